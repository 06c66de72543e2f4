using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Organisation;

namespace HuYing.Ledger.Audit;

/// <summary>
/// Who acted, as an event stores it: the actor and, where a request brought the event about, where it came from. Both
/// are hashed with the event, so neither can be altered without a trace. The rules read the actor alone.
/// </summary>
internal static class SignedActor
{
    public static byte[] Write(Actor actor, Origin? from)
    {
        var signed = JsonSerializer.SerializeToUtf8Bytes(actor, DomainJson.Stored.Actor);
        if (from is null || actor.Role == Role.System)
        {
            return signed;
        }

        var origin = JsonSerializer.SerializeToUtf8Bytes(from, AuditJson.Stored.Origin);
        return [.. signed.AsSpan(0, signed.Length - 1), .. ",\"from\":"u8, .. origin, (byte)'}'];
    }
}
