using HuYing.Domain.Tickets;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Sealing;

namespace HuYing.Ledger.Tickets;

/// <summary>A ticket rebuilt from its history, and the hash at the end of it.</summary>
public sealed record LoadedTicket(Ticket Ticket, byte[] ChainHead);

/// <summary>What a request was answered the first time.</summary>
public sealed record StoredReply(TicketId TicketId, byte[] ContentHash, string Reply);

/// <summary>Which request this is; the id is already scoped by person and route.</summary>
/// <param name="From">Where it came from, which the history keeps beside who acted.</param>
public sealed record RequestStamp(Guid Id, byte[] ContentHash, Origin? From = null);

/// <summary>Events that follow <paramref name="Before"/>, and the state after them.</summary>
/// <param name="ChainHead">The hash of the last stored event; null with <paramref name="Before"/> for a new
/// ticket.</param>
/// <param name="Reply">JSON that a repeated request is given; stored only together with a request.</param>
/// <param name="Contact">What the events commit to, when one of them records a contact.</param>
public sealed record TicketAppend(
    TicketId Id,
    byte[]? ChainHead,
    Ticket? Before,
    Ticket After,
    IReadOnlyList<RecordedEvent> Events,
    RequestStamp? Request,
    string? Reply,
    SealedContact? Contact = null);

public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Committed; the hash is the next append's chain head.</summary>
    public sealed record Appended(byte[] ChainHead) : AppendResult;

    /// <summary>Somebody else was first: nothing was written, reload.</summary>
    public sealed record Conflict : AppendResult;

    /// <summary>The request was answered before: nothing was written.</summary>
    public sealed record Replayed(StoredReply Reply) : AppendResult;
}

/// <summary>
/// The history of tickets. Appends of different tickets share transactions without failing each other.
/// </summary>
public interface ITicketJournal
{
    Task<LoadedTicket?> Load(TicketId id, CancellationToken ct);

    /// <exception cref="LedgerBusy">The queue is full; nothing was written.</exception>
    /// <exception cref="LedgerUnavailable">The database failed; the outcome is unknown.</exception>
    Task<AppendResult> Append(TicketAppend append, CancellationToken ct);

    Task<StoredReply?> FindReply(Guid requestId, CancellationToken ct);

    /// <summary>Takes consecutive ticket numbers for this process alone and returns the first.</summary>
    Task<long> NextNumbers(int count, CancellationToken ct);
}
