using System.Collections.Frozen;

namespace HuYing.Domain.Organisation;

/// <summary>The units of one district as one immutable, versioned snapshot.</summary>
public sealed class OrganisationChart
{
    private readonly FrozenDictionary<string, Unit> _units;

    public OrganisationChart(string districtId, IEnumerable<Unit> units)
    {
        DistrictId = districtId;
        _units = units.ToFrozenDictionary(unit => unit.Id, StringComparer.Ordinal);
    }

    public string DistrictId { get; }

    public IReadOnlyCollection<Unit> Units => _units.Values;

    public Unit? Find(string? id) => id is null ? null : _units.GetValueOrDefault(id);

    /// <summary>True when the unit exists and is of that kind.</summary>
    public bool Is(string? id, UnitKind kind) => Find(id)?.Kind == kind;

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
