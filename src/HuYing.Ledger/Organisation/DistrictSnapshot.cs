using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;

namespace HuYing.Ledger.Organisation;

/// <summary>A district in a list of districts.</summary>
public sealed record DistrictLine(string Id, string Name, bool Demo, string TimeZone, long Revision);

/// <summary>A version of the parameters, and who published it when.</summary>
public sealed record PublishedParameters(DistrictParameters Values, string PublishedBy, DateTimeOffset PublishedAt);

/// <summary>The notice in force for a year.</summary>
public sealed record LoadedNotice(HolidayNotice Notice, int Revision, string LoadedBy, DateTimeOffset LoadedAt);

/// <summary>Everything of a district that decisions read, of one instant.</summary>
/// <param name="Parameters">All versions, by the day from which they hold and then by publication.</param>
/// <param name="CalendarVersion">New with every notice that is loaded; names the calendar in derivations.</param>
public sealed record DistrictSnapshot(
    DistrictLine District,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<(string AccountId, string StreetId)> Pairings,
    IReadOnlyList<PublishedParameters> Parameters,
    IReadOnlyList<LoadedNotice> Notices,
    string CalendarVersion,
    Catalogue Catalogue)
{
    public OrganisationChart Organisation { get; } = new(District.Id, Units, Pairings);

    public WorkCalendar Calendar { get; } = WorkCalendar.Create(
        CalendarVersion,
        Notices.Select(loaded => loaded.Notice),
        [],
        TimeZoneInfo.FindSystemTimeZoneById(District.TimeZone));

    /// <summary>The rules of a day. Before the first version of the parameters the first one holds.</summary>
    public Rules RulesOn(DateOnly day) => new(Organisation, Calendar, Catalogue, ParametersOn(day));

    private DistrictParameters ParametersOn(DateOnly day) =>
        (Parameters.LastOrDefault(one => one.Values.EffectiveFrom <= day) ?? Parameters[0]).Values;
}
