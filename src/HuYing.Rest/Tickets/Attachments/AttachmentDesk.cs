using System.Security.Cryptography;
using System.Text;
using HuYing.Actors;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>
/// Keeps a file first and then lets the ticket's history name it. What no history names is dropped later.
/// </summary>
internal sealed class AttachmentDesk(
    IActors actors,
    TicketReader reader,
    AttachmentStore files,
    Darkroom darkroom,
    RunningRequests running,
    RestOptions options,
    TimeProvider time)
{
    internal async Task<AttachmentAnswer> Attach(
        string ticketId, Change change, Upload upload, string? name, CancellationToken cancel)
    {
        if (upload.Check() is { } problem)
        {
            return new AttachmentAnswer(problem);
        }

        // Ten megabytes are not kept for somebody who may not even see the ticket.
        return !TicketId.TryParse(ticketId, out var id) || await reader.Find(ticketId, change.By, cancel) is null
            ? new AttachmentAnswer(Problems.Of(TicketDesk.NoSuchTicket))
            : await running.Once(
                change.Stamp.Id,
                () => Keep(id, change, upload, FileName.Clean(name, upload.Kind.Extension), cancel),
                refused => new AttachmentAnswer(refused));
    }

    private async Task<AttachmentAnswer> Keep(
        TicketId id, Change change, Upload upload, string name, CancellationToken cancel)
    {
        // Known by what was sent: a repeat is the same, whatever a later version would draw.
        var content = SHA256.HashData(
            [.. SHA256.HashData(upload.Content), .. Encoding.UTF8.GetBytes(upload.Kind.MediaType + '\n' + name)]);
        var fileId = RequestKey.Derive(change.Stamp.Id, content);
        if (await OverQuota(fileId, id, change, upload.Content.Length, cancel) is { } over)
        {
            return new AttachmentAnswer(over);
        }

        var (problem, developed) = await darkroom.Develop(upload, cancel);
        if (developed is null)
        {
            return new AttachmentAnswer(problem!);
        }

        var file = new StoredAttachment(
            fileId,
            id,
            name,
            upload.Kind.MediaType,
            HashOf(developed.Content),
            change.By.AccountId,
            time.GetUtcNow(),
            developed.Content,
            developed.Thumbnail);
        await files.Keep(file, CancellationToken.None);
        var stamp = change.Stamp with { ContentHash = content };
        var request = new TicketRequest(new Attach(file.Description), change.By, change.ExpectedVersion, stamp);
        return new AttachmentAnswer(await actors.Ticket(id).Do(request, CancellationToken.None), file);
    }

    // A repeat of what is kept already takes nothing more.
    private async Task<ProblemResult?> OverQuota(
        Guid fileId, TicketId id, Change change, int size, CancellationToken cancel)
    {
        var used = await files.Used(change.By.AccountId, id, fileId, time.GetUtcNow().AddDays(-1), cancel);
        return used.IsKept ? null
            : used.Files >= options.UploadsPerDay || used.Bytes + size > options.UploadBytesPerDay
            ? Problems.Of("upload_quota", retryAfter: TimeSpan.FromHours(1))
            : used.TicketBytes + size > options.BytesPerTicket
            ? Problems.Of("ticket_full", $"{options.BytesPerTicket / (1024 * 1024)}")
            : null;
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
