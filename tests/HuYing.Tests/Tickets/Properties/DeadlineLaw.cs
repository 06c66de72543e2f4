using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>Deadlines are recorded once, never early, at their true instants, and none is missed.</summary>
internal static class DeadlineLaw
{
    public static string? Broken(Trace trace) =>
        Twice(trace) ?? trace.Steps.Select(Missed).FirstOrDefault(wrong => wrong is not null) ?? Untrue(trace);

    private static string? Twice(Trace trace)
    {
        var seen = new HashSet<(string, int?, ClockKind, DateTimeOffset?)>();
        foreach (var recorded in trace.History)
        {
            var (isNew, isEarly) = recorded.Happened switch
            {
                // A deadline that was moved later warns anew, a breach is for ever.
                DeadlineWarned e => (seen.Add((e.Name, e.No, e.Clock, e.WarnAt)), e.WarnAt > recorded.At),
                DeadlineBreached e => (seen.Add((e.Name, e.No, e.Clock, null)), e.Due >= recorded.At),
                _ => (true, false),
            };
            if (!isNew || isEarly)
            {
                return $"{recorded.Happened} is recorded {(isNew ? "early" : "twice")}";
            }
        }

        return null;
    }

    private static string? Missed(Step step)
    {
        if (step.Decision.Refusal is not null || step.After is not { } ticket)
        {
            return null;
        }

        var missed = Clocks(ticket)
            .Where(one => one.Clock is { IsRunning: true, Paused: false, Breached: false })
            .FirstOrDefault(one => one.Clock.Deadline.Due < step.Now
                || (!one.Clock.Warned && one.Clock.Deadline.WarnAt <= step.Now));
        return missed.Clock is not null ? $"{missed} is not recorded at {step.Now:O}"
            : ticket.NextAlarm() <= step.Now ? $"the next alarm of {step.Now:O} is {ticket.NextAlarm():O}"
            : null;
    }

    // A breached deadline is never moved, so that the clock still shows the instant that the event must name.
    private static string? Untrue(Trace trace) => trace.History
        .Select(one => one.Happened)
        .OfType<DeadlineBreached>()
        .Where(one => !Clocks(trace.Ticket!).Any(clock => clock.No == one.No && clock.Clock.Kind == one.Clock
            && clock.Clock is { Breached: true, Warned: true } && clock.Clock.Deadline.Due == one.Due))
        .Select(one => $"{one} is not what the clock says")
        .FirstOrDefault();

    private static IEnumerable<(int? No, Clock Clock)> Clocks(Ticket ticket)
    {
        foreach (var assignment in ticket.Assignments)
        {
            foreach (var clock in assignment.Clocks())
            {
                yield return (assignment.No, clock);
            }
        }

        if (ticket.Dispatching is not null)
        {
            yield return (null, ticket.Dispatching);
        }
    }
}
