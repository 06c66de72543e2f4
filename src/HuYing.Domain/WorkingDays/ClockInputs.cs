namespace HuYing.Domain.WorkingDays;

/// <summary>
/// What a deadline is derived from, checked and cut to UTC microseconds before anything is computed: a result then does
/// not depend on digits that the store would drop.
/// </summary>
internal sealed record ClockInputs(
    TimeLimit Limit, DateTimeOffset Start, IReadOnlyList<Pause> Pauses, TimeOnly? EndOfDay, int WarnPercent)
{
    public bool IsPaused => Pauses.Any(pause => pause.Until is null);

    public static ClockInputs Checked(
        TimeLimit limit, DateTimeOffset start, IReadOnlyList<Pause> pauses, ClockSettings settings)
    {
        var most = limit.Unit switch
        {
            LimitUnit.Minutes => TimeLimit.MostMinutes,
            LimitUnit.WorkingDays => TimeLimit.MostDays,
        };
        ArgumentOutOfRangeException.ThrowIfLessThan(limit.Amount, 1, nameof(limit));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit.Amount, most, nameof(limit));
        ArgumentOutOfRangeException.ThrowIfNegative(settings.WarnPercent, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.WarnPercent, 100, nameof(settings));

        return new ClockInputs(
            limit,
            Stored(start),
            pauses.Count == 0 ? [] : [.. pauses.Select(Stored)],
            settings.EndOfDay is { } end ? Stored(end) : null,
            settings.WarnPercent);
    }

    private static DateTimeOffset Stored(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static TimeOnly Stored(TimeOnly endOfDay)
    {
        var whole = new TimeOnly(endOfDay.Ticks - endOfDay.Ticks % TimeSpan.TicksPerMicrosecond);
        ArgumentOutOfRangeException.ThrowIfEqual(whole, TimeOnly.MinValue, nameof(endOfDay));
        return whole;
    }

    private static Pause Stored(Pause pause)
    {
        if (pause.Until is not { } until)
        {
            return new Pause(Stored(pause.From), null);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(until, pause.From, nameof(pause));
        return new Pause(Stored(pause.From), Stored(until));
    }
}
