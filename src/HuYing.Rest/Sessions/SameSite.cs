using HuYing.Rest.Errors;
using HuYing.Rest.Pages;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>
/// A browser names the page that makes it change something: another site's page is refused, even where a cookie came
/// along. Programs send neither header. Besides, what a cookie vouches for must carry a header of ours, which no form
/// and no other site's script can add.
/// </summary>
internal sealed class SameSite(RequestDelegate next)
{
    internal const string Header = "X-HuYing";

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? next(context)
            : !IsOwn(request) ? Problems.Of("cross_site").ExecuteAsync(context)
            : IsByCookie(request) && !IsReport(request) && request.Headers[Header] is not ["1"]
                ? Problems.Of("page_header_missing").ExecuteAsync(context)
                : next(context);
    }

    private static bool IsByCookie(HttpRequest request) =>
        request.Headers.Authorization.Count == 0 && request.Cookies.ContainsKey(SessionCookie.Name);

    // The browser itself sends it, and adds no header of ours. It changes nothing of anybody's.
    private static bool IsReport(HttpRequest request) => request.Path == CspEndpoints.Path;

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return false;
        }

        // The scheme is left out: behind a proxy that ends TLS this process may see plain http.
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
