namespace HuYing.Rest.Pages;

/// <summary>One file of the page, as it is sent: plain, and compressed where the build made it so.</summary>
internal sealed record PageFile(string Type, byte[] Plain, byte[]? Brotli, byte[]? Gzip, string Tag)
{
    internal (byte[] Content, string? Encoding) For(string acceptEncoding) =>
        Brotli is not null && Accepts(acceptEncoding, "br") ? (Brotli, "br")
        : Gzip is not null && Accepts(acceptEncoding, "gzip") ? (Gzip, "gzip")
        : (Plain, null);

    private static bool Accepts(string header, string encoding) => header
        .Split(',', StringSplitOptions.TrimEntries)
        .Select(one => one.Split(';', StringSplitOptions.TrimEntries))
        .Any(one => one[0].Equals(encoding, StringComparison.OrdinalIgnoreCase)
            && !(one.Length > 1 && one[1].Replace(" ", "", StringComparison.Ordinal) is "q=0" or "q=0.0"));
}
