namespace HuYing.Rest.Pages;

/// <summary>
/// Pictures of the ground beneath the district's map, from a tile server that browsers ask themselves. The usual square
/// scheme: Web Mercator, 256 pixels, north at y = 0; in China on CGCS2000 (WGS 84), or the ground lies beside the map.
/// </summary>
/// <param name="Address">With {z}, {x} and {y}.</param>
/// <param name="Credit">Whose pictures they are, and the number of their approval; shown beside the map.</param>
public sealed record MapTiles(string Address, string Credit)
{
    private static readonly string[] Places = ["{z}", "{x}", "{y}"];

    /// <summary>What the page's policy must allow pictures from.</summary>
    internal string Origin => new Uri(Filled(Address)).GetLeftPart(UriPartial.Authority);

    /// <summary>Null where no server is named.</summary>
    /// <exception cref="FormatException">The address cannot be one, or nobody is credited.</exception>
    public static MapTiles? Parse(string? address, string? credit) =>
        string.IsNullOrWhiteSpace(address) ? null
        : Places.Any(place => !address.Contains(place, StringComparison.Ordinal))
            || !Uri.TryCreate(Filled(address), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("https" or "http")
            || uri.UserInfo.Length > 0
            ? throw new FormatException("要写成 https://主机/路径/{z}/{x}/{y}.png。")
        : string.IsNullOrWhiteSpace(credit) ? throw new FormatException("要用 HUYING_TILES_CREDIT 写明底图来源和审图号。")
        : new MapTiles(address, credit);

    private static string Filled(string address) =>
        Places.Aggregate(address, (text, place) => text.Replace(place, "0", StringComparison.Ordinal));
}
