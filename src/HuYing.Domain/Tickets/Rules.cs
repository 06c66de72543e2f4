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
        Calendar.Derive(limit, start, pauses, Parameters.Clocks)
        ?? throw new InvalidOperationException("A suspended clock has no deadline to derive.");
}
