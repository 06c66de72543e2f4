using System.Security.Cryptography;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>Hands out files that a ticket's history names: pictures to be shown, all else to be saved.</summary>
internal sealed partial class AttachmentDownloads(
    TicketReader reader, AttachmentStore files, ILogger<AttachmentDownloads> log)
{
    private const string Thumbnails = "image/jpeg";

    internal async Task<Results<FileContentHttpResult, Failed>> File(
        string ticketId, Guid id, Actor by, HttpResponse response, CancellationToken cancel)
    {
        var (named, file) = await Find(ticketId, id, by, cancel);
        return named is null || file is null ? NotThere
            : !IsThatOf(file.Content, named.Sha256) ? Damaged(ticketId, id)
            : Sent(response, file.Content, named.MediaType, named.Name);
    }

    /// <summary>Of pictures only.</summary>
    internal async Task<Results<FileContentHttpResult, Failed>> Thumbnail(
        string ticketId, Guid id, Actor by, HttpResponse response, CancellationToken cancel)
    {
        var (named, file) = await Find(ticketId, id, by, cancel);
        return named?.Thumbnail is null || file?.Thumbnail is null ? NotThere
            : !IsThatOf(file.Thumbnail, named.Thumbnail) ? Damaged(ticketId, id)
            : Sent(response, file.Thumbnail, Thumbnails, named.Name);
    }

    private static Failed NotThere =>
        new(Problems.Of(new Refusal("no_such_attachment", RefusalKind.NotFound)));

    private async Task<(Attachment? Named, StoredAttachment? File)> Find(
        string ticketId, Guid id, Actor by, CancellationToken cancel)
    {
        var ticket = await reader.Find(ticketId, by, cancel);
        var named = ticket?.Attachments.FirstOrDefault(one => one.Id == id);
        return named is not null && TicketId.TryParse(ticketId, out var parsed)
            ? (named, await files.Find(parsed, id, cancel))
            : (null, null);
    }

    // The history is the witness: other bytes than it names are not handed out as the evidence.
    private static bool IsThatOf(byte[] content, string sha256) =>
        Convert.ToHexStringLower(SHA256.HashData(content)) == sha256;

    private Failed Damaged(string ticketId, Guid id)
    {
        LogDamaged(ticketId, id);
        return new Failed(Problems.Of("attachment_damaged"));
    }

    private static FileContentHttpResult Sent(HttpResponse response, byte[] content, string mediaType, string name)
    {
        var disposition = new ContentDispositionHeaderValue(
            FileKind.Of(mediaType)?.IsImage == true ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers.CacheControl = "private, max-age=3600, immutable";
        return TypedResults.File(content, mediaType);
    }

    [LoggerMessage(LogLevel.Critical, "File {Id} of {Ticket} is not what the history names")]
    private partial void LogDamaged(string ticket, Guid id);
}
