using HuYing.Domain.Organisation;

namespace HuYing.Domain.Tickets;

// The platform's desk: accept, dispatch, add, withdraw. Clocks start at dispatch, never at acknowledgement (D3).
public static partial class TicketDecisions
{
    private const int MostDepartments = 20;

    private static Decision OnAccept(Accept command) =>
        (CheckVocabulary("grade", command.Grade) ?? TextRule.CheckOptional("note", command.Note, 500)) is { } refusal
            ? refusal
            : new TicketAccepted(command.Grade, command.Note);

    private static Decision OnDispatch(Ticket ticket, Dispatch command, DateTimeOffset now, Rules rules)
    {
        if (CheckAssignees(ticket, command.Assignees, rules.Organisation) is { } refusal)
        {
            return refusal;
        }

        var ticketClass = ClassOf(ticket, command.Assignees.Count);
        return new TicketDispatched(
            ticketClass, Issue(ticket, command.Assignees, ticketClass, now, rules), rules.Parameters.Version);
    }

    // A department added later re-classes the ticket: deadlines already issued are derived again from their own start,
    // but a breach that has happened stays (D7).
    private static Decision OnAddDepartments(Ticket ticket, AddDepartments command, DateTimeOffset now, Rules rules)
    {
        if (ticket.IsSuspended)
        {
            return Refusal.Conflict("suspended");
        }

        if ((TextRule.Check("reason", command.Reason, 2, 500)
            ?? CheckAssignees(ticket, command.Assignees, rules.Organisation)) is { } refusal)
        {
            return refusal;
        }

        var active = ticket.Assignments.Count(one => !one.IsWithdrawn);
        var ticketClass = ClassOf(ticket, active + command.Assignees.Count);
        return new AssignmentsAdded(
            ticketClass,
            Issue(ticket, command.Assignees, ticketClass, now, rules),
            ticketClass == ticket.Class ? [] : Reclassed(ticket, ticketClass, rules),
            command.Reason,
            rules.Parameters.Version);
    }

    private static Decision OnWithdraw(Ticket ticket, WithdrawAssignment command)
    {
        if (TextRule.Check("reason", command.Reason, 2, 500) is { } refusal)
        {
            return refusal;
        }

        var others = ticket.Assignments.Where(one => one.No != command.No && !one.IsWithdrawn).ToList();
        var withdrawn = new AssignmentWithdrawn(command.No, command.Reason);
        return others.Count > 0 && others.All(one => !one.IsOpen)
            ? new TicketEvent[] { withdrawn, new TicketClosed() }
            : withdrawn;
    }

    private static Decision OnRelabel(Ticket ticket, Relabel command) =>
        (TextRule.Check("reason", command.Reason, 2, 500)
            ?? CheckVocabulary("sensitivity", command.Sensitivity)) is { } refusal ? refusal
        : command.Sensitivity == ticket.Sensitivity ? Refusal.Conflict("label_unchanged")
        : new TicketRelabelled(command.Sensitivity, command.Reason);

    private static Refusal? CheckAssignees(
        Ticket ticket, IReadOnlyList<Assignee> assignees, OrganisationChart organisation)
    {
        var active = ticket.Assignments.Where(one => !one.IsWithdrawn).ToList();
        var leads = assignees.Count(one => one.Role == AssignmentRole.Lead)
            + active.Count(one => one.Role == AssignmentRole.Lead);
        var departments = assignees.Select(one => one.DepartmentId)
            .Concat(active.Select(one => one.DepartmentId))
            .ToList();
        return assignees.Count == 0 ? Refusal.Invalid("department_missing", "assignees")
            : departments.Count > MostDepartments ? Refusal.Invalid("too_many", "assignees", $"{MostDepartments}")
            : departments.Distinct().Count() != departments.Count ? Refusal.Invalid("department_twice", "assignees")
            : leads != 1 ? Refusal.Invalid("lead_not_single", "assignees")
            : assignees.FirstOrDefault(one => !organisation.Is(one.DepartmentId, UnitKind.Department)) is { } stranger
                ? Refusal.Invalid("not_a_department", "assignees", stranger.DepartmentId)
            : assignees
                .Select(one => CheckVocabulary("assignees.role", one.Role)
                    ?? TextRule.Check("assignees.task", one.Task, 2, 1000))
                .FirstOrDefault(refusal => refusal is not null);
    }

    private static TicketClass ClassOf(Ticket ticket, int departments) =>
        ticket.Content.Kind == TicketKind.Emergency ? TicketClass.Emergency
        : departments >= 2 ? TicketClass.Complex
        : TicketClass.Ordinary;

    private static List<IssuedAssignment> Issue(
        Ticket ticket, IReadOnlyList<Assignee> assignees, TicketClass ticketClass, DateTimeOffset now, Rules rules)
    {
        var limits = rules.Parameters.LimitsOf(ticketClass);
        var response = rules.Derive(limits.Response, now, []);
        var arrival = limits.Arrival is null ? null : rules.Derive(limits.Arrival, now, []);
        var close = rules.Derive(limits.Close, now, []);
        return [.. assignees.Select((one, index) => new IssuedAssignment(
            ticket.Assignments.Length + index + 1, one.DepartmentId, one.Role, one.Task, response, arrival, close))];
    }
}
