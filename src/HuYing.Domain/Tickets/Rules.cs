using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.WorkingDays;

namespace HuYing.Domain.Tickets;

/// <summary>
/// The reference data of one district that a decision reads: immutable snapshots, passed in. What they decided is
/// written into the events, so that replay never needs the old ones.
/// </summary>
public sealed record Rules(
    OrganisationChart Organisation,
    WorkCalendar Calendar,
    Catalogue Catalogue,
    DistrictParameters Parameters)
{
    internal Deadline Derive(TimeLimit limit, DateTimeOffset start, IReadOnlyList<Pause> pauses) =>
        Derive(limit, start, pauses, Parameters.EndOfDay);

    /// <summary>Once more from what was stored: limit, start and end of day stay as they were ordered then.</summary>
    internal Deadline DeriveAgain(Derivation old, IReadOnlyList<Pause> pauses) =>
        Derive(old.Limit, old.Start, pauses, old.EndOfDay);

    private Deadline Derive(TimeLimit limit, DateTimeOffset start, IReadOnlyList<Pause> pauses, TimeOnly? endOfDay) =>
        Calendar.Derive(limit, start, pauses, new ClockSettings(endOfDay, Parameters.WarnPercent))
        ?? throw new InvalidOperationException("A suspended clock has no deadline to derive.");
}
