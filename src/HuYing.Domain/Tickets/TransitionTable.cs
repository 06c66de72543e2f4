using static HuYing.Domain.Tickets.AssignmentStatus;
using static HuYing.Domain.Tickets.TicketStatus;

namespace HuYing.Domain.Tickets;

/// <summary>
/// From whose side of a ticket a command may come. The street's side includes its communities and grids.
/// </summary>
internal enum Side
{
    Street,
    StreetLeader,
    Platform,
    Department,
    StreetOrPlatform,

    /// <summary>Only the street itself or the platform may stop and start a clock (D9).</summary>
    Timekeepers,
    Overseers,
    Everyone,
    Notified,
    ContactKeepers,
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
        Suspend => new(Side.Timekeepers, [Dispatched]),
        Resume => new(Side.Timekeepers, [Dispatched]),
        Relabel => new(Side.Platform, Open),
        Urge => new(Side.Overseers, [Raised, Accepted, Dispatched]),
        Notify => new(Side.Overseers, Open),
        ReadNotification => new(Side.Notified, Any),
        Comment => new(Side.Everyone, [Draft, .. Open]),
        Attach => new(Side.Everyone, [Draft, .. Open]),
        RecordContact => new(Side.Street, [Draft, .. Open]),
        HoldContact => new(Side.Platform, Any),
        EraseContact => new(Side.ContactKeepers, Any),
        RecordPassedDeadlines => new(Side.System, Any),
        Rederive => new(Side.System, Any),
        _ => throw new InvalidOperationException($"{command.GetType().Name} has no row in the transition table."),
    };
}
