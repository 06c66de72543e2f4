using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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

        tickets.MapGet(
                "/{id}/attachments/{attachmentId:guid}",
                (string id, Guid attachmentId, HttpContext http, AttachmentDownloads files, CancellationToken cancel) =>
                    files.File(id, attachmentId, http.User.Actor(), http.Response, cancel))
            .WithName("DownloadAttachment")
            .WithSummary("下载附件")
            .Produces(200, null, "image/jpeg", "image/png", "image/webp", "application/pdf");

        tickets.MapGet(
                "/{id}/attachments/{attachmentId:guid}/thumbnail",
                (string id, Guid attachmentId, HttpContext http, AttachmentDownloads files, CancellationToken cancel) =>
                    files.Thumbnail(id, attachmentId, http.User.Actor(), http.Response, cancel))
            .WithName("DownloadThumbnail")
            .WithSummary("图片附件的缩略图，长边 320 像素")
            .Produces(200, null, "image/jpeg");
    }
}
