using HuYing.Rest.Pages;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>What every answer says about itself. The page's own policy may be set by whoever serves it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Belongs at the end of every policy of a page.</summary>
    internal const string Reporting = "; report-uri " + CspEndpoints.Path;

    private const string NoPage = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>For pages that were not made here: everything from this server, styles also from themselves.</summary>
    internal const string ForeignPages =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'" + Reporting;

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        if (IsFacade(context.Request.Path))
        {
            headers.ContentSecurityPolicy = NoPage;
            headers.XFrameOptions = "DENY";
            headers.CacheControl = "no-store";
        }

        return next(context);
    }

    internal static bool IsFacade(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/health");
}
