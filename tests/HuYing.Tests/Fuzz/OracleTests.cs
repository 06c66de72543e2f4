using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HuYing.Tests.Rest;

namespace HuYing.Tests.Fuzz;

/// <summary>Every oracle is fed an answer that it must not let pass, and one that it must.</summary>
public sealed class OracleTests
{
    private const string Problem =
        """
        {"type":"urn:huying:problem:x","title":"题","status":400,"detail":"细","code":"x","errors":null,"traceId":"t"}
        """;

    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Sound = new() { ["X-Content-Type-Options"] = "nosniff" };

    [Fact]
    public async Task A_sound_answer_passes()
    {
        Assert.Empty(await Judge(200, "application/json", await Me(_ => { })));
        Assert.Empty(await Judge(400, "application/problem+json", Problem));
        var busy = await Judge(503, "application/problem+json", Problem, new() { ["Retry-After"] = "1" });
        Assert.Equal(["status 503"], busy);
    }

    [Theory]
    [InlineData(500, "application/problem+json", Problem, "status 500")]
    [InlineData(503, "application/problem+json", Problem, "status 503")]
    [InlineData(418, "application/problem+json", Problem, "status 418 is not described")]
    [InlineData(429, "application/problem+json", Problem, "no Retry-After")]
    [InlineData(400, "text/html", "<h1>Bad Request</h1>", "a refusal as text/html")]
    [InlineData(400, "application/problem+json", "{}", "not as described")]
    [InlineData(400, "application/problem+json", "{\"type\":", "not as described")]
    public async Task A_wrong_answer_is_caught(int status, string mediaType, string text, string fault) =>
        Assert.Contains(
            await Judge(status, mediaType, text), one => one.StartsWith(fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("   at HuYing.Rest.Tickets.TicketEndpoints.Find()")]
    [InlineData("Npgsql.PostgresException: 42601")]
    [InlineData("SELECT id FROM ticket")]
    [InlineData("/src/HuYing.Rest/Errors/Problems.cs:line 12")]
    [InlineData("System.InvalidOperationException")]
    public async Task A_leak_is_caught(string leak)
    {
        var text = Problem.Replace("细", $"细\n{leak}", StringComparison.Ordinal);
        Assert.Contains(
            await Judge(400, "application/problem+json", text),
            one => one.StartsWith("leaks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_too_many_too_few_or_of_another_kind_is_caught()
    {
        foreach (var spoil in new Action<JsonObject>[]
        {
            me => me["secret"] = "x", me => me.Remove("name"), me => me["name"] = 1, me => me["role"] = "Emperor",
            me => me["unit"]!.AsObject()["extra"] = true,
        })
        {
            Assert.Contains(
                await Judge(200, "application/json", await Me(spoil)),
                one => one.StartsWith("not as described", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Another_district_in_an_answer_is_caught() => Assert.Contains(
        await Judge(200, "application/json", await Me(me => me["name"] = FuzzGround.AbroadWord)),
        one => one.StartsWith("shows", StringComparison.Ordinal));

    [Fact]
    public async Task An_answer_without_its_headers_is_caught()
    {
        var (request, oracle) = await Asked();
        var bare = new FuzzAnswer(400, "application/problem+json", new Dictionary<string, string>(), Problem);
        Assert.Equal(["no nosniff"], oracle.Judge(request, bare));
    }

    private static async Task<string> Me(Action<JsonObject> spoil)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var me = JsonNode.Parse(await http.GetStringAsync(new Uri("api/v1/me", UriKind.Relative)))!.AsObject();
        spoil(me);
        return me.ToJsonString(Readable);
    }

    private static async Task<IReadOnlyList<string>> Judge(
        int status, string mediaType, string text, Dictionary<string, string>? more = null)
    {
        var (request, oracle) = await Asked();
        var headers = Sound.Concat(more ?? []).ToDictionary();
        return [.. oracle.Judge(request, new FuzzAnswer(status, mediaType, headers, text))];
    }

    private static async Task<(FuzzRequest Request, Oracle Oracle)> Asked()
    {
        var http = await (await RunningServer.Shared).Http();
        var description = new ApiDescription(
            await http.GetStringAsync(new Uri("api/v1/openapi.json", UriKind.Relative)));
        var request = new FuzzRequest(description["GetMe"], Cast.Caller, "api/v1/me", [], null, null);
        return (request, new Oracle(description) { Foreign = [FuzzGround.AbroadWord] });
    }
}
