using System.Collections.Frozen;

namespace HuYing.Domain.Organisation;

/// <summary>The units of one district as one immutable, versioned snapshot.</summary>
public sealed class OrganisationChart
{
    private readonly FrozenDictionary<string, Unit> _units;

    private readonly FrozenDictionary<string, FrozenSet<string>> _pairings;

    /// <param name="pairings">The streets that district leaders are paired with (包联, 000-24), by account.</param>
    public OrganisationChart(
        string districtId, IEnumerable<Unit> units, IEnumerable<(string AccountId, string StreetId)>? pairings = null)
    {
        DistrictId = districtId;
        _units = units.ToFrozenDictionary(unit => unit.Id, StringComparer.Ordinal);
        _pairings = (pairings ?? []).GroupBy(pair => pair.AccountId, StringComparer.Ordinal).ToFrozenDictionary(
            pairs => pairs.Key,
            pairs => pairs.Select(pair => pair.StreetId).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    public string DistrictId { get; }

    public IReadOnlyCollection<Unit> Units => _units.Values;

    public Unit? Find(string? id) => id is null ? null : _units.GetValueOrDefault(id);

    /// <summary>True when the unit exists and is of that kind.</summary>
    public bool Is(string? id, UnitKind kind) => Find(id)?.Kind == kind;

    /// <summary>The unit of that kind that is <paramref name="id"/> or lies above it; else null.</summary>
    public Unit? Above(string? id, UnitKind kind)
    {
        // The tree is at most four levels deep; the bound keeps a bad import from looping.
        for (var (unit, depth) = (Find(id), 0); unit is not null && depth < 8; depth++)
        {
            if (unit.Kind == kind)
            {
                return unit;
            }

            unit = Find(unit.ParentId);
        }

        return null;
    }

    /// <summary>The streets that an account is paired with.</summary>
    public IReadOnlySet<string> PairedWith(string accountId) =>
        _pairings.GetValueOrDefault(accountId) ?? FrozenSet<string>.Empty;

    /// <summary>True when <paramref name="id"/> is <paramref name="ancestorId"/> or lies below it.</summary>
    public bool IsWithin(string? id, string ancestorId)
    {
        // The tree is at most four levels deep; the bound keeps a bad import from looping.
        for (var (unit, depth) = (Find(id), 0); unit is not null && depth < 8; depth++)
        {
            if (unit.Id == ancestorId)
            {
                return true;
            }

            unit = Find(unit.ParentId);
        }

        return false;
    }
}
