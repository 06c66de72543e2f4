namespace HuYing.Rest.Tickets.Attachments;

/// <summary>A kind of file that may be attached: what it is called, and how its bytes begin.</summary>
internal sealed record FileKind(
    string MediaType, string Extension, bool IsImage, Func<ReadOnlyMemory<byte>, bool> Begins)
{
    private static readonly FileKind[] All =
    [
        new("image/jpeg", ".jpg", true, bytes => bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        new("image/png", ".png", true, bytes => IsPng(bytes.Span)),
        new("image/webp", ".webp", true, bytes => IsWebp(bytes.Span)),
        new("application/pdf", ".pdf", false, bytes => bytes.Span.StartsWith("%PDF-"u8)),
    ];

    internal static IEnumerable<string> MediaTypes => All.Select(kind => kind.MediaType);

    /// <summary>Null for everything else.</summary>
    internal static FileKind? Of(string? mediaType) =>
        All.FirstOrDefault(kind => string.Equals(kind.MediaType, mediaType, StringComparison.OrdinalIgnoreCase));

    private static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsWebp(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 16 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBPVP8"u8);
}
