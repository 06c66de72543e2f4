using System.Security.Cryptography;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets.Attachments;

internal static class AttachmentEndpoints
{
    /// <summary>The rate limit for routes that hold a whole file in memory.</summary>
    internal const string UploadLimit = "uploads";

    internal static void MapAttachments(this RouteGroupBuilder tickets)
    {
        tickets.MapPost(
                "/{id}/attachments",
                (string id, string? name, Change change, Upload file, AttachmentDesk desk, CancellationToken cancel) =>
                    desk.Attach(id, change, file, name, cancel))
            .WithName("AttachFile")
            .WithSummary("上传附件：JPEG、PNG、WebP 或 PDF，不超过 10 MB")
            .WithMetadata(new BodyLimit(Upload.MostBytes))
            .RequireRateLimiting(UploadLimit)
            .Produces<Wire.AttachmentReply>(201);

        tickets.MapGet("/{id}/attachments/{attachmentId:guid}", Download)
            .WithName("DownloadAttachment")
            .WithSummary("下载附件")
            .Produces(200, null, "image/jpeg", "image/png", "image/webp", "application/pdf");
    }

    private static async Task<Results<FileContentHttpResult, Failed>> Download(
        string id,
        Guid attachmentId,
        HttpContext http,
        TicketReader reader,
        AttachmentStore files,
        CancellationToken cancel)
    {
        var ticket = await reader.Find(id, http.User.Actor(), cancel);
        var named = ticket?.Attachments.FirstOrDefault(one => one.Id == attachmentId);
        if (named is null || !TicketId.TryParse(id, out var ticketId)
            || await files.Find(ticketId, attachmentId, cancel) is not { } file)
        {
            return new Failed(Problems.Of(new Refusal("no_such_attachment", RefusalKind.NotFound)));
        }

        // The history is the witness: other bytes than it names are not handed out as the evidence.
        if (Convert.ToHexStringLower(SHA256.HashData(file.Content)) != named.Sha256)
        {
            return new Failed(Problems.Of("attachment_damaged"));
        }

        var headers = http.Response.Headers;
        var disposition = new ContentDispositionHeaderValue(
            FileKind.Of(named.MediaType)?.IsImage == true ? "inline" : "attachment");
        disposition.SetHttpFileName(named.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers.CacheControl = "private, max-age=3600, immutable";
        return TypedResults.File(file.Content, named.MediaType);
    }
}
