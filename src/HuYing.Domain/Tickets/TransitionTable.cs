using HuYing.Domain.Organisation;
using static HuYing.Domain.Tickets.AssignmentStatus;
using static HuYing.Domain.Tickets.TicketStatus;

namespace HuYing.Domain.Tickets;

/// <summary>On whose side of a ticket a command may come from.</summary>
internal enum Side
{
    Street,
    StreetLeader,
    Platform,
    Department,
    StreetOrPlatform,
    Overseers,
    Everyone,
    Notified,
    System,
}

/// <summary>
/// When a command is legal: in these states of the ticket, of the assignment it names, and from this side.
/// </summary>
internal sealed record Transition(Side Side, TicketStatus[] From, AssignmentStatus[]? Assignment = null);

/// <summary>The whole machine on one page. A command that is not listed here does not exist.</summary>
internal static class TransitionTable
{
    private static readonly TicketStatus[] Open =
        [AwaitingApproval, Raised, Accepted, Dispatched, Closed, TicketStatus.Evaluated, SelfHandled];

    private static readonly TicketStatus[] Any = [Draft, .. Open, Declined, Cancelled, Filed];

    /// <summary>
    /// The row of a command; null for <see cref="DraftTicket"/>, which needs a ticket that is not there yet.
    /// </summary>
    internal static Transition? Of(TicketCommand command) => command switch
    {
        DraftTicket => null,
        Amend => new(Side.Street, [Draft]),
        Submit => new(Side.Street, [Draft]),
        SelfHandle => new(Side.Street, [Draft]),
        SendBack => new(Side.StreetLeader, [AwaitingApproval]),
        Approve => new(Side.StreetLeader, [AwaitingApproval]),
        Accept => new(Side.Platform, [Raised]),
        Decline => new(Side.Platform, [Raised, Accepted]),
        Dispatch => new(Side.Platform, [Accepted]),
        AddDepartments => new(Side.Platform, [Dispatched]),
        WithdrawAssignment => new(Side.Platform, [Dispatched], [Issued, Acknowledged, Arrived, Rework]),
        Acknowledge => new(Side.Department, [Dispatched], [Issued]),
        Arrive => new(Side.Department, [Dispatched], [Issued, Acknowledged, Rework]),
        Report => new(Side.Department, [Dispatched], [Acknowledged, Arrived, Rework]),
        SendToRework => new(Side.Street, [Dispatched], [Reported]),
        Verify => new(Side.Street, [Dispatched], [Reported]),
        Evaluate => new(Side.Street, [Dispatched, Closed], [Verified]),
        FileCase => new(Side.Platform, [TicketStatus.Evaluated, SelfHandled]),
        Cancel => new(Side.StreetOrPlatform, [Draft, AwaitingApproval, Raised, Accepted, Dispatched]),
        Suspend => new(Side.StreetOrPlatform, [Dispatched]),
        Resume => new(Side.StreetOrPlatform, [Dispatched]),
        Urge => new(Side.Overseers, [Raised, Accepted, Dispatched]),
        Notify => new(Side.Overseers, Open),
        ReadNotification => new(Side.Notified, Any),
        Comment => new(Side.Everyone, [Draft, .. Open]),
        Attach => new(Side.Everyone, [Draft, .. Open]),
        RecordPassedDeadlines => new(Side.System, Any),
        Rederive => new(Side.System, Any),
        _ => throw new InvalidOperationException($"{command.GetType().Name} has no row in the transition table."),
    };

    /// <summary>The refusal for a person who stands on the wrong side; null when the side fits.</summary>
    internal static Refusal? CheckSide(Side side, Ticket ticket, Actor actor, int? assignmentNo)
    {
        if (!TicketScope.MayRead(ticket, actor))
        {
            return Refusal.NotFound("no_such_ticket");
        }

        var fits = side switch
        {
            Side.Street => IsStreet(ticket, actor),
            Side.StreetLeader => IsStreet(ticket, actor) && actor.Role == Role.StreetLeader,
            Side.Platform => actor.Role == Role.Platform,
            Side.Department => actor.Role == Role.Answerer,
            Side.StreetOrPlatform => IsStreet(ticket, actor) || actor.Role == Role.Platform,
            Side.Overseers => IsStreet(ticket, actor)
                || actor.Role is Role.Platform or Role.Supervisor or Role.DistrictLeader,
            Side.Everyone => actor.Role != Role.System && !IsOnlyWithdrawn(ticket, actor),
            Side.Notified => ticket.Notified.ContainsKey(actor.UnitId),
            Side.System => actor.Role == Role.System,
        };
        if (!fits)
        {
            return Refusal.Forbidden("role_not_allowed");
        }

        return side == Side.Department && assignmentNo is { } no && ticket.Find(no)?.DepartmentId != actor.UnitId
            ? Refusal.NotFound("no_such_assignment")
            : null;
    }

    // A department that was withdrawn keeps its view of the history, but has no say any more.
    private static bool IsOnlyWithdrawn(Ticket ticket, Actor actor) =>
        actor.Role == Role.Answerer
        && !ticket.Notified.ContainsKey(actor.UnitId)
        && ticket.Assignments.All(one => one.DepartmentId != actor.UnitId || one.IsWithdrawn);

    private static bool IsStreet(Ticket ticket, Actor actor) =>
        actor.Role is Role.Caller or Role.StreetLeader && actor.UnitId == ticket.StreetId;
}
