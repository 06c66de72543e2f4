using System.Collections.Frozen;

namespace HuYing.Domain.WorkingDays;

/// <summary>
/// One version of a district's working calendar: the national notices, above them the district's own days, below them
/// the week. Immutable; days are those of the district's zone, whatever the zone of the machine.
/// </summary>
public sealed class WorkCalendar
{
    private readonly FrozenDictionary<DateOnly, DayStep> _listed;
    private readonly FrozenSet<int> _published;

    private WorkCalendar(
        string version, TimeZoneInfo zone, Dictionary<DateOnly, DayStep> listed, HashSet<int> published)
    {
        Version = version;
        Zone = zone;
        _listed = listed.ToFrozenDictionary();
        _published = published.ToFrozenSet();
    }

    public string Version { get; }

    /// <summary>The zone whose midnight parts the district's days.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>
    /// Merges by date, never by year: a notice may hold days of the December before its year. There is at most one
    /// notice for each year; where two list the same day, the later year's holds. Local days hold against both.
    /// </summary>
    /// <exception cref="ArgumentException">Two notices for one year, or a local day given twice.</exception>
    public static WorkCalendar Create(
        string version, IEnumerable<HolidayNotice> notices, IEnumerable<DayOverride> localDays, TimeZoneInfo zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        var listed = new Dictionary<DateOnly, DayStep>();
        var years = new HashSet<int>();
        var published = new HashSet<int>();

        foreach (var notice in notices.OrderBy(notice => notice.Year))
        {
            if (!years.Add(notice.Year))
            {
                throw new ArgumentException($"Two notices for {notice.Year}.", nameof(notices));
            }

            var source = string.Join(' ', notice.Sources);
            foreach (var day in notice.Days)
            {
                published.Add(notice.Year);
                listed[day.Date] = Listed(day, DayVerdict.Holiday, source);
            }
        }

        foreach (var day in localDays.ToDictionary(day => day.Date).Values)
        {
            listed[day.Date] = Listed(day, DayVerdict.LocalOff, source: null);
        }

        return new WorkCalendar(version, zone, listed, published);
    }

    /// <summary>
    /// Whether a notice for the year is loaded and lists a day. Days of the year that a neighbour's notice lists are
    /// not enough: the rest of the year is still unknown.
    /// </summary>
    public bool HasNotice(int year) => _published.Contains(year);

    public bool IsWorkingDay(DateOnly day) => Judge(day).Counts;

    /// <summary>
    /// Why the day counts or not, apart from any pause. A year without a notice has 1 January and weekends off.
    /// </summary>
    public DayStep Judge(DateOnly day)
    {
        if (_listed.TryGetValue(day, out var listed))
        {
            return listed;
        }

        return day switch
        {
            { Month: 1, Day: 1 } when !HasNotice(day.Year) => new DayStep(day, DayVerdict.Holiday, "元旦", null),
            { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => new DayStep(day, DayVerdict.Weekend, null, null),
            _ => new DayStep(day, DayVerdict.Counted, null, null),
        };
    }

    /// <summary>The date that people in the district have at this instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>
    /// The deadline of a clock that started at an instant, a pure function of its arguments and this version (D8).
    /// Null while a pause is open: a suspended clock has no deadline. A pause that begins at or after the deadline
    /// changes nothing, as the limit had run out by then.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A limit of less than 1 or more than 366 days; a share outside 0 to 100; an end of day at 00:00 (24:00 is null);
    /// a pause that ends before it begins; a walk of more than ten years.
    /// </exception>
    public Deadline? Derive(TimeLimit limit, DateTimeOffset start, IReadOnlyList<Pause> pauses, ClockSettings settings)
    {
        var clock = ClockInputs.Checked(limit, start, pauses, settings);
        if (clock.IsPaused)
        {
            return null;
        }

        return limit.Unit switch
        {
            LimitUnit.Minutes => NaturalClock.Derive(clock, Version),
            LimitUnit.WorkingDays => WorkingDayClock.Derive(clock, this),
        };
    }

    /// <summary>The instant, in UTC, of a local time on a day; null is 24:00.</summary>
    internal DateTimeOffset InstantOf(DateOnly day, TimeOnly? time)
    {
        var local = time is { } given ? day.ToDateTime(given) : day.AddDays(1).ToDateTime(TimeOnly.MinValue);

        // Not ConvertTimeToUtc: it throws for a local time that a change of the clocks skips.
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DayStep Listed(DayOverride day, DayVerdict whenOff, string? source) =>
        new(day.Date, day.IsOff ? whenOff : DayVerdict.MakeUpDay, day.Name, source);
}
