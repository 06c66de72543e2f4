using HuYing.Domain.Organisation;

namespace HuYing.Domain.Tickets;

/// <summary>
/// Who may see a ticket at all; outside it does not exist for the person (404). Details, lists, counts, boards, files
/// and the live feed all ask this rule; lists ask it as SQL, and a test compares the two.
/// </summary>
public static class TicketSight
{
    public static bool MaySee(Ticket ticket, Post? post) => MaySee(TicketReach.Of(ticket), post);

    public static bool MaySee(TicketReach ticket, Post? post) =>
        post is not null
        && post.DistrictId == ticket.DistrictId
        && IsWithinReach(ticket, post)
        && (ticket.Sensitivity != Sensitivity.Sensitive || IsClose(ticket, post));

    /// <summary>
    /// Who may see the complainant's contact unmasked, with a reason that goes on record (D23): the ticket's street,
    /// the platform, and a department as long as it is at work on it. Nobody else, and no program.
    /// </summary>
    public static bool MayReveal(Ticket ticket, Post? post) =>
        post is { IsProgram: false } && MaySee(ticket, post) && post.Role switch
        {
            Role.Caller or Role.StreetLeader => IsOfArea(TicketReach.Of(ticket), post),
            Role.Platform => true,
            Role.Answerer => ticket.Assignments.Any(one => one.DepartmentId == post.UnitId && one.IsOpen),
            Role.Supervisor or Role.DistrictLeader or Role.System or Role.SystemAdministrator
                or Role.SecurityAdministrator or Role.AuditAdministrator => false,
        };

    /// <summary>
    /// True when the place of the ticket lies in the street, community or grid of a caller (001-07, 002-20).
    /// </summary>
    internal static bool IsOfArea(TicketReach ticket, Post post) => post.Kind switch
    {
        UnitKind.Street => ticket.StreetId == post.UnitId,
        UnitKind.Community => ticket.CommunityId == post.UnitId,
        UnitKind.Grid => ticket.GridId == post.UnitId,
        UnitKind.District or UnitKind.Department or UnitKind.Office or UnitKind.Platform or UnitKind.Supervision
            or UnitKind.Leadership => false,
    };

    // A draft is the street's own business until its leader sends it. A withdrawn department keeps its view of what it
    // has to answer for.
    private static bool IsWithinReach(TicketReach ticket, Post post) => post.Role switch
    {
        Role.Caller or Role.StreetLeader => IsOfArea(ticket, post) || ticket.Notified.Contains(post.UnitId),
        Role.Answerer => ticket.Departments.Contains(post.UnitId)
            || ticket.Withdrawn.Contains(post.UnitId)
            || ticket.Notified.Contains(post.UnitId),
        Role.Platform or Role.Supervisor or Role.DistrictLeader => ticket.IsSent,
        Role.System => true,
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
    };

    // What is sensitive is only for those who have to do with it: no copies, no former shares, no programs.
    private static bool IsClose(TicketReach ticket, Post post) => !post.IsProgram && post.Role switch
    {
        Role.Caller => IsOfArea(ticket, post) && ticket.AuthorId == post.AccountId,
        Role.StreetLeader => IsOfArea(ticket, post),
        Role.Answerer => ticket.Departments.Contains(post.UnitId),
        Role.DistrictLeader => post.Paired.Contains(ticket.StreetId),
        Role.Platform or Role.Supervisor or Role.System => true,
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
    };
}
