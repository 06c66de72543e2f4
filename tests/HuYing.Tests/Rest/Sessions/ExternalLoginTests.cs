using System.Net;
using HuYing.Client.Sessions;
using HuYing.Rest;
using HuYing.Rest.Outbound;
using HuYing.Rest.Sessions;

namespace HuYing.Tests.Rest.Sessions;

public sealed class ExternalLoginTests : IAsyncLifetime
{
    private TestProvider _provider = null!;

    private RunningServer _server = null!;

    public async Task InitializeAsync()
    {
        _provider = await TestProvider.Start();
        var issuer = _provider.Issuer;
        _server = await RunningServer.Start(new RestOptions
        {
            External = new ExternalProvider(issuer, TestProvider.ClientId, TestProvider.Secret, "区统一身份认证"),
            Outbound = new() { Allowed = [new OutboundAllowance(IPNetwork.Parse("127.0.0.1/32"), issuer.Port, true)] },
        });
        var security = await _server.Fresh(Cast.SecurityAdministrator);
        await security.LinkExternalLogin(Cast.Caller, new(issuer.AbsoluteUri.TrimEnd('/'), "42"));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_the_provider_knows_and_an_administrator_linked_gets_in()
    {
        using var browser = new Browser(_server);
        Assert.Equal("/", await Visit(browser));
        Assert.Equal(Cast.Caller, (await Browser.Read<Me>(await browser.Get("me"))).AccountId);
        Assert.Equal("区统一身份认证", (await Browser.Read<LoginWays>(await browser.Get("sessions/ways"))).External);
    }

    [Fact]
    public async Task Nobody_is_let_in_whom_no_administrator_linked()
    {
        using var browser = new Browser(_server);
        _provider.Subject = "43";
        Assert.Equal("/login?problem=external_unknown", await Visit(browser));

        _provider.Subject = "42";
        await (await _server.As(Cast.SystemAdministrator)).DisableAccount(Cast.Caller);
        Assert.Equal("/login?problem=external_unknown", await Visit(browser));
        Assert.Null(browser.Cookie);
    }

    [Theory]
    [InlineData("iss", "https://evil.example")]
    [InlineData("aud", "somebody-else")]
    [InlineData("nonce", "another")]
    [InlineData("exp", 1_000_000_000)]
    [InlineData("nbf", 4_000_000_000)]
    [InlineData("azp", "somebody-else")]
    public async Task A_token_that_is_not_for_this_login_lets_nobody_in(string claim, object value)
    {
        using var browser = new Browser(_server);
        _provider.Lie = claims => claims[claim] = value;

        Assert.Equal("/login?problem=external_failed", await Visit(browser));
    }

    [Fact]
    public async Task A_token_signed_by_another_key_lets_nobody_in()
    {
        using var browser = new Browser(_server);
        _provider.ForeignKey = true;

        Assert.Equal("/login?problem=external_failed", await Visit(browser));
    }

    [Fact]
    public async Task A_way_back_is_good_once_and_in_the_browser_that_began_it()
    {
        using var browser = new Browser(_server);
        using var stranger = new Browser(_server);
        using var begun = await browser.Get("sessions/external");
        var back = _provider.LogIn(begun.Headers.Location!).PathAndQuery["/api/v1/".Length..];
        using var stolen = await stranger.Get(back);
        Assert.Equal("/login?problem=external_failed", stolen.Headers.Location!.OriginalString);
        var cookie = browser.Cookie;
        using var good = await browser.Get(back);
        Assert.Equal("/", good.Headers.Location!.OriginalString);
        browser.Cookie = cookie;
        using var again = await browser.Get(back);
        Assert.Equal("/login?problem=external_failed", again.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_door()
    {
        using var browser = new Browser(await RunningServer.Shared);
        using var response = await browser.Get("sessions/external");

        await response.Is(HttpStatusCode.NotFound, "not_found");
    }

    private async Task<string> Visit(Browser browser)
    {
        using var begun = await browser.Get("sessions/external");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var back = _provider.LogIn(begun.Headers.Location!);
        using var ended = await browser.Get(back.PathAndQuery["/api/v1/".Length..]);
        return ended.Headers.Location!.OriginalString;
    }
}
