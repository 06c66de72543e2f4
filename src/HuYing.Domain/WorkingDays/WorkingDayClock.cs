namespace HuYing.Domain.WorkingDays;

/// <summary>Counts whole working days, never the start day, and ends with the last one's end of day (D4).</summary>
internal static class WorkingDayClock
{
    // A limit of 366 with long pauses stays far below; beyond it somebody has mistyped the year of a pause.
    private const int LongestWalk = 3660;

    public static Deadline Derive(ClockInputs clock, WorkCalendar calendar)
    {
        var warn = WarnPoint.Of(clock);
        var warnAt = clock.Start;
        var days = new List<DayStep>(clock.Limit.Amount * 2);
        var provisional = false;
        var day = calendar.DateOf(clock.Start);

        for (var counted = 0; counted < clock.Limit.Amount;)
        {
            if (days.Count == LongestWalk)
            {
                throw new ArgumentOutOfRangeException(nameof(clock), "The limit does not end within ten years.");
            }

            day = day.AddDays(1);
            provisional |= !calendar.HasNotice(day.Year);
            var step = calendar.Judge(day);
            if (step.Counts && IsSuspended(day, isLast: counted + 1 == clock.Limit.Amount))
            {
                step = step with { Verdict = DayVerdict.Suspended };
            }

            days.Add(step);
            if (step.Counts && ++counted == warn.Day)
            {
                warnAt = warn.On(day, clock, calendar);
            }
        }

        return new Deadline(
            warnAt,
            calendar.InstantOf(day, clock.EndOfDay),
            provisional,
            new Derivation(clock.Limit, clock.Start, calendar.Version, clock.EndOfDay, days, clock.Pauses));

        bool IsSuspended(DateOnly day, bool isLast)
        {
            foreach (var pause in clock.Pauses)
            {
                // On its last day the clock stops at the end of the working day: a pause in the evening comes too late.
                if (Touches(pause, day) && !(isLast && pause.From >= calendar.InstantOf(day, clock.EndOfDay)))
                {
                    return true;
                }
            }

            return false;
        }

        bool Touches(Pause pause, DateOnly day) =>
            pause.Until is { } until
            && until > pause.From
            && calendar.DateOf(pause.From) <= day
            && calendar.DateOf(until.AddMicroseconds(-1)) >= day;
    }

    /// <summary>
    /// A place in the counted days: a share, in hundredths, of the day with this number; number 0 is the start.
    /// </summary>
    private readonly record struct WarnPoint(int Day, int Hundredths)
    {
        public static WarnPoint Of(ClockInputs clock)
        {
            var (whole, rest) = Math.DivRem(clock.Limit.Amount * clock.WarnPercent, 100);
            return rest == 0 ? new WarnPoint(whole, 100) : new WarnPoint(whole + 1, rest);
        }

        public DateTimeOffset On(DateOnly day, ClockInputs clock, WorkCalendar calendar)
        {
            var from = calendar.InstantOf(day, TimeOnly.MinValue);
            var length = calendar.InstantOf(day, clock.EndOfDay) - from;
            return from + TimeSpan.FromMicroseconds(length.Ticks / TimeSpan.TicksPerMicrosecond * Hundredths / 100);
        }
    }
}
