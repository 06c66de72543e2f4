using System.Text.Json;
using System.Text.Json.Serialization;

namespace HuYing.Client.Organisation;

/// <summary>What a shape on the map is.</summary>
[JsonConverter(typeof(WordConverter<MapFeatureKind>))]
public enum MapFeatureKind
{
    District,
    Street,
    Community,
    Grid,
    Water,
    Road,
}

/// <summary>The map of a district: a GeoJSON FeatureCollection, in degrees (WGS 84), at most 256 KiB.</summary>
/// <param name="Type">FeatureCollection.</param>
/// <param name="Note">Where the shapes come from; shown beside the map.</param>
public sealed record DistrictMap(string Type, IReadOnlyList<MapFeature> Features, string? Note = null);

/// <summary>One shape. <paramref name="Type"/> is Feature.</summary>
public sealed record MapFeature(string Type, MapProperties Properties, MapGeometry Geometry);

/// <param name="UnitId">Street, community or grid that the shape shows; null for water and roads.</param>
public sealed record MapProperties(MapFeatureKind Kind, string? UnitId = null, string? Name = null);

/// <param name="Type">Point, LineString or Polygon.</param>
/// <param name="Coordinates">As GeoJSON has them: [longitude, latitude], nested by type.</param>
public sealed record MapGeometry(string Type, JsonElement Coordinates);

/// <summary>What publishing a map came to.</summary>
public sealed record MapReply(int Features);
