using System.Text.Json;
using HuYing.Client.Organisation;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using UnitKind = HuYing.Domain.Organisation.UnitKind;

namespace HuYing.Rest.Organisation;

/// <summary>Whether a map can be drawn: known shapes, closed rings, degrees, units of this district.</summary>
internal static class MapRule
{
    private const int MostFeatures = 2000;

    private const int MostPoints = 20_000;

    internal static Refusal? Check(DistrictMap map, OrganisationChart units) =>
        map.Type != "FeatureCollection" || map.Features.Any(feature => feature.Type != "Feature")
            ? Invalid("map_not_geojson", "type")
        : map.Features.Count is 0 or > MostFeatures ? Invalid("too_many", "features", $"{MostFeatures}")
        : map.Features.Select(feature => Check(feature, units)).FirstOrDefault(refusal => refusal is not null)
            ?? (map.Features.Sum(feature => Points(feature.Geometry).Count()) > MostPoints
                ? Invalid("too_many", "features", $"{MostPoints}")
                : TextRule.CheckOptional("note", map.Note, 200));

    private static Refusal? Check(MapFeature feature, OrganisationChart units) =>
        TextRule.CheckOptional("name", feature.Properties.Name, 60)
        ?? (IsUnit(feature.Properties, units) ? null : Invalid("no_such_unit", "unitId"))
        ?? (IsShape(feature.Geometry) ? null : Invalid("map_shape_invalid", "coordinates"));

    private static bool IsUnit(MapProperties properties, OrganisationChart units) => properties.Kind switch
    {
        MapFeatureKind.District => units.Is(properties.UnitId, UnitKind.District),
        MapFeatureKind.Street => units.Is(properties.UnitId, UnitKind.Street),
        MapFeatureKind.Community => units.Is(properties.UnitId, UnitKind.Community),
        MapFeatureKind.Grid => units.Is(properties.UnitId, UnitKind.Grid),
        MapFeatureKind.Water or MapFeatureKind.Road => properties.UnitId is null,
    };

    private static bool IsShape(MapGeometry geometry) => geometry.Type switch
    {
        "Point" => IsPoint(geometry.Coordinates),
        "LineString" => IsLine(geometry.Coordinates, 2),
        "Polygon" => geometry.Coordinates is { ValueKind: JsonValueKind.Array } rings
            && rings.GetArrayLength() > 0
            && rings.EnumerateArray().All(ring => IsLine(ring, 4) && IsClosed(ring)),
        _ => false,
    };

    private static bool IsLine(JsonElement line, int least) =>
        line.ValueKind == JsonValueKind.Array
        && line.GetArrayLength() >= least
        && line.EnumerateArray().All(IsPoint);

    private static bool IsClosed(JsonElement ring)
    {
        var (first, last) = (ring[0], ring[ring.GetArrayLength() - 1]);
        return first[0].GetDouble() == last[0].GetDouble() && first[1].GetDouble() == last[1].GetDouble();
    }

    private static bool IsPoint(JsonElement point) =>
        point.ValueKind == JsonValueKind.Array
        && point.GetArrayLength() == 2
        && point.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number)
        && point[0].GetDouble() is >= -180 and <= 180
        && point[1].GetDouble() is >= -90 and <= 90;

    private static IEnumerable<JsonElement> Points(MapGeometry geometry) => geometry.Type switch
    {
        "Polygon" => geometry.Coordinates.EnumerateArray().SelectMany(ring => ring.EnumerateArray()),
        "LineString" => geometry.Coordinates.EnumerateArray(),
        _ => [geometry.Coordinates],
    };

    private static Refusal Invalid(string code, string field, string? detail = null) =>
        new(code, RefusalKind.Invalid, field, detail);
}
