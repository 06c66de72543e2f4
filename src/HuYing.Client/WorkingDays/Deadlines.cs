using System.Text.Json.Serialization;

namespace HuYing.Client.WorkingDays;

/// <summary>What a limit is counted in: natural time around the clock, or working days.</summary>
[JsonConverter(typeof(WordConverter<LimitUnit>))]
public enum LimitUnit
{
    Minutes,
    WorkingDays,
}

/// <summary>Why a day counts towards a working-day limit, or does not.</summary>
[JsonConverter(typeof(WordConverter<DayVerdict>))]
public enum DayVerdict
{
    Counted,
    MakeUpDay,
    Weekend,
    Holiday,
    LocalOff,
    Suspended,
}

/// <summary>A limit: natural minutes or counted working days.</summary>
public sealed record TimeLimit(LimitUnit Unit, int Amount);

/// <summary>One day of a walk over the calendar.</summary>
/// <param name="Source">
/// Addresses of the notice it comes from, separated by a space; null when it comes from none.
/// </param>
public sealed record CalendarDay(DateOnly Date, DayVerdict Verdict, string? Name, string? Source);

/// <summary>An approved suspension, half open: [From, Until). Null means that it lasts.</summary>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? Until);

/// <summary>Everything a deadline was derived from. The days are all those walked over, counted or not.</summary>
/// <param name="EndOfDay">Local end of the last day; null is 24:00.</param>
public sealed record Derivation(
    TimeLimit Limit,
    DateTimeOffset Start,
    string CalendarVersion,
    TimeOnly? EndOfDay,
    IReadOnlyList<CalendarDay> Days,
    IReadOnlyList<Pause> Pauses);
