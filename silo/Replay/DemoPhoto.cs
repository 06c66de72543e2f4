using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace HuYing.Silo.Replay;

/// <summary>
/// A small picture that stands for a photo in an invented district: a gradient, different for every seed.
/// </summary>
internal static class DemoPhoto
{
    private const int Width = 64;

    private const int Height = 48;

    internal static byte[] Png(int seed)
    {
        var raw = new byte[Height * ((Width * 3) + 1)];
        for (var (y, i) = (0, 0); y < Height; y++)
        {
            i++;
            for (var x = 0; x < Width; x++)
            {
                raw[i++] = (byte)((seed * 37) + (x * 2));
                raw[i++] = (byte)((seed * 91) + (y * 3));
                raw[i++] = (byte)((seed * 17) + x + y);
            }
        }

        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Deflate(raw));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Deflate(byte[] raw)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(raw);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var sum = new Crc32();
        sum.Append(type);
        sum.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, sum.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
