namespace HuYing.Client.Tickets;

/// <summary>What a carried-out request came to; the same for a repeat of it.</summary>
/// <param name="Version">Send it as If-Match to act only on what you saw.</param>
/// <param name="Events">The names of the recorded events, in order.</param>
public sealed record TicketReply(string TicketId, int Version, TicketStatus Status, IReadOnlyList<string> Events);

/// <summary>What an upload came to: the ticket's reply, and the id by which evidence names the file.</summary>
public sealed record AttachmentReply(Guid AttachmentId, string Sha256, TicketReply Ticket);
