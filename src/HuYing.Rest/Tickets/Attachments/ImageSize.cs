using System.Buffers.Binary;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>
/// Reads how large a picture says it is, from its header alone: nothing is ever decoded here, and what claims to be
/// enormous is refused before anybody else decodes it.
/// </summary>
internal static class ImageSize
{
    internal const long MostPixels = 50_000_000;

    /// <summary>Null when the header does not say it.</summary>
    internal static (int Width, int Height)? Read(string mediaType, ReadOnlySpan<byte> bytes) => mediaType switch
    {
        "image/png" => OfPng(bytes),
        "image/jpeg" => OfJpeg(bytes),
        "image/webp" => OfWebp(bytes),
        _ => null,
    };

    private static (int, int)? OfPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..].StartsWith("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    private static (int, int)? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++; // A marker may be preceded by fill bytes.
                continue;
            }

            // Frame headers are C0–CF but for the tables C4, C8 and CC.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (ReadUInt16(bytes[(at + 7)..]), ReadUInt16(bytes[(at + 5)..]));
            }

            at += marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 2 : 2 + ReadUInt16(bytes[(at + 2)..]);
        }

        return null;
    }

    private static (int, int)? OfWebp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return null;
        }

        return bytes[15] switch
        {
            (byte)'X' => (1 + ReadUInt24(bytes[24..]), 1 + ReadUInt24(bytes[27..])),
            (byte)'L' when bytes[20] == 0x2F => OfLossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])),
            (byte)' ' when bytes[23] == 0x9D && bytes[24] == 0x01 && bytes[25] == 0x2A => (
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
            _ => null,
        };
    }

    private static (int, int) OfLossless(uint bits) => (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static int ReadUInt16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
