using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>What every answer says about itself. The page's own policy may be set by whoever serves it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>For pages that were not made here: everything from this server, styles also from themselves.</summary>
    internal const string ForeignPages =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (IsFacade(context.Request.Path))
        {
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            headers.XFrameOptions = "DENY";
            headers.CacheControl = "no-store";
        }

        return next(context);
    }

    internal static bool IsFacade(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/health");
}
