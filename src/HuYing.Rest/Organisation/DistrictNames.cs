using System.Collections.Concurrent;
using HuYing.Actors;
using HuYing.Client.Sessions;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Tickets;

namespace HuYing.Rest.Organisation;

/// <summary>What a page shows of the district it belongs to. A district is named once and for all.</summary>
internal sealed class DistrictNames(DistrictStore districts, IRulesBook rules)
{
    private readonly ConcurrentDictionary<string, DistrictLine> _known = new(StringComparer.Ordinal);

    internal async Task<Me> MeOf(Actor actor, CancellationToken cancel)
    {
        var district = await Find(actor.DistrictId, cancel);
        var unit = rules.Of(actor.DistrictId).Organisation.Find(actor.UnitId)!;
        return new Me(
            actor.AccountId, actor.Name, actor.Role.OnWire(), unit.OnWire(), district.Id, district.Name, district.Demo);
    }

    private async Task<DistrictLine> Find(string id, CancellationToken cancel)
    {
        if (!_known.TryGetValue(id, out var district))
        {
            district = (await districts.Districts(cancel)).Single(one => one.Id == id);
            _known[id] = district;
        }

        return district;
    }
}
