using System.Net;

namespace HuYing.Tests.Rest;

public sealed class LoginTests
{
    [Fact]
    public async Task A_browser_is_let_in_by_a_cookie_that_scripts_cannot_read()
    {
        var server = await RunningServer.Shared;
        var http = await server.Http();
        using var login = await http.SendAsync(Credentials("sessions", Cast.Caller, RunningServer.Password));
        var cookie = login.Headers.GetValues("Set-Cookie").Single();

        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        Assert.StartsWith("__Host-huying=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            cookie.Split(';')[0].Split('=')[1], await login.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var me = await http.SendAsync(WithCookie(HttpMethod.Get, "me", cookie));
        Assert.Contains("柏知遥", await me.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var logout = await http.SendAsync(WithCookie(HttpMethod.Delete, "sessions", cookie));
        Assert.Equal(HttpStatusCode.NoContent, logout.StatusCode);
        await http.Refused(WithCookie(HttpMethod.Get, "me", cookie), HttpStatusCode.Unauthorized, "login_required");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1.evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_sites_page_cannot_make_a_browser_act(string header, string value)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var request = Raw.Post("tickets", Raw.Json(new(Samples.Content())));
        request.Headers.TryAddWithoutValidation(header, value);

        await http.Refused(request, HttpStatusCode.Forbidden, "cross_site");
    }

    [Fact]
    public async Task The_products_own_page_may_act()
    {
        var server = await RunningServer.Shared;
        var request = Raw.Post("tickets", Raw.Json(new(Samples.Content())));
        request.Headers.TryAddWithoutValidation("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        using var response = await (await server.Http(Cast.Caller)).SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Unknown_wrong_disabled_and_locked_look_the_same()
    {
        var server = await RunningServer.Shared;
        var http = await server.Http();
        var disabled = await server.NewAccount();
        await (await server.As(Cast.SystemAdministrator)).DisableAccount(disabled);
        var locked = await server.NewAccount();
        await Fail(http, locked, 5);

        var unknown = await http.Refused(
            Credentials("tokens", "nobody", "whatever"), HttpStatusCode.Unauthorized, "login_failed");
        foreach (var (login, password) in new[]
        {
            (Cast.Supervisor, "wrong"), (disabled, RunningServer.Password), (locked, RunningServer.Password),
            ("", ""), (new string('a', 10_000), "x"), ("a", new string('p', 10_000)), ("' OR 1=1 --", "x"),
        })
        {
            var problem = await http.Refused(
                Credentials("tokens", login, password), HttpStatusCode.Unauthorized, "login_failed");
            Assert.Equal(unknown with { TraceId = "" }, problem with { TraceId = "" });
        }
    }

    [Fact]
    public async Task Four_failures_are_forgiven_and_the_fifth_locks()
    {
        var server = await RunningServer.Shared;
        var http = await server.Http();
        var login = await server.NewAccount();

        await Fail(http, login, 4);
        using var forgiven = await http.SendAsync(Credentials("tokens", login, RunningServer.Password));
        Assert.Equal(HttpStatusCode.OK, forgiven.StatusCode);
        await Fail(http, login, 5);
        await http.Refused(
            Credentials("tokens", login, RunningServer.Password), HttpStatusCode.Unauthorized, "login_failed");
    }

    [Fact]
    public async Task Guessing_is_slowed_down_before_a_password_is_looked_at()
    {
        var http = await (await RunningServer.Shared).Http();
        await Fail(http, "somebody-who-is-guessed", 20);

        await http.Refused(
            Credentials("tokens", "Somebody-Who-Is-Guessed", "x"), HttpStatusCode.TooManyRequests, "login_throttled");
    }

    [Fact]
    public async Task A_login_is_the_same_in_capitals_and_full_width()
    {
        var http = await (await RunningServer.Shared).Http();
        using var response = await http.SendAsync(Credentials("tokens", "ＣＡＬＬＥＲ-02 ", RunningServer.Password));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public static TheoryData<string> MadeUpTokens()
    {
        const string header = "eyJhbGciOiJub25lIn0";
        const string admin = "eyJzdWIiOiJhZG1pbiIsInJvbGUiOiJTeXN0ZW1BZG1pbmlzdHJhdG9yIn0";
        string[] bare =
        [
            "", "null", "undefined", "0", "true", "{}", "[]", "admin", "caller-01", "*", "%00", "../../etc/passwd",
                "' OR 1=1 --",
            new string('A', 43), new string('a', 43), new string('-', 43), new string('_', 43), new string('A', 42),
            new string('A', 44), new string('A', 86), new string('A', 7_000),
            $"hyp_{new string('A', 43)}", "hyp_", $"hyp_{new string('A', 42)}", $"HYP_{new string('A', 43)}",
            $"{header}.{admin}.", $"{header}.{admin}.x", $"eyJhbGciOiJIUzI1NiJ9.{admin}.{new string('A', 43)}",
            $"eyJhbGciOiJSUzI1NiIsImtpZCI6Ii4uLy4uL2Rldi9udWxsIn0.{admin}.AAAA",
            $"eyJhbGciOiJSUzI1NiIsImprdSI6Imh0dHBzOi8vZXZpbC5leGFtcGxlL2p3a3MifQ.{admin}.AAAA",
            $"eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.{admin}.AAAA",
            $"eyJhbGciOiJSUzI1NiIsIng1dSI6Imh0dHBzOi8vZXZpbC5leGFtcGxlL3gifQ.{admin}.AAAA",
            "..", ".", "a.b.c", "a.b.c.d.e", "AAAA AAAA", "AAAA,AAAA",
        ];
        return [.. bare.Select(token => $"Bearer {token}"), "Bearer", "bearer x", "Basic YWRtaW46YWRtaW4=", "Digest x",
            "Negotiate x", "HuYing x", "Token x", new string('A', 43)];
    }

    [Theory]
    [MemberData(nameof(MadeUpTokens))]
    public async Task A_made_up_token_opens_nothing(string authorization)
    {
        var http = await (await RunningServer.Shared).Http();
        var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/me");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_logins_within_seconds()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        var client = await server.As(login);
        await client.GetMe();
        await (await server.As(Cast.SystemAdministrator)).DisableAccount(login);

        // The promise is five seconds; until then the old answer is allowed.
        await Assert.ThrowsAsync<HuYing.Client.HuYingProblem>(async () =>
        {
            while (true)
            {
                await client.GetMe();
            }
        });
    }

    private static async Task Fail(HttpClient http, string login, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await http.Refused(Credentials("tokens", login, "wrong"), HttpStatusCode.Unauthorized, "login_failed");
        }
    }

    private static HttpRequestMessage Credentials(string path, string login, string password) => Raw.Post(
        path,
        System.Text.Json.JsonSerializer.Serialize(
            new HuYing.Client.Sessions.Credentials(login, password), HuYing.Client.WireJson.Strict.Credentials),
        key: null);

    private static HttpRequestMessage WithCookie(HttpMethod method, string path, string cookie)
    {
        var request = new HttpRequestMessage(method, $"api/v1/{path}");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        request.Headers.Add("X-HuYing", "1");
        return request;
    }
}
