using System.Security.Cryptography;
using System.Text;
using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace HuYing.Rest.Pages;

/// <summary>
/// Sends the page. It stands behind routing and takes only what no route wants: the page's files, and its document for
/// every address that a person opens, since the page finds its own way from there.
/// </summary>
internal sealed class PageMiddleware(RequestDelegate next, PageFiles files, RestOptions options)
{
    private const string NonceMark = "__NONCE__";

    /// <summary>
    /// The page's own scripts and style sheets only, the latter also where it adds them with the nonce of its answer.
    /// Nothing on the page can turn a string into markup.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{0}'; img-src 'self' blob: data:{1}; "
        + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"
        + SecurityHeaders.Reporting;

    private readonly string _policy = Policy.Replace(
        "{1}", options.Tiles is { } tiles ? $" {tiles.Origin}" : "", StringComparison.Ordinal);

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        if (context.GetEndpoint() is not null
            || files.Document is null
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || IsReserved(request.Path))
        {
            return next(context);
        }

        return files.Find(request.Path.Value ?? "") is { } file ? SendFile(context, file)
            : IsOpenedByAPerson(request) ? SendDocument(context, files.Document)
            : next(context);
    }

    private static bool IsReserved(PathString path) =>
        SecurityHeaders.IsFacade(path) || path.StartsWithSegments("/ops");

    // A missing image or script must be missing, not a document; a dot alone makes no file, as in a person's login.
    private static bool IsOpenedByAPerson(HttpRequest request) =>
        !PageFiles.IsNameOfFile(request.Path.Value ?? "")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task SendFile(HttpContext context, PageFile file)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = file.Tag;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = request.Path.StartsWithSegments("/assets")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        if (request.Headers.IfNoneMatch.Contains(file.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var (content, encoding) = file.For(request.Headers.AcceptEncoding.ToString());
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        return Send(context, file.Type, content);
    }

    private Task SendDocument(HttpContext context, string document)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = new StringValues(
            _policy.Replace("{0}", nonce, StringComparison.Ordinal));
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
        var content = Encoding.UTF8.GetBytes(document.Replace(NonceMark, nonce, StringComparison.Ordinal));
        return Send(context, "text/html; charset=utf-8", content);
    }

    private static Task Send(HttpContext context, string type, byte[] content)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }
}
