using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>
/// A browser names the page that makes it change something: another site's page is refused, even where a cookie came
/// along. Programs send neither header.
/// </summary>
internal sealed class SameSite(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return isSafe || IsOwn(request)
            ? next(context)
            : Problems.Of("cross_site").ExecuteAsync(context);
    }

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return false;
        }

        // The scheme is left out: behind a proxy that ends TLS this process sees plain http.
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
