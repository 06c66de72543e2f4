using HuYing.Domain.Organisation;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// Whose tickets a reader may see: a street's, a department's, or with neither the whole district's. What a unit was
/// notified of belongs to its scope. The same rule as <c>TicketScope.MayRead</c>, in a form that a query can carry.
/// </summary>
/// <param name="WithDrafts">False hides what a street has not sent yet.</param>
public sealed record ReadScope(string DistrictId, string? StreetId, string? DepartmentId, bool WithDrafts)
{
    /// <summary>True for those whose work is not tickets at all.</summary>
    public bool IsNothing { get; init; }

    public static ReadScope Of(Actor actor) => actor.Role switch
    {
        Role.Caller or Role.StreetLeader => new(actor.DistrictId, actor.UnitId, null, true),
        Role.Answerer => new(actor.DistrictId, null, actor.UnitId, true),
        Role.Platform or Role.Supervisor or Role.DistrictLeader => new(actor.DistrictId, null, null, false),
        Role.System => new(actor.DistrictId, null, null, true),
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator =>
            new(actor.DistrictId, null, null, false) { IsNothing = true },
    };
}
