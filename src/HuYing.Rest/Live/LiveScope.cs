using HuYing.Actors;
using HuYing.Domain.Organisation;

namespace HuYing.Rest.Live;

/// <summary>Which signals a person may know of; the same rule as for reading the ticket itself.</summary>
internal static class LiveScope
{
    internal static bool MayKnow(LiveSignal signal, Actor actor) =>
        signal.DistrictId == actor.DistrictId && actor.Role switch
        {
            Role.Caller or Role.StreetLeader =>
                signal.StreetId == actor.UnitId || signal.Notified.Contains(actor.UnitId),
            Role.Answerer => signal.Departments.Contains(actor.UnitId) || signal.Notified.Contains(actor.UnitId),
            Role.Platform or Role.Supervisor or Role.DistrictLeader => signal.IsRaised,
            Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator
                or Role.System => false,
        };
}
