using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Rest.Organisation;

/// <summary>Whose board a person may see: his own unit's, or every one's for those who oversee the district.</summary>
internal static class BoardScope
{
    internal static Refusal NoSuchUnit { get; } = new("no_such_unit", RefusalKind.NotFound);

    internal static bool MayRead(Unit unit, Actor actor) => actor.Role switch
    {
        Role.Caller or Role.StreetLeader or Role.Answerer => unit.Id == actor.UnitId,
        Role.Platform or Role.Supervisor or Role.DistrictLeader => true,
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator or Role.System => false,
    };
}
