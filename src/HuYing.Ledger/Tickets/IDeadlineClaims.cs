using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>A ticket whose next deadline has passed.</summary>
public sealed record DueTicket(TicketId Id, DateTimeOffset NextDeadlineAt);

/// <summary>How deadlines stand by the database's clock.</summary>
/// <param name="OverdueOver60Seconds">Passed more than a minute ago and not recorded: zero when healthy.</param>
/// <param name="Oldest">The oldest passed deadline that waits, however short.</param>
public sealed record DeadlineHealth(long OverdueOver60Seconds, DateTimeOffset? Oldest, DateTimeOffset DatabaseNow);

/// <summary>
/// Finds what is due, by database time. A district whose demonstration day is being replayed rings no alarm.
/// </summary>
public interface IDeadlineClaims
{
    /// <summary>
    /// Takes tickets due for longer than the grace, the oldest first, for this caller alone for so long; whatever it
    /// does with them, an append ends the claim and so does time.
    /// </summary>
    Task<IReadOnlyList<DueTicket>> Claim(int limit, TimeSpan grace, TimeSpan hold, CancellationToken ct);

    Task<DeadlineHealth> Watch(CancellationToken ct);
}
