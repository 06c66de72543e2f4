using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HuYing.Client;

namespace HuYing.Tests.Rest;

public sealed class OpenApiTests
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_description_is_the_one_that_was_reviewed() =>
        await Reviewed.Compare((await Described()).ToJsonString(Readable) + "\n", "docs", "api", "openapi.json");

    [Fact]
    public async Task Every_operation_says_what_it_is_and_how_it_fails()
    {
        foreach (var (path, method, operation) in Operations(await Described()))
        {
            var name = $"{method} {path}";
            Assert.True(operation["summary"]!.GetValue<string>().Any(letter => letter >= '一'), name);
            Assert.True(operation["tags"]!.AsArray().Count == 1, name);
            Assert.True(operation["operationId"]!.GetValue<string>().Length > 0, name);
            var responses = operation["responses"]!.AsObject();
            Assert.True(responses.Any(response => response.Key.StartsWith('2')), name);
            foreach (var (status, response) in responses.Where(response => response.Key[0] is '4' or '5'))
            {
                Assert.True(
                    response!["content"]?["application/problem+json"]?["schema"] is not null, $"{name} {status}");
            }

            var isOpen = name is "post /api/v1/sessions" or "post /api/v1/sessions/second-step" or "post /api/v1/tokens"
                or "post /api/v1/oauth/token" or "get /api/v1/sessions/ways";
            Assert.True(isOpen == (operation["security"]?.AsArray().Count is null or 0), name);
        }
    }

    [Fact]
    public async Task Every_operation_is_a_method_of_the_sdk()
    {
        var operations = Operations(await Described())
            .Select(one => one.Operation["operationId"]!.GetValue<string>())
            .ToList();
        var methods = typeof(HuYingClient).GetMethods().Select(method => method.Name).ToHashSet();

        Assert.Equal(operations.Count, operations.Distinct().Count());
        Assert.Superset(operations.ToHashSet(), methods);
        Assert.True(operations.Count >= 45);
    }

    private static async Task<JsonNode> Described()
    {
        var http = await (await RunningServer.Shared).Http();
        return JsonNode.Parse(await http.GetStringAsync(new Uri("api/v1/openapi.json", UriKind.Relative)))!;
    }

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select (path.Key, method.Key, method.Value);
}
