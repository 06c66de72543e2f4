using System.Net;
using System.Text;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class InputTests
{
    private static readonly string Good = Raw.Json(new NewTicket(Samples.Content()));

    [Theory]
    [InlineData("tickets?text=%00", "text")]
    [InlineData("tickets?text=a%00b", "text")]
    [InlineData("tickets?streetId=%00", "streetId")]
    [InlineData("tickets?text=%1B%5B31m", "text")]
    [InlineData("tickets?text=%E2%80%AEgnp", "text")]
    [InlineData("responsibilities?text=%00", "text")]
    [InlineData("tickets?unknown=%00", "unknown")]
    [InlineData("tickets?%00=1", "")]
    public async Task Letters_that_nobody_types_are_refused_in_every_condition(string path, string name)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var problem = await http.Refused(
            new HttpRequestMessage(HttpMethod.Get, $"api/v1/{path}"), HttpStatusCode.BadRequest, "query_invalid");

        Assert.Equal(name, problem.Errors!.Keys.Single());
    }

    [Theory]
    [InlineData("departments/%E2%80%AE")]
    [InlineData("tickets/HY%1B1")]
    public async Task Letters_that_nobody_types_are_refused_in_the_path(string path)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        await http.Refused(
            new HttpRequestMessage(HttpMethod.Get, $"api/v1/{path}"), HttpStatusCode.BadRequest, "request_invalid");
    }

    [Theory]
    [InlineData("co-lanxin", "co-\\u0000", "communityId")]
    [InlineData("澜心路 18 号东侧", "澜心路\\u202E 81 号", "address")]
    [InlineData("澜心路路面积水没过人行道", "澜心路路面积水\\u2066没过人行道", "title")]
    [InlineData("澜心路路面积水没过人行道", "澜心路路面积水\\u009F没过人行道", "title")]
    [InlineData("网格巡查", "网格\\u007F巡查", "source")]
    public async Task Letters_that_nobody_types_are_refused_in_every_text(string was, string becomes, string field)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var problem = await http.Refused(
            Raw.Post("tickets", Good.Replace(was, becomes, StringComparison.Ordinal)),
            HttpStatusCode.UnprocessableEntity,
            "text_invalid");

        Assert.Equal(field, problem.Errors!.Keys.Single());
    }

    [Fact]
    public async Task A_password_with_letters_that_nobody_types_is_refused_before_it_is_checked()
    {
        var http = await (await RunningServer.Shared).Http();
        var body = """{"login":"caller-01","password":"a\u0000b"}""";
        await http.Refused(Raw.Post("sessions", body, key: null), HttpStatusCode.UnprocessableEntity, "text_invalid");
    }

    [Theory]
    [InlineData("application/json; charset=gbk", "charset_unsupported")]
    [InlineData("application/json; charset=utf-16", "charset_unsupported")]
    [InlineData("application/json; charset=\"utf-7\"", "charset_unsupported")]
    [InlineData("application/json; charset=utf-8", null)]
    [InlineData("Application/JSON; Charset=\"UTF-8\"", null)]
    public async Task Text_is_utf8_and_nothing_else(string mediaType, string? code)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        using var answer = await http.SendAsync(Raw.Post("tickets", Good, mediaType: mediaType));
        if (code is null)
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
        else
        {
            await answer.Is(HttpStatusCode.UnsupportedMediaType, code);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate, gzip")]
    [InlineData("identity")]
    public async Task Nothing_packed_is_unpacked(string encoding)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var request = Raw.Post("tickets", Good);
        request.Content!.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        await http.Refused(request, HttpStatusCode.UnsupportedMediaType, "content_encoding_unsupported");
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_limit()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var request = Raw.Post("tickets", "");
        request.Content = new EndlessBody();
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        try
        {
            await http.Refused(request, HttpStatusCode.RequestEntityTooLarge, "body_too_large");
        }
        catch (HttpRequestException)
        {
            // It hung up while there was still something to send: the answer may be lost with it.
        }

        Assert.Equal("ok", await http.GetStringAsync(new Uri("health/live", UriKind.Relative)));
    }

    [Fact]
    public async Task A_list_of_very_many_is_refused_and_not_worked_through()
    {
        var server = await RunningServer.Shared;
        var id = (await server.ARaisedTicket()).TicketId;
        var http = await server.Http(Cast.Platform);
        var many = string.Join(',', Enumerable.Repeat("\"de-x\"", 30_000));
        await http.Refused(
            Raw.Post($"tickets/{id}/notify", $$"""{"unitIds":[{{many}}],"message":"请知悉"}"""),
            HttpStatusCode.UnprocessableEntity,
            "unit_missing");
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-HTTP-Method", "DELETE")]
    [InlineData("X-Method-Override", "PUT")]
    [InlineData("X-Original-URL", "/health/live")]
    [InlineData("X-Rewrite-URL", "/health/live")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "elsewhere.example")]
    [InlineData("X-Forwarded-Prefix", "/health")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("X-Remote-User", "admin")]
    [InlineData("Remote-User", "admin")]
    [InlineData("X-Account-Id", "admin")]
    public async Task A_header_changes_neither_the_method_nor_the_way_nor_the_asker(string name, string value)
    {
        var http = await (await RunningServer.Shared).Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/me");
        request.Headers.TryAddWithoutValidation(name, value);

        await http.Refused(request, HttpStatusCode.Unauthorized, "login_required");
    }

    [Theory]
    [InlineData(100, 10)]
    [InlineData(1, 33_000)]
    [InlineData(40, 1_000)]
    public async Task Too_many_or_too_long_headers_are_refused(int count, int length)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/me");
        for (var i = 0; i < count; i++)
        {
            request.Headers.TryAddWithoutValidation($"X-Extra-{i}", new string('x', length));
        }

        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/html")]
    [InlineData("*/*;q=0")]
    [InlineData("nonsense")]
    public async Task Whatever_is_accepted_the_answer_is_json(string accept)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/me");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    private sealed class EndlessBody : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 16 * 1024));
            for (var sent = 0; sent < 512 * 1024; sent += blanks.Length)
            {
                await stream.WriteAsync(blanks);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
