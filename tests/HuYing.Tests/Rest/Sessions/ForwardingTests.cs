using System.Net;
using HuYing.Rest;

namespace HuYing.Tests.Rest.Sessions;

public sealed class ForwardingTests
{
    [Fact]
    public async Task Nobody_is_believed_about_the_line_unless_he_was_named()
    {
        using var browser = new Browser(await RunningServer.Shared);
        using var response = await browser.Send(Login());

        await response.Is(HttpStatusCode.Forbidden, "tls_required");
    }

    [Fact]
    public async Task A_named_proxy_is_believed()
    {
        await using var server = await RunningServer.Start(
            new RestOptions { TrustedProxies = [IPNetwork.Parse("127.0.0.0/8")] });
        using var browser = new Browser(server);
        using var response = await browser.Send(Login());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("203.0.113.7", await server.Database.AsOwner("SELECT address FROM session"));
    }

    [Fact]
    public async Task A_proxy_from_elsewhere_is_not()
    {
        await using var server = await RunningServer.Start(
            new RestOptions { TrustedProxies = [IPNetwork.Parse("10.0.0.0/8")] });
        using var browser = new Browser(server);
        using var response = await browser.Send(Login());

        await response.Is(HttpStatusCode.Forbidden, "tls_required");
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "127.0.0.1")]
    [InlineData("X-Original-Host", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1;proto=https;host=127.0.0.1")]
    [InlineData("X-Forwarded-User", "admin")]
    [InlineData("X-Remote-User", "admin")]
    [InlineData("X-Original-URL", "/health/live")]
    [InlineData("X-HTTP-Method-Override", "GET")]
    public async Task Headers_that_claim_something_mean_nothing(string header, string value)
    {
        using var browser = new Browser(await RunningServer.Shared);
        var request = Login();
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await browser.Send(request);

        await response.Is(HttpStatusCode.Forbidden, "tls_required");
    }

    private static HttpRequestMessage Login()
    {
        var login = Raw.Post(
            "sessions", $$"""{"login":"{{Cast.Caller}}","password":"{{RunningServer.Password}}"}""", key: null);
        login.Headers.Host = "huying.example";
        login.Headers.Add("X-Forwarded-For", "203.0.113.7");
        login.Headers.Add("X-Forwarded-Proto", "https");
        return login;
    }
}
