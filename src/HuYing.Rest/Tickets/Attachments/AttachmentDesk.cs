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
    IActors actors, TicketReader reader, AttachmentStore files, RunningRequests running, TimeProvider time)
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
                () => Keep(id, change, upload, FileName.Clean(name, upload.Kind.Extension)),
                refused => new AttachmentAnswer(refused));
    }

    private async Task<AttachmentAnswer> Keep(TicketId id, Change change, Upload upload, string name)
    {
        var sha256 = SHA256.HashData(upload.Content);
        var content = SHA256.HashData([.. sha256, .. Encoding.UTF8.GetBytes(upload.Kind.MediaType + '\n' + name)]);
        var file = new StoredAttachment(
            RequestKey.Derive(change.Stamp.Id, content),
            id,
            name,
            upload.Kind.MediaType,
            Convert.ToHexStringLower(sha256),
            change.By.AccountId,
            time.GetUtcNow(),
            upload.Content);
        await files.Keep(file, CancellationToken.None);
        var stamp = change.Stamp with { ContentHash = content };
        var request = new TicketRequest(new Attach(file.Description), change.By, change.ExpectedVersion, stamp);
        return new AttachmentAnswer(await actors.Ticket(id).Do(request, CancellationToken.None), file);
    }
}
