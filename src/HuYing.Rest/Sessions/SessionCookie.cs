using System.Net;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>
/// The cookie of a browser session. Its prefix makes the browser hold us to what it promises: sent back to this host
/// alone, and never in the clear. On the own machine browsers keep it over plain http too, because nothing leaves it.
/// </summary>
internal static class SessionCookie
{
    internal const string Name = "__Host-huying";

    /// <summary>Whether what is sent on this line stays between the two ends.</summary>
    internal static bool IsSafeLine(HttpRequest request) => request.IsHttps || IsLoopback(request.Host.Host);

    /// <summary>Null without one, and where it should never have been sent.</summary>
    internal static string? Read(HttpRequest request) => IsSafeLine(request) ? request.Cookies[Name] : null;

    internal static void Set(HttpContext http, string token, DateTimeOffset expires) =>
        http.Response.Cookies.Append(Name, token, Options(expires));

    internal static void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Options(null));

    private static CookieOptions Options(DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = true,
        Path = "/",
        Expires = expires,
        IsEssential = true,
    };

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
