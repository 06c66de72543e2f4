using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Http;

namespace HuYing.Tests.Rest;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task Only_an_answer_that_came_safely_binds_the_browser_to_safety(string scheme, bool isBound)
    {
        var headers = await HeadersOf(scheme, "/api/v1/me");

        Assert.Equal(isBound, headers.StrictTransportSecurity.Count == 1);
    }

    [Fact]
    public async Task An_answer_of_the_facade_is_no_page_and_is_kept_nowhere()
    {
        var headers = await HeadersOf("https", "/api/v1/me");

        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            headers.ContentSecurityPolicy.ToString());
        Assert.Equal("no-store", headers.CacheControl.ToString());
        Assert.Equal("nosniff", headers.XContentTypeOptions.ToString());
        Assert.Equal("DENY", headers.XFrameOptions.ToString());
        Assert.Equal("no-referrer", headers["Referrer-Policy"].ToString());
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"].ToString());
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"].ToString());
        Assert.Contains("geolocation=()", headers["Permissions-Policy"].ToString(), StringComparison.Ordinal);
    }

    private static async Task<IHeaderDictionary> HeadersOf(string scheme, string path)
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Path) = (scheme, path);
        await new SecurityHeaders(_ => Task.CompletedTask).Invoke(context);
        return context.Response.Headers;
    }
}
