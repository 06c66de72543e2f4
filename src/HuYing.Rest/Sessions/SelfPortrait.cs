using System.Collections.Concurrent;
using HuYing.Actors;
using HuYing.Client.Sessions;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Organisation;
using HuYing.Rest.Tickets;

namespace HuYing.Rest.Sessions;

/// <summary>What a page knows of the person before it: who he is, and what he may ask for.</summary>
internal sealed class SelfPortrait(
    DistrictStore districts,
    AccountStore accounts,
    SessionCache sessions,
    Permissions permissions,
    IRulesBook rules,
    RestOptions options)
{
    // A district is named once and for all.
    private readonly ConcurrentDictionary<string, DistrictLine> _known = new(StringComparer.Ordinal);

    internal async Task<Me> Of(string token, CancellationToken cancel) =>
        await Of((await sessions.Find(token, cancel))!, cancel);

    internal async Task<Me> Of(Principal who, CancellationToken cancel)
    {
        var actor = who.Who;
        var district = await District(actor, cancel);
        var organisation = rules.Of(actor.DistrictId).Organisation;
        var unit = organisation.Find(actor.UnitId)!;
        var factor = (await accounts.FindSecrets(actor.AccountId, cancel))?.Factor;
        return new Me(
            actor.AccountId,
            actor.Name,
            actor.Role.OnWire(),
            unit.OnWire(),
            district.Id,
            district.Name,
            district.Demo,
            who.Session.MustChangePassword,
            factor is { IsConfirmed: true } ? FactorState.Active
                : who.Session.NeedsFactor ? FactorState.Required
                : FactorState.None,
            factor?.CodesLeft ?? 0,
            permissions.Of(actor.Role),
            organisation.Above(unit.Id, UnitKind.Street)?.Id,
            (int)options.SessionIdle.TotalMinutes,
            (int)options.SessionLength.TotalHours,
            options.Tiles is { } tiles ? new TileSource(tiles.Address, tiles.Credit) : null);
    }

    internal async Task<DistrictLine> District(Actor actor, CancellationToken cancel)
    {
        if (!_known.TryGetValue(actor.DistrictId, out var district))
        {
            district = (await districts.Districts(cancel)).Single(one => one.Id == actor.DistrictId);
            _known[actor.DistrictId] = district;
        }

        return district;
    }
}
