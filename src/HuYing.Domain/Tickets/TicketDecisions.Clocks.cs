using HuYing.Domain.WorkingDays;

namespace HuYing.Domain.Tickets;

// Deadlines are derived, never added to (D8): a change re-derives from the stored start, limit and pauses.
public static partial class TicketDecisions
{
    private static Decision OnSuspend(Ticket ticket, Suspend command) =>
        ticket.Class == TicketClass.Emergency ? Refusal.Conflict("emergency_cannot_be_suspended")
        : ticket.IsSuspended ? Refusal.Conflict("suspended")
        : (TextRule.Check("reason", command.Reason, 2, 500)
            ?? TextRule.Check("approvedBy", command.ApprovedBy, 2, 80)
            ?? TextRule.Check("document", command.Document, 2, 200)) is { } refusal ? refusal
        : new TicketSuspended(command.Reason, command.ApprovedBy, command.Document);

    private static Decision OnResume(Ticket ticket, Resume command, DateTimeOffset now, Rules rules)
    {
        if (!ticket.IsSuspended)
        {
            return Refusal.Conflict("not_suspended");
        }

        if (TextRule.Check("reason", command.Reason, 2, 500) is { } refusal)
        {
            return refusal;
        }

        var resumed = ticket with
        {
            Pauses = ticket.Pauses.SetItem(ticket.Pauses.Length - 1, ticket.Pauses[^1] with { Until = now }),
        };
        return new TicketResumed(command.Reason, ChangesOf(resumed, rules, (_, clock) => clock.Deadline.Derivation.Limit));
    }

    private static Decision OnRederive(Ticket ticket, Rules rules)
    {
        if (ticket.IsEnded || ticket.IsSuspended)
        {
            return Array.Empty<TicketEvent>();
        }

        var platform = ticket.Dispatching is { IsRunning: true } dispatching ? Change(null, dispatching, [], rules) : null;
        var departments = ticket.Assignments
            .Where(one => one.IsOpen)
            .SelectMany(one => one.Clocks().Where(clock => clock.IsRunning).Select(clock => Change(
                one.No, clock, clock.Kind == ClockKind.Close ? ticket.Pauses : [], rules)));
        var changes = departments.Prepend(platform).OfType<DeadlineChange>().ToList();
        return changes.Count == 0
            ? Array.Empty<TicketEvent>()
            : new DeadlinesRederived(RederivationCause.Calendar, rules.Calendar.Version, changes);
    }

    private static List<DeadlineChange> ChangesOf(Ticket ticket, Rules rules, Func<Assignment, Clock, TimeLimit> limit) =>
    [
        .. ticket.Assignments
            .Where(one => one.IsOpen && !one.Close.Breached)
            .Select(one => new DeadlineChange(
                one.No,
                ClockKind.Close,
                one.Close.Deadline.Due,
                rules.Derive(limit(one, one.Close), one.Close.Deadline.Derivation.Start, PausesAfter(ticket, one)))),
    ];

    // Only what the new calendar really moves, or no longer leaves provisional, becomes an event.
    private static DeadlineChange? Change(int? no, Clock clock, IReadOnlyList<Pause> pauses, Rules rules)
    {
        var old = clock.Deadline;
        if (clock.Breached || old.Derivation.Limit.Unit == LimitUnit.Minutes)
        {
            return null;
        }

        var derived = rules.Derive(old.Derivation.Limit, old.Derivation.Start, pauses);
        return derived.Due == old.Due && derived.Provisional == old.Provisional
            ? null
            : new DeadlineChange(no, clock.Kind, old.Due, derived);
    }

    private static List<Pause> PausesAfter(Ticket ticket, Assignment assignment) =>
        [.. ticket.Pauses.Where(pause => pause.Until is null || pause.Until > assignment.Close.Deadline.Derivation.Start)];
}
