using HuYing.Domain.WorkingDays;

namespace HuYing.Domain.Tickets;

/// <summary>The limits of one class of ticket. A null arrival means that no arrival is required.</summary>
public sealed record ClassLimits(TimeLimit Response, TimeLimit? Arrival, TimeLimit Close);

/// <summary>
/// The rules of a district as data (requirements 000-14..17): a new version is published with the document that orders
/// it; what is already dispatched keeps the version it was dispatched under.
/// </summary>
/// <param name="Document">The order or scheme that sets these values (002-14).</param>
/// <param name="EndOfDay">Local end of a working-day clock, from 00:01; null is 24:00.</param>
/// <param name="WarnPercent">Share of a clock after which an early warning is recorded, 1–99.</param>
/// <param name="ReasonBelow">A total score under this needs a comment (003-15).</param>
/// <param name="ContactDays">Days for which a complainant's contact is kept after the case's end, 1–3650.</param>
public sealed record DistrictParameters(
    string Version,
    string DistrictId,
    DateOnly EffectiveFrom,
    string Document,
    ClassLimits Emergency,
    ClassLimits Ordinary,
    ClassLimits Complex,
    TimeLimit PlatformEmergency,
    TimeLimit PlatformOrdinary,
    TimeOnly? EndOfDay,
    int WarnPercent,
    decimal ReasonBelow,
    int ContactDays = DistrictParameters.UsualContactDays)
{
    /// <summary>A year: for questions about a closed case, and not longer.</summary>
    public const int UsualContactDays = 365;

    /// <summary>The values with which a new district begins.</summary>
    public static DistrictParameters Shipped(string districtId) => new(
        "1",
        districtId,
        new DateOnly(2020, 1, 1),
        "shipped",
        new ClassLimits(Minutes(30), Minutes(30), Minutes(24 * 60)),
        new ClassLimits(WorkingDays(1), null, WorkingDays(3)),
        new ClassLimits(WorkingDays(1), null, WorkingDays(7)),
        Minutes(10),
        WorkingDays(1),
        null,
        75,
        60m);

    public ClassLimits LimitsOf(TicketClass ticketClass) => ticketClass switch
    {
        TicketClass.Emergency => Emergency,
        TicketClass.Ordinary => Ordinary,
        TicketClass.Complex => Complex,
    };

    /// <summary>What is wrong with these values; null when they can be published.</summary>
    public Refusal? Check()
    {
        ClassLimits?[] classes = [Emergency, Ordinary, Complex];
        TimeLimit?[] required =
            [.. classes.SelectMany(one => new[] { one?.Response, one?.Close }), PlatformEmergency, PlatformOrdinary];
        var limits = required.Concat(classes.Select(one => one?.Arrival)).OfType<TimeLimit>();
        return required.Contains(null) ? Refusal.Invalid("limit_missing")
            : !limits.All(IsInRange) ? Refusal.Invalid("limit_out_of_range")
            : EndOfDay is { } end && end < new TimeOnly(0, 1) ? Refusal.Invalid("end_of_day_invalid", "endOfDay")
            : WarnPercent is < 1 or > 99 ? Refusal.Invalid("percent_out_of_range", "warnPercent")
            : ContactDays is < 1 or > 3650 ? Refusal.Invalid("limit_out_of_range", "contactDays")
            : ReasonBelow is < 0 or > 100 ? Refusal.Invalid("score_out_of_range", "reasonBelow")
            : TextRule.Check("document", Document, 2, 200) ?? TextRule.Check("version", Version, 1, 40);
    }

    private static bool IsInRange(TimeLimit limit) => limit switch
    {
        { Unit: LimitUnit.Minutes, Amount: >= 1 and <= 527_040 } => true,
        { Unit: LimitUnit.WorkingDays, Amount: >= 1 and <= 260 } => true,
        _ => false,
    };

    private static TimeLimit Minutes(int amount) => new(LimitUnit.Minutes, amount);

    private static TimeLimit WorkingDays(int amount) => new(LimitUnit.WorkingDays, amount);
}
