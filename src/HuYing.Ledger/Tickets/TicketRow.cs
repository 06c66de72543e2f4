using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>A ticket as lists, boards and alarms see it: computed from the state, stored with every append.</summary>
internal sealed record TicketRow
{
    public TicketRow(Ticket ticket)
    {
        Ticket = ticket;
        var urgent = Clocks(ticket).Urgent();
        WarnAt = urgent?.Deadline.WarnAt;
        DueAt = urgent?.Deadline.Due;
        Breached = Clocks(ticket).Any(clock => clock.Breached);
        Provisional = ticket.HasProvisionalDeadline();
        NextDeadlineAt = ticket.NextAlarm();
        Departments = string.Join(',', ticket.Assignments
            .Where(one => !one.IsWithdrawn)
            .Select(one => one.DepartmentId)
            .Distinct());
    }

    public Ticket Ticket { get; }

    public DateTimeOffset? WarnAt { get; }

    public DateTimeOffset? DueAt { get; }

    public bool Breached { get; }

    public bool Provisional { get; }

    public DateTimeOffset? NextDeadlineAt { get; }

    /// <summary>Joined by commas, which no unit's id contains.</summary>
    public string Departments { get; }

    private static IEnumerable<Clock> Clocks(Ticket ticket)
    {
        var departments = ticket.Assignments.SelectMany(one => one.Clocks());
        return ticket.Dispatching is { } dispatching ? departments.Prepend(dispatching) : departments;
    }
}

/// <summary>One department's share as lists and boards see it.</summary>
internal sealed record AssignmentRow(
    long TicketNumber,
    int No,
    string DepartmentId,
    string Role,
    string Status,
    bool Open,
    DateTimeOffset? WarnAt,
    DateTimeOffset? DueAt,
    string? Clock,
    bool Breached,
    int Reworks,
    decimal? ScoreTotal,
    DateTimeOffset DraftedAt,
    bool Standing)
{
    public static AssignmentRow Of(long number, Ticket ticket, Assignment assignment)
    {
        var urgent = assignment.Clocks().Urgent();
        return new AssignmentRow(
            number,
            assignment.No,
            assignment.DepartmentId,
            Word.Of(assignment.Role),
            Word.Of(assignment.Status),
            assignment.IsOpen,
            urgent?.Deadline.WarnAt,
            urgent?.Deadline.Due,
            urgent is null ? null : Word.Of(urgent.Kind),
            assignment.Clocks().Any(clock => clock.Breached),
            assignment.Reworks,
            assignment.Score?.Total(),
            ticket.DraftedAt,
            !ticket.IsEnded);
    }

    /// <summary>The rows that differ between two states: the others are in the table already.</summary>
    public static IEnumerable<AssignmentRow> Changed(long number, Ticket? before, Ticket after) =>
        after.Assignments
            .Where(one => before?.IsEnded != after.IsEnded || !ReferenceEquals(one, before.Find(one.No)))
            .Select(one => Of(number, after, one))
            .Where(row => before?.Find(row.No) is not { } old || row != Of(number, before, old));
}

internal static class Urgency
{
    extension(IEnumerable<Clock> clocks)
    {
        /// <summary>
        /// The running clock that runs out next, or ran out first; a suspended one is not running out.
        /// </summary>
        public Clock? Urgent() =>
            clocks.Where(clock => clock is { IsRunning: true, Paused: false }).MinBy(clock => clock.Deadline.Due);
    }
}
