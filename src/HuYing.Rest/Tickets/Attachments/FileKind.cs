using SkiaSharp;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>A kind of file that may be attached: what it is called, and how its bytes begin.</summary>
/// <param name="Format">Of a picture; null for what is only ever saved and never shown.</param>
internal sealed record FileKind(
    string MediaType, string Extension, SKEncodedImageFormat? Format, Func<ReadOnlyMemory<byte>, bool> Begins)
{
    /// <summary>Readers look for the end of a document in its last kilobyte.</summary>
    private const int DocumentEnd = 1024;

    private static readonly FileKind[] All =
    [
        new("image/jpeg", ".jpg", SKEncodedImageFormat.Jpeg, bytes => IsJpeg(bytes.Span)),
        new("image/png", ".png", SKEncodedImageFormat.Png, bytes => IsPng(bytes.Span)),
        new("image/webp", ".webp", SKEncodedImageFormat.Webp, bytes => IsWebp(bytes.Span)),
        new("application/pdf", ".pdf", null, bytes => bytes.Span.StartsWith("%PDF-"u8)),
    ];

    internal static IEnumerable<string> MediaTypes => All.Select(kind => kind.MediaType);

    internal bool IsImage => Format is not null;

    /// <summary>Null for everything else.</summary>
    internal static FileKind? Of(string? mediaType) =>
        All.FirstOrDefault(kind => string.Equals(kind.MediaType, mediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>A document that says where it ends, and has nothing long behind that.</summary>
    internal static bool IsWholeDocument(ReadOnlySpan<byte> bytes) =>
        bytes[Math.Max(0, bytes.Length - DocumentEnd)..].IndexOf("%%EOF"u8) >= 0;

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsWebp(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 16 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBPVP8"u8);
}
