namespace HuYing.Domain.WorkingDays;

/// <summary>Runs around the clock and knows no calendar (D5); it only stands still while paused.</summary>
internal static class NaturalClock
{
    public static Deadline Derive(ClockInputs clock, string calendarVersion)
    {
        var length = TimeSpan.FromMinutes(clock.Limit.Amount);
        var inOrder = clock.Pauses.Count < 2 ? clock.Pauses : [.. clock.Pauses.OrderBy(pause => pause.From)];

        return new Deadline(
            WarnAt: After(new TimeSpan(length.Ticks / 100 * clock.WarnPercent)),
            Due: After(length),
            Provisional: false,
            new Derivation(clock.Limit, clock.Start, calendarVersion, EndOfDay: null, Days: [], clock.Pauses));

        DateTimeOffset After(TimeSpan running)
        {
            var end = clock.Start + running;
            var seen = clock.Start;
            foreach (var pause in inOrder)
            {
                var from = pause.From > seen ? pause.From : seen;
                if (from >= end)
                {
                    break;
                }

                if (pause.Until is { } until && until > from)
                {
                    end += until - from;
                    seen = until;
                }
            }

            return end;
        }
    }
}
