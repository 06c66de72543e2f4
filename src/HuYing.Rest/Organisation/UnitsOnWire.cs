using HuYing.Domain.Organisation;
using HuYing.Rest.Tickets;
using Wire = HuYing.Client.Organisation;

namespace HuYing.Rest.Organisation;

/// <summary>From the domain to the wire.</summary>
internal static class UnitsOnWire
{
    internal static Wire.UnitLine OnWire(this Unit unit) =>
        new(unit.Id, unit.Kind.OnWire(), unit.ParentId, unit.Name, unit.ShortName);

    /// <summary>The units of one kind, in the order of their ids.</summary>
    internal static IReadOnlyList<Wire.UnitLine> Of(this OrganisationChart organisation, UnitKind kind) =>
        [.. organisation.Units.Where(unit => unit.Kind == kind).InOrder()];

    internal static IEnumerable<Wire.UnitLine> InOrder(this IEnumerable<Unit> units) =>
        units.OrderBy(unit => unit.Id, StringComparer.Ordinal).Select(OnWire);
}
