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

        var pauses = ticket.PausesUntil(now);
        var changes = ticket.Assignments
            .Where(one => one.IsOpen && !one.Close.Breached)
            .Select(one => new DeadlineChange(
                one.No,
                ClockKind.Close,
                one.Close.Deadline.Due,
                rules.DeriveAgain(one.Close.Deadline.Derivation, Since(one.Close, pauses))));
        return new TicketResumed(command.Reason, [.. changes]);
    }

    private static Decision OnRederive(Ticket ticket, Rules rules)
    {
        var platform = ticket.Dispatching is { IsRunning: true } desk ? Change(null, desk, [], rules) : null;
        var departments = ticket.Assignments.SelectMany(one => one.Clocks()
            .Where(clock => clock.IsRunning)
            .Select(clock => Change(one.No, clock, clock.Kind == ClockKind.Close ? ticket.Pauses : [], rules)));
        var changes = departments.Prepend(platform).OfType<DeadlineChange>().ToList();
        return changes.Count == 0 ? Array.Empty<TicketEvent>() : Rederived(changes, rules);
    }

    private static DeadlinesRederived Rederived(IReadOnlyList<DeadlineChange> changes, Rules rules) =>
        new(RederivationCause.Calendar, rules.Calendar.Version, changes);

    // Another department never takes time from those already at work, whatever limits a district orders.
    private static List<DeadlineChange> Reclassed(Ticket ticket, TicketClass ticketClass, Rules rules) =>
    [
        .. ticket.Assignments
            .Where(one => one.IsOpen && !one.Close.Breached)
            .Select(one => new DeadlineChange(
                one.No,
                ClockKind.Close,
                one.Close.Deadline.Due,
                rules.Derive(
                    rules.Parameters.LimitsOf(ticketClass).Close,
                    one.Close.Deadline.Derivation.Start,
                    Since(one.Close, ticket.Pauses))))
            .Where(change => change.New.Due > change.OldDue),
    ];

    // Only what the new calendar really moves, or no longer leaves provisional, becomes an event. A suspended clock is
    // derived when it is resumed; minutes know no calendar; a breach that has happened stays (D7).
    private static DeadlineChange? Change(int? no, Clock clock, IReadOnlyList<Pause> pauses, Rules rules)
    {
        var old = clock.Deadline;
        if (clock.Breached || clock.Paused || old.Derivation.Limit.Unit == LimitUnit.Minutes)
        {
            return null;
        }

        var derived = rules.DeriveAgain(old.Derivation, Since(clock, pauses));
        return derived.Due == old.Due && derived.Provisional == old.Provisional
            ? null
            : new DeadlineChange(no, clock.Kind, old.Due, derived);
    }

    private static List<Pause> Since(Clock clock, IReadOnlyList<Pause> pauses) =>
        [.. pauses.Where(pause => pause.Until is null || pause.Until > clock.Deadline.Derivation.Start)];
}
