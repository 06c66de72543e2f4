using System.Runtime.CompilerServices;
using System.Text.Json;
using HuYing.Client.Tickets;

namespace HuYing.Client;

// What is read of tickets, and how they begin.
public sealed partial class HuYingClient
{
    /// <summary>Drafts a ticket; with <see cref="NewTicket.Submit"/> it goes to the street's leader at once.</summary>
    public Task<TicketReply> DraftTicket(NewTicket ticket, CancellationToken cancel = default) =>
        _sender.Change("tickets", ticket, WireJson.Strict.NewTicket, null, WireJson.Replies.TicketReply, cancel);

    /// <summary>Replaces a draft's content, if it still is at that version.</summary>
    public Task<TicketReply> AmendTicket(
        string id, TicketContent content, int ifVersion, CancellationToken cancel = default)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, WireJson.Strict.TicketContent);
        return _sender.Change(
            HttpMethod.Put,
            $"tickets/{Escape(id)}/content",
            () => Sender.Json(bytes),
            ifVersion,
            WireJson.Replies.TicketReply,
            cancel);
    }

    /// <summary>All tickets of the person's scope that fit, page by page as they are needed.</summary>
    public async IAsyncEnumerable<TicketLine> ListTickets(
        TicketListing listing,
        [EnumeratorCancellation] CancellationToken cancel = default)
    {
        string? cursor = null;
        do
        {
            var page = await ListTickets(listing, cursor, cancel);
            foreach (var line in page.Lines)
            {
                yield return line;
            }

            cursor = page.NextCursor;
        }
        while (cursor is not null);
    }

    /// <summary>One page of a list; null begins it.</summary>
    public Task<TicketPage> ListTickets(TicketListing listing, string? cursor, CancellationToken cancel = default) =>
        _sender.Get($"tickets{Query.Of(listing, cursor)}", WireJson.Replies.TicketPage, cancel);

    /// <summary>
    /// How many tickets of the person's scope are in each state, and how the open ones' clocks stand.
    /// </summary>
    public Task<TicketCounts> CountTickets(CancellationToken cancel = default) =>
        _sender.Get("tickets/counts", WireJson.Replies.TicketCounts, cancel);

    /// <summary>A list as a file, whatever its page size. Over the server's limit of rows it is refused.</summary>
    public Task<byte[]> ExportTickets(
        TicketListing listing, ExportFormat format = ExportFormat.Csv, CancellationToken cancel = default) =>
        _sender.GetBytes($"tickets/export{Query.Of(listing, null)}&format={format}", cancel);

    /// <summary>One ticket, with its clocks and what this person may do now.</summary>
    public Task<TicketDetail> GetTicket(string id, CancellationToken cancel = default) =>
        _sender.Get($"tickets/{Escape(id)}", WireJson.Replies.TicketDetail, cancel);

    /// <summary>Whom the responsibility list names for a ticket.</summary>
    public Task<Suggestion> SuggestDispatch(string id, CancellationToken cancel = default) =>
        _sender.Get($"tickets/{Escape(id)}/suggestion", WireJson.Replies.Suggestion, cancel);

    /// <summary>Open tickets of the same street that may be the same problem.</summary>
    public Task<SimilarTickets> ListSimilarTickets(string id, CancellationToken cancel = default) =>
        _sender.Get($"tickets/{Escape(id)}/similar", WireJson.Replies.SimilarTickets, cancel);

    /// <summary>Open tickets of the person's street that may be what he is about to draft.</summary>
    public Task<SimilarTickets> ListTicketsLikeDraft(
        string communityId, string? itemId = null, CancellationToken cancel = default) => _sender.Get(
        "tickets/similar" + Query.Of(("communityId", communityId), ("itemId", itemId)),
        WireJson.Replies.SimilarTickets,
        cancel);

    /// <summary>Open tickets of the person's scope that have a place, the most urgent first; at most 2000.</summary>
    public Task<MapTickets> ListTicketsOnMap(int most = 2000, CancellationToken cancel = default) =>
        _sender.Get("map/tickets" + Query.Of(("limit", Query.Number(most))), WireJson.Replies.MapTickets, cancel);

    /// <summary>Everything that happened to a ticket, in order.</summary>
    public Task<Timeline> GetTimeline(string id, CancellationToken cancel = default) =>
        _sender.Get($"tickets/{Escape(id)}/timeline", WireJson.Replies.Timeline, cancel);

    /// <summary>Adds a file: image/jpeg, image/png, image/webp or application/pdf, at most 10 MiB.</summary>
    /// <param name="name">As people should see it; cleaned by the server.</param>
    public Task<AttachmentReply> AttachFile(
        string id, byte[] content, string mediaType, string name, CancellationToken cancel = default) => _sender.Change(
        HttpMethod.Post,
        $"tickets/{Escape(id)}/attachments?name={Escape(name)}",
        () => Sender.Content(content, mediaType),
        null,
        WireJson.Replies.AttachmentReply,
        cancel);

    /// <summary>The bytes of a file on the ticket.</summary>
    public Task<byte[]> DownloadAttachment(string id, Guid attachmentId, CancellationToken cancel = default) =>
        _sender.GetBytes($"tickets/{Escape(id)}/attachments/{attachmentId}", cancel);

    /// <summary>A small picture of a picture, as a JPEG of 320 pixels at most.</summary>
    public Task<byte[]> DownloadThumbnail(string id, Guid attachmentId, CancellationToken cancel = default) =>
        _sender.GetBytes($"tickets/{Escape(id)}/attachments/{attachmentId}/thumbnail", cancel);

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
