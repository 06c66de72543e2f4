namespace HuYing.Domain.WorkingDays;

/// <summary>
/// A district's settings for its clocks: the local time at which a working-day limit ends on its last day (null means
/// 24:00), and the share of a limit, 0 to 100, after which it warns.
/// </summary>
public sealed record ClockSettings(TimeOnly? EndOfDay, int WarnPercent);

/// <summary>
/// Everything a deadline was derived from, for people to check (D8). Instants are UTC in whole microseconds, as they
/// are stored, so that deriving again from a stored derivation gives the same deadline. The days are all those walked
/// over, counted or not, up to the due day. A natural limit has none, and its end of day is null.
/// </summary>
public sealed record Derivation(
    TimeLimit Limit,
    DateTimeOffset Start,
    string CalendarVersion,
    TimeOnly? EndOfDay,
    IReadOnlyList<DayStep> Days,
    IReadOnlyList<Pause> Pauses);

/// <summary>
/// When a limit warns and runs out, in UTC; in time means recorded at or before the due instant. Provisional: the walk
/// touched a year whose notice is not published yet, and is to be taken again once it is (D22).
/// </summary>
public sealed record Deadline(DateTimeOffset WarnAt, DateTimeOffset Due, bool Provisional, Derivation Derivation);
