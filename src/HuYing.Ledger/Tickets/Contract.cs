using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

public sealed record LoadedTicket(Ticket Ticket, byte[] ChainHead);

public sealed record StoredReply(TicketId TicketId, byte[] ContentHash, string Reply);

public sealed record RequestStamp(Guid Id, byte[] ContentHash);

public sealed record TicketAppend(
    TicketId Id,
    byte[]? ChainHead,
    Ticket? Before,
    Ticket After,
    IReadOnlyList<RecordedEvent> Events,
    RequestStamp? Request,
    string? Reply);

public abstract record AppendResult
{
    public sealed record Appended(byte[] ChainHead) : AppendResult;

    public sealed record Conflict : AppendResult;

    public sealed record Replayed(StoredReply Reply) : AppendResult;
}

public interface ITicketJournal
{
    Task<LoadedTicket?> Load(TicketId id, CancellationToken cancel);

    Task<AppendResult> Append(TicketAppend append, CancellationToken cancel);

    Task<StoredReply?> FindReply(Guid requestId, CancellationToken cancel);

    Task<long> NextNumbers(int count, CancellationToken cancel);
}

public sealed record DueTicket(TicketId Id, DateTimeOffset NextDeadlineAt);

public sealed record DeadlineHealth(long OverdueOver60Seconds, DateTimeOffset? Oldest, DateTimeOffset DatabaseNow);

public interface IDeadlineClaims
{
    Task<IReadOnlyList<DueTicket>> Claim(int limit, TimeSpan hold, CancellationToken cancel);

    Task<DeadlineHealth> Watch(CancellationToken cancel);
}
