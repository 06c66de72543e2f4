namespace HuYing.Domain.Tickets;

/// <summary>What of a ticket decides who may see it.</summary>
/// <param name="IsSent">The street's leader has sent it, or it was settled without a call.</param>
/// <param name="Departments">Those with a share that stands.</param>
/// <param name="Withdrawn">Those whose every share was withdrawn.</param>
/// <param name="Notified">Units with a copy.</param>
public sealed record TicketReach(
    string DistrictId,
    string StreetId,
    string CommunityId,
    string? GridId,
    string AuthorId,
    Sensitivity Sensitivity,
    bool IsSent,
    IReadOnlyCollection<string> Departments,
    IReadOnlyCollection<string> Withdrawn,
    IReadOnlyCollection<string> Notified)
{
    public static TicketReach Of(Ticket ticket)
    {
        var standing = ticket.Assignments.Where(one => !one.IsWithdrawn).Select(one => one.DepartmentId).ToList();
        return new TicketReach(
            ticket.DistrictId,
            ticket.StreetId,
            ticket.Content.Place.CommunityId,
            ticket.Content.Place.GridId,
            ticket.AuthorId,
            ticket.Sensitivity,
            ticket.RaisedAt is not null || ticket.Status is TicketStatus.SelfHandled or TicketStatus.Filed,
            standing,
            [.. ticket.Assignments.Select(one => one.DepartmentId).Except(standing)],
            [.. ticket.Notified.Keys]);
    }
}
