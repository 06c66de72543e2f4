namespace HuYing.Domain.WorkingDays;

/// <summary>Why a day counts towards a working-day limit, or does not.</summary>
public enum DayVerdict
{
    Counted,

    /// <summary>
    /// Counted by order, of the national notice or of the district. Usually a weekend day, but not always.
    /// </summary>
    MakeUpDay,

    Weekend,
    Holiday,

    /// <summary>Off in this district only.</summary>
    LocalOff,

    /// <summary>A working day on which the clock was suspended for any part of the day.</summary>
    Suspended,
}

/// <summary>
/// One day of a walk over the calendar. The name is the festival's or the district's, null if the day goes by its
/// weekday. The source holds the addresses of the national notice that the day comes from, the original and its
/// corrections, separated by a space; null if it comes from none.
/// </summary>
public sealed record DayStep(DateOnly Date, DayVerdict Verdict, string? Name, string? Source)
{
    internal bool Counts => Verdict is DayVerdict.Counted or DayVerdict.MakeUpDay;
}
