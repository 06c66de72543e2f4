using System.Net;
using HuYing.Client.Sessions;
using HuYing.Rest;
using HuYing.Rest.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest.Sessions;

public sealed class BrowserSessionTests
{
    [Fact]
    public async Task A_login_never_goes_on_with_a_token_from_before_it()
    {
        var server = await RunningServer.Shared;
        using var browser = new Browser(server) { Cookie = $"__Host-huying={new string('A', 43)}" };
        var planted = browser.Cookie;
        await browser.LogIn(Cast.Caller);
        var first = browser.Cookie;
        await browser.LogIn(Cast.Caller);

        Assert.Equal(3, new HashSet<string?> { planted, first, browser.Cookie }.Count);
        browser.Cookie = planted;
        using var me = await browser.Get("me");
        await me.Is(HttpStatusCode.Unauthorized, "login_required");
    }

    [Fact]
    public async Task What_nobody_uses_for_half_an_hour_ends()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        using var browser = new Browser(server);
        await browser.LogIn(login);
        await Age(server, login, "seen_at = now() - interval '31 minutes'");

        await Ends(browser);
    }

    [Fact]
    public async Task What_is_used_all_the_time_ends_after_twelve_hours()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        using var browser = new Browser(server);
        await browser.LogIn(login);
        var life = await server.Database.AsOwner($"""
            SELECT extract(epoch FROM expires_at - created_at)::int FROM session
            WHERE account_id = '{login}' AND kind = 'Browser'
            """);
        Assert.Equal(12 * 3600, life);
        await Age(server, login, "expires_at = now()");

        await Ends(browser);
    }

    [Fact]
    public async Task Using_it_keeps_it_alive()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        using var browser = new Browser(server);
        await browser.LogIn(login);
        await Age(server, login, "seen_at = now() - interval '29 minutes'");
        while (await IsStale(server, login))
        {
            using var me = await browser.Get("me");
            Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        }
    }

    [Fact]
    public async Task What_no_person_asked_for_keeps_nothing_alive_and_hides_no_use()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        using var browser = new Browser(server);
        await browser.LogIn(login);
        await Age(server, login, "seen_at = now() - interval '29 minutes'");
        Forget(server);

        using var read = await browser.Send(Unasked("me"));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var feed = await browser.Send(
            new HttpRequestMessage(HttpMethod.Get, "api/v1/live"), until: HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        Assert.True(await IsStale(server, login));
        using var used = await browser.Get("me");
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        Assert.False(await IsStale(server, login));

        await Age(server, login, "seen_at = now() - interval '31 minutes'");
        Forget(server);
        using var over = await browser.Send(Unasked("me"));
        await over.Is(HttpStatusCode.Unauthorized, "login_required");
    }

    [Theory]
    [InlineData(Cast.Street)]
    [InlineData(Cast.Community)]
    public async Task One_is_told_how_long_it_lasts_and_of_which_street_one_is(string unitId)
    {
        var options = new RestOptions { SessionIdle = TimeSpan.FromMinutes(20), SessionLength = TimeSpan.FromHours(8) };
        await using var server = await RunningServer.Start(options);
        var me = await (await server.As(await server.NewAccount(unitId: unitId))).GetMe();

        Assert.Equal((unitId, Cast.Street), (me.Unit.Id, me.StreetId));
        Assert.Equal((20, 8), (me.IdleMinutes, me.SessionHours));
        Assert.Null((await (await server.As(Cast.Platform)).GetMe()).StreetId);
    }

    [Fact]
    public async Task One_sees_ones_sessions_and_ends_the_others()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        using var here = new Browser(server);
        using var there = new Browser(server);
        await here.LogIn(login);
        await there.LogIn(login);

        var sessions = (await Browser.Read<SessionList>(await here.Get("sessions"))).Sessions;
        var other = sessions.Last(one => !one.Current && one.Kind == SessionKind.Browser);
        Assert.Single(sessions, one => one.Current);
        Assert.Equal("127.0.0.1", other.Address);
        using var strange = await new Browser(server) { Cookie = await CookieOf(server, Cast.Caller) }
            .Delete($"sessions/{other.Id}");
        await strange.Is(HttpStatusCode.NotFound, "no_such_session");
        using var ended = await here.Delete("sessions/others");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);

        using var outside = await there.Get("me");
        await outside.Is(HttpStatusCode.Unauthorized, "login_required");
        Assert.Single((await Browser.Read<SessionList>(await here.Get("sessions"))).Sessions);
        using var last = await here.Delete($"sessions/{sessions.Single(one => one.Current).Id}");
        Assert.Equal(HttpStatusCode.NoContent, last.StatusCode);
        using var gone = await here.Get("me");
        await gone.Is(HttpStatusCode.Unauthorized, "login_required");
    }

    [Fact]
    public async Task No_cookie_is_given_or_taken_in_the_clear()
    {
        var server = await RunningServer.Shared;
        using var browser = new Browser(server);
        var login = Raw.Post("sessions", $$"""{"login":"{{Cast.Caller}}","password":"{{RunningServer.Password}}"}""");
        login.Headers.Host = "huying.example";
        using var refused = await browser.Send(login);
        await refused.Is(HttpStatusCode.Forbidden, "tls_required");
        Assert.False(refused.Headers.Contains("Set-Cookie"));

        await browser.LogIn(Cast.Caller);
        var me = new HttpRequestMessage(HttpMethod.Get, "api/v1/me");
        me.Headers.Host = "huying.example";
        using var unknown = await browser.Send(me);
        await unknown.Is(HttpStatusCode.Unauthorized, "login_required");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task A_cookie_alone_changes_nothing(string mediaType)
    {
        using var browser = new Browser(await RunningServer.Shared);
        await browser.LogIn(Cast.Caller);
        using var response = await browser.Send(
            Raw.Post("tickets", Raw.Json(new(Samples.Content())), mediaType: mediaType), asPage: false);

        await response.Is(HttpStatusCode.Forbidden, "page_header_missing");
    }

    [Theory]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "file://")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "nonsense")]
    public async Task Another_sites_page_changes_nothing_even_with_the_header(string header, string value)
    {
        using var browser = new Browser(await RunningServer.Shared);
        await browser.LogIn(Cast.Caller);
        var request = Raw.Post("tickets", Raw.Json(new(Samples.Content())));
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await browser.Send(request);

        await response.Is(HttpStatusCode.Forbidden, "cross_site");
    }

    private static HttpRequestMessage Unasked(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/{path}");
        request.Headers.Add("X-HuYing-Unattended", "1");
        return request;
    }

    // What the process remembers for some seconds must not decide.
    private static void Forget(RunningServer server) =>
        server.Services.GetRequiredService<SessionCache>().Forget(_ => true);

    private static async Task<string?> CookieOf(RunningServer server, string login)
    {
        using var browser = new Browser(server);
        await browser.LogIn(login);
        return browser.Cookie;
    }

    private static Task<object?> Age(RunningServer server, string login, string change) =>
        server.Database.AsOwner($"UPDATE session SET {change} WHERE account_id = '{login}'");

    private static async Task<bool> IsStale(RunningServer server, string login) =>
        (bool)(await server.Database.AsOwner($"""
        SELECT bool_or(seen_at < now() - interval '5 minutes') FROM session
        WHERE account_id = '{login}' AND kind = 'Browser'
        """))!;

    // What this process remembers holds for seconds at most.
    private static async Task Ends(Browser browser)
    {
        HttpResponseMessage answer;
        do
        {
            answer = await browser.Get("me");
        }
        while (answer.StatusCode == HttpStatusCode.OK);

        await answer.Is(HttpStatusCode.Unauthorized, "login_required");
    }
}
