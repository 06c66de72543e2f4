using System.Net;

namespace HuYing.Tests.Rest;

public sealed class CspReportTests
{
    private const string Old =
        """{"csp-report":{"effective-directive":"script-src-elem","blocked-uri":"https://bad.example/x.js?y"}}""";

    private const string New =
        """[{"type":"csp-violation","body":{"effectiveDirective":"script-src-elem","blockedURL":"inline"}},{}]""";

    [Fact]
    public async Task What_browsers_report_is_folded_and_shown_to_the_security_administrator()
    {
        await using var server = await RunningServer.Start();
        var http = await server.Http();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.NoContent, await Send(http, Old, "application/csp-report"));
        }

        Assert.Equal(HttpStatusCode.NoContent, await Send(http, New, "application/reports+json"));
        var lines = (await (await server.As(Cast.SecurityAdministrator)).ListCspReports()).Lines;

        Assert.Equal(
            [("script-src-elem", "bad.example", 3L), ("script-src-elem", "inline", 1L)],
            lines.Select(line => (line.Directive, line.Blocked, line.Count)));
        var other = await server.Http(Cast.SystemAdministrator);
        await other.Refused(
            new HttpRequestMessage(HttpMethod.Get, "api/v1/csp-reports"), HttpStatusCode.Forbidden, "role_not_allowed");
    }

    [Fact]
    public async Task Made_up_reports_fill_neither_the_memory_nor_the_log()
    {
        await using var server = await RunningServer.Start();
        var http = await server.Http();
        for (var i = 0; i < 150; i++)
        {
            await Send(http, Old.Replace("bad", $"bad{i}", StringComparison.Ordinal), "application/csp-report");
        }

        await Send(http, """{"csp-report":{"effective-directive":"x\ny","blocked-uri":"\u001b[31m"}}""",
            "application/csp-report");
        var lines = (await (await server.As(Cast.SecurityAdministrator)).ListCspReports()).Lines;

        Assert.InRange(lines.Count, 100, 101);
        Assert.Equal(151, lines.Sum(line => line.Count));
        Assert.All(lines, line => Assert.DoesNotContain(line.Directive + line.Blocked, char.IsControl));
    }

    [Theory]
    [InlineData("{", "application/csp-report", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("7", "application/reports+json", HttpStatusCode.NoContent)]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", "application/reports+json", HttpStatusCode.BadRequest)]
    public async Task What_is_no_report_is_refused_or_passed_over(string body, string type, HttpStatusCode status) =>
        Assert.Equal(status, await Send(await (await RunningServer.Shared).Http(), body, type));

    [Fact]
    public async Task A_report_of_ten_kilobytes_is_refused() => Assert.Equal(
        HttpStatusCode.RequestEntityTooLarge,
        await Send(
            await (await RunningServer.Shared).Http(), $"[\"{new string('x', 10_000)}\"]", "application/reports+json"));

    private static async Task<HttpStatusCode> Send(HttpClient http, string body, string type)
    {
        using var answer = await http.SendAsync(Raw.Post("csp-reports", body, key: null, mediaType: type));
        return answer.StatusCode;
    }
}
