using HuYing.Domain.Organisation;

namespace HuYing.Domain.Tickets;

/// <summary>
/// Whether a person may ask something of a ticket: he may, it is refused with a code, or for him there is no such
/// ticket.
/// </summary>
internal static class TicketAccess
{
    /// <summary>The refusal for a person who does not see the ticket or stands on the wrong side; else null.</summary>
    internal static Refusal? CheckSide(Side side, Ticket ticket, Post? post, int? assignmentNo)
    {
        var reach = TicketReach.Of(ticket);
        if (post is null || !TicketSight.MaySee(reach, post))
        {
            return Refusal.NotFound("no_such_ticket");
        }

        if (!StandsOn(side, reach, post))
        {
            return Refusal.Forbidden("role_not_allowed");
        }

        return side == Side.Department && assignmentNo is { } no && ticket.Find(no)?.DepartmentId != post.UnitId
            ? Refusal.NotFound("no_such_assignment")
            : null;
    }

    /// <summary>
    /// Nobody judges his own case, in whatever role or unit he is now: who wrote a call does not approve it; who
    /// answered a ticket, or whose unit answers it, does not verify, score or take back a share of it.
    /// </summary>
    internal static Refusal? CheckOwnCase(TicketCommand command, Ticket ticket, Post post)
    {
        var isOwn = command switch
        {
            Approve => ticket.Writers.Contains(post.AccountId),
            Verify or SendToRework or Evaluate or WithdrawAssignment =>
                ticket.Answerers.Contains(post.AccountId)
                || ticket.Assignments.Any(one => one.DepartmentId == post.UnitId),
            _ => false,
        };
        return isOwn ? Refusal.Forbidden("own_case") : null;
    }

    private static bool StandsOn(Side side, TicketReach ticket, Post post) => side switch
    {
        Side.Street => IsStreet(ticket, post),
        Side.StreetLeader => IsStreet(ticket, post) && post.Role == Role.StreetLeader,
        Side.Platform => post.Role == Role.Platform,
        Side.Department => post.Role == Role.Answerer,
        Side.StreetOrPlatform => IsStreet(ticket, post) || post.Role == Role.Platform,
        Side.Timekeepers => (IsStreet(ticket, post) && post.Kind == UnitKind.Street) || post.Role == Role.Platform,
        Side.Overseers => IsStreet(ticket, post)
            || post.Role is Role.Platform or Role.Supervisor or Role.DistrictLeader,
        Side.Everyone => post.Role != Role.System && !IsOnlyWithdrawn(ticket, post),
        Side.Notified => ticket.Notified.Contains(post.UnitId),
        Side.ContactKeepers => IsStreet(ticket, post) || post.Role is Role.Platform or Role.System,
        Side.System => post.Role == Role.System,
    };

    // A department that was withdrawn keeps its view of the history, but has no say any more.
    private static bool IsOnlyWithdrawn(TicketReach ticket, Post post) =>
        post.Role == Role.Answerer
        && !ticket.Notified.Contains(post.UnitId)
        && !ticket.Departments.Contains(post.UnitId);

    private static bool IsStreet(TicketReach ticket, Post post) =>
        post.Role is Role.Caller or Role.StreetLeader && TicketSight.IsOfArea(ticket, post);
}
