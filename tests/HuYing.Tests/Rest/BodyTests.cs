using System.Net;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class BodyTests
{
    private static readonly string Good = Raw.Json(new NewTicket(Samples.Content()));

    public static TheoryData<string, string> Unreadable { get; } = new()
    {
        { "nothing", "" },
        { "blank", " " },
        { "null", "null" },
        { "a number", "7" },
        { "an array", "[]" },
        { "cut off", Good[..^1] },
        { "more after the end", Good + "{}" },
        { "an unknown member", Good.Replace("\"content\"", "\"extra\":1,\"content\"", StringComparison.Ordinal) },
        { "an unknown member inside", Good.Replace("\"title\"", "\"t\":\"x\",\"title\"", StringComparison.Ordinal) },
        { "a member twice", Good.Replace("\"title\"", "\"title\":\"又一个标题\",\"title\"", StringComparison.Ordinal) },
        { "a missing member", "{}" },
        { "a missing member inside", Good.Replace("\"place\"", "\"places\"", StringComparison.Ordinal) },
        { "null for a text", Good.Replace("\"网格巡查\"", "null", StringComparison.Ordinal) },
        { "a number for a text", Good.Replace("\"网格巡查\"", "5", StringComparison.Ordinal) },
        { "an unknown word", Good.Replace("\"Daily\"", "\"Sometimes\"", StringComparison.Ordinal) },
        { "a number for a word", Good.Replace("\"Daily\"", "0", StringComparison.Ordinal) },
        { "two words", Good.Replace("\"Daily\"", "\"Daily, Emergency\"", StringComparison.Ordinal) },
        { "a comment", "/* hello */" + Good },
        { "a trailing comma", Good[..^1] + ",}" },
        { "depth 10,000", new string('[', 10_000) + new string(']', 10_000) },
        { "depth 10,000 of objects", string.Concat(Enumerable.Repeat("{\"content\":", 10_000)) },
        { "a lone surrogate", Good.Replace("网格巡查", "\\ud83d", StringComparison.Ordinal) },
        { "a number that is none", Good.Replace("\"place\"", "\"place\":NaN,\"x\"", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_cannot_be_read_is_refused(string what, string json)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        using var response = await http.SendAsync(Raw.Post("tickets", json));
        await response.Is(HttpStatusCode.BadRequest, what == "nothing" ? "body_missing" : "body_invalid");
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var request = Raw.Post("tickets", Good);
        var bytes = System.Text.Encoding.Latin1.GetBytes(
            Good.Replace("网格巡查", "\u00FF\u00FE", StringComparison.Ordinal));
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        await http.Refused(request, HttpStatusCode.BadRequest, "body_invalid");
    }

    [Fact]
    public async Task The_place_of_the_fault_is_named()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var problem = await http.Refused(
            Raw.Post("tickets", Good.Replace("\"网格巡查\"", "5", StringComparison.Ordinal)),
            HttpStatusCode.BadRequest,
            "body_invalid");

        Assert.Contains("$.content.source", problem.Errors!.Keys);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("application/jsonx")]
    [InlineData("")]
    public async Task Another_content_type_is_refused(string mediaType)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        await http.Refused(
            Raw.Post("tickets", Good, mediaType: mediaType),
            HttpStatusCode.UnsupportedMediaType,
            "content_type_unsupported");
    }

    [Fact]
    public async Task A_megabyte_of_text_is_refused()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var request = Raw.Post("tickets", Raw.Json(new(Samples.Content(new string('长', 400_000)))));
        request.Headers.ExpectContinue = true; // or the refusal is lost in the broken pipe of what is still being sent

        await http.Refused(request, HttpStatusCode.RequestEntityTooLarge, "body_too_large");
    }

    [Theory]
    [InlineData("标题里有\u0000空字符")]
    [InlineData("标题里有\u0007响铃字符")]
    [InlineData("标题里有\u001b[31m颜色")]
    public async Task Control_characters_are_refused_by_field(string title)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var problem = await http.Refused(
            Raw.Post("tickets", Raw.Json(new(Samples.Content(title)))),
            HttpStatusCode.UnprocessableEntity,
            "text_invalid");

        Assert.Contains("title", problem.Errors!.Keys);
    }

    [Fact]
    public async Task A_hole_in_a_list_is_refused()
    {
        var server = await RunningServer.Shared;
        var id = (await server.ARaisedTicket()).TicketId;
        var http = await server.Http(Cast.Platform);
        await http.Refused(
            Raw.Post($"tickets/{id}/notify", """{"unitIds":[null],"message":"请知悉"}"""),
            HttpStatusCode.BadRequest,
            "body_invalid");
        await http.Refused(
            Raw.Post($"tickets/{id}/dispatch", """{"assignees":[null]}"""), HttpStatusCode.BadRequest, "body_invalid");
    }

    [Theory]
    [InlineData("tickets?limit=many", "limit")]
    [InlineData("tickets?status=Sleeping", "status")]
    [InlineData("tickets?status=99", "status")]
    [InlineData("tickets?kind=7", "kind")]
    [InlineData("tickets?from=2026-02-30", "from")]
    [InlineData("tickets?openOnly=maybe", "openOnly")]
    [InlineData("calendar?from=2026-01-01&to=soon", "to")]
    [InlineData("calendar?from=2026-01-01", "to")]
    public async Task A_bad_condition_is_refused_by_name(string path, string name)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var problem = await http.Refused(
            new HttpRequestMessage(HttpMethod.Get, $"api/v1/{path}"), HttpStatusCode.BadRequest, "query_invalid");

        Assert.Equal(name, problem.Errors!.Keys.Single(), ignoreCase: true);
    }

    [Theory]
    [InlineData("tickets?limit=0", "limit_out_of_range")]
    [InlineData("tickets?limit=1000000000", "limit_out_of_range")]
    [InlineData("tickets?cursor=forged", "cursor_invalid")]
    [InlineData("tickets?from=2026-02-02&to=2026-02-01", "range_reversed")]
    [InlineData("calendar?from=2026-01-01&to=2030-01-01", "range_too_long")]
    [InlineData("calendar?from=2026-01-02&to=2026-01-01", "range_reversed")]
    public async Task A_condition_out_of_range_is_refused(string path, string code)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        await http.Refused(
            new HttpRequestMessage(HttpMethod.Get, $"api/v1/{path}"), HttpStatusCode.UnprocessableEntity, code);
    }
}
