using HuYing.Domain.Organisation;

namespace HuYing.Domain.Tickets;

/// <summary>Who may see a ticket at all. Outside the scope it does not exist for the person (404).</summary>
public static class TicketScope
{
    public static bool MayRead(Ticket ticket, Actor actor) => actor.DistrictId == ticket.DistrictId && actor.Role switch
    {
        Role.Caller or Role.StreetLeader => ticket.StreetId == actor.UnitId
            || ticket.Notified.ContainsKey(actor.UnitId),
        Role.Answerer => ticket.Assignments.Any(one => one.DepartmentId == actor.UnitId)
            || ticket.Notified.ContainsKey(actor.UnitId),
        Role.Platform or Role.Supervisor or Role.DistrictLeader => IsBeyondDraft(ticket),
        Role.System => true,
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
    };

    // A draft is the street's own business until its leader sends it.
    private static bool IsBeyondDraft(Ticket ticket) =>
        ticket.RaisedAt is not null || ticket.Status is TicketStatus.SelfHandled or TicketStatus.Filed;
}
