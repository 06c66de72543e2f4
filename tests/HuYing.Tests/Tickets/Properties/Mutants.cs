using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>The decisions, each time with one deliberate defect and the law that has to catch it.</summary>
internal static class Mutants
{
    private static readonly List<string> Kept = [];

    public static IReadOnlyDictionary<string, (string Law, Decide Decide)> All { get; } =
        new Dictionary<string, (string Law, Decide Decide)>
        {
            ["throws on a rare state"] = ("Faults", Changing((ticket, _, decision) =>
                ticket is { Urges: > 1 } ? throw new InvalidOperationException("too often") : decision)),
            ["verifies what was never reported"] = ("Oracle", Refusing("assignment_not_in_state", command =>
                command is Verify verify ? new AssignmentVerified(verify.No, null, []) : null)),
            ["lets strangers comment"] = ("Oracle", Refusing("no_such_ticket", command =>
                command is Comment comment ? new TicketCommented(comment.Text, []) : null)),
            ["lets a leader approve his own call"] = ("Oracle", (ticket, command, actor, now, rules) =>
                TicketDecisions.Decide(
                    command is Approve ? ticket! with { Writers = [] } : ticket, command, actor, now, rules)),
            ["keeps a list that changes later"] = ("Replay", Changing((_, command, decision) =>
                command is Notify && decision.Refusal is null ? Keep(decision) : decision)),
            ["adds a point"] = ("Scores", Each(one =>
                one is AssignmentEvaluated e ? [e with { Total = e.Total + 1 }] : [one])),
            ["forgets breaches"] = ("Deadlines", Each(one => one is DeadlineBreached ? [] : [one])),
            ["forgets warnings"] = ("Deadlines", Each(one => one is DeadlineWarned ? [] : [one])),
            ["breaches twice"] = ("Deadlines", Each(one => one is DeadlineBreached ? [one, one] : [one])),
            ["breaches a second late"] = ("Deadlines", Each(one =>
                one is DeadlineBreached e ? [e with { Due = e.Due.AddSeconds(1) }] : [one])),
            ["breaches at the due instant"] = ("Deadlines", (ticket, command, actor, now, rules) =>
                TicketDecisions.Decide(ticket, command, actor, now.AddMicroseconds(1), rules)),
            ["scores twice"] = ("Counters", Each(one => one is AssignmentEvaluated ? [one, one] : [one])),
            ["calls one department twice"] = ("Counters", Each(one => one is TicketDispatched e
                ? [e with { Assignments = [.. e.Assignments, e.Assignments[0] with { No = e.Assignments[^1].No + 1 }] }]
                : [one])),
            ["reopens what was cancelled"] = ("Ends", Changing((ticket, _, decision) =>
                ticket is { Status: TicketStatus.Cancelled } ? new TicketAccepted(Grade.Simple, null) : decision)),
            ["lets people talk about a filed case"] = ("Ends", Changing((ticket, command, decision) =>
                ticket is { Status: TicketStatus.Filed } && command is Comment
                    ? new TicketCommented("…", [])
                    : decision)),
        };

    private static Decide Changing(Func<Ticket?, TicketCommand, Decision, Decision> change) =>
        (ticket, command, actor, now, rules) =>
            change(ticket, command, TicketDecisions.Decide(ticket, command, actor, now, rules));

    private static Decide Each(Func<TicketEvent, TicketEvent[]> change) => Changing((_, _, decision) =>
        decision.Refusal is null ? decision.Events.SelectMany(change).ToList() : decision);

    private static Decide Refusing(string code, Func<TicketCommand, TicketEvent?> instead) =>
        Changing((_, command, decision) => decision.Refusal?.Code == code && instead(command) is { } happened
            ? happened
            : decision);

    private static Decision Keep(Decision decision) => decision.Events.Select(one =>
    {
        if (one is not UnitsNotified notified)
        {
            return one;
        }

        Kept.Clear();
        Kept.AddRange(notified.UnitIds);
        return notified with { UnitIds = Kept };
    }).ToList();
}
