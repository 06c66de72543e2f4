using HuYing.Ledger.Organisation;
using Wire = HuYing.Client.Sessions;

namespace HuYing.Rest.Sessions;

/// <summary>From the ledger to the wire.</summary>
internal static class SessionsOnWire
{
    internal static Wire.SessionLine OnWire(this SessionLine session, Guid current) => new(
        session.Id,
        session.Kind == SessionKind.Browser ? Wire.SessionKind.Browser : Wire.SessionKind.Program,
        session.CreatedAt,
        session.SeenAt,
        session.ExpiresAt,
        session.Address,
        session.Agent,
        session.Id == current);
}
