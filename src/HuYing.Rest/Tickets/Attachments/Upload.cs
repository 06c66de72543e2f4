using System.Net.Http.Headers;
using System.Reflection;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>
/// A file as it was sent, looked at from outside: its declared type, its first bytes, its size in pixels.
/// </summary>
internal sealed class Upload(FileKind kind, byte[] content) : IEndpointParameterMetadataProvider
{
    internal const int MostBytes = 10 * 1024 * 1024;

    internal FileKind Kind => kind;

    internal byte[] Content => content;

    public static async ValueTask<Upload?> BindAsync(HttpContext context)
    {
        var declared = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) ? type.MediaType : null;
        var kind = FileKind.Of(declared) ?? throw new RequestFault(Problems.Of("file_type_unsupported"));
        return new Upload(kind, await Read(context.Request, context.RequestAborted));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new FileBody());

    /// <summary>Null when the file is what it says.</summary>
    internal ProblemResult? Check()
    {
        if (content.Length == 0)
        {
            return Problems.Of("file_empty");
        }

        if (!kind.Begins(content))
        {
            return Problems.Of("file_type_mismatch");
        }

        return !kind.IsImage ? CheckDocument() : ImageSize.Read(kind.MediaType, content) switch
        {
            null or { Width: <= 0 } or { Height: <= 0 } => Problems.Of("file_type_mismatch"),
            { } size when (long)size.Width * size.Height > ImageSize.MostPixels => Problems.Of("image_too_large"),
            _ => null,
        };
    }

    private ProblemResult? CheckDocument() =>
        FileKind.IsWholeDocument(content) ? null : Problems.Of("file_damaged");

    private static async Task<byte[]> Read(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MostBytes)
        {
            throw new RequestFault(Problems.Of("body_too_large"));
        }

        using var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(bytes, cancel);
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}

/// <summary>Marks a route whose body is a file.</summary>
internal sealed record FileBody;

/// <summary>How much a route takes, where it is not what the server takes in general.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
