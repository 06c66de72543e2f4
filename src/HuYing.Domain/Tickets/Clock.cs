using HuYing.Domain.WorkingDays;

namespace HuYing.Domain.Tickets;

/// <summary>
/// One running duty and its deadline. In time means: stopped at an instant ≤ due (D4).
/// </summary>
/// <param name="Deadline">As last derived; the derivation is kept with it (D8).</param>
/// <param name="StoppedAt">When the duty was done or fell away; null while it runs.</param>
/// <param name="Warned">The early warning of this deadline is recorded; a later deadline warns anew.</param>
/// <param name="Breached">The overdue event is recorded; it stays, whatever is derived later (D7).</param>
/// <param name="Paused">Suspended with approval: it rings no alarm until it is resumed.</param>
public sealed record Clock(
    ClockKind Kind,
    Deadline Deadline,
    DateTimeOffset? StoppedAt = null,
    bool Warned = false,
    bool Breached = false,
    bool Paused = false)
{
    // The due instant itself is still in time: the first one that is late comes a microsecond after it.
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    public bool IsRunning => StoppedAt is null;

    /// <summary>The next instant at which something must be recorded; null when nothing is left to record.</summary>
    public DateTimeOffset? NextAlarm() =>
        !IsRunning || Breached || Paused ? null
        : Warned ? Deadline.Due + Tick
        : Deadline.WarnAt;

    internal Clock Move(Deadline to, DateTimeOffset at) =>
        this with { Deadline = to, Warned = Warned && (to.WarnAt <= at || to.WarnAt <= Deadline.WarnAt) };

    internal IEnumerable<TicketEvent> Passed(int? no, DateTimeOffset now)
    {
        if (!IsRunning || Breached || Paused)
        {
            yield break;
        }

        if (!Warned && now >= Deadline.WarnAt)
        {
            yield return new DeadlineWarned(no, Kind, Deadline.WarnAt, Deadline.Due);
        }

        if (now > Deadline.Due)
        {
            yield return new DeadlineBreached(no, Kind, Deadline.Due);
        }
    }
}
