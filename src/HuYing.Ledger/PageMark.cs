using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace HuYing.Ledger;

/// <summary>
/// The keys of the last line of a page, as opaque text. It grants nothing, so it is not signed: the check sum only
/// tells a mark of ours, for this list, from another or a mangled one.
/// </summary>
internal static class PageMark
{
    private const int Sum = 4;

    internal static string Write(byte list, params ReadOnlySpan<long> keys)
    {
        var bytes = new byte[SizeOf(keys.Length)];
        bytes[0] = list;
        for (var i = 0; i < keys.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1 + (i * sizeof(long))), keys[i]);
        }

        HashOf(bytes).CopyTo(bytes.AsSpan(bytes.Length - Sum));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null for anything that was not written for this list with so many keys.</summary>
    internal static long[]? Read(string text, byte list, int count)
    {
        var bytes = new byte[SizeOf(count)];
        if (text.Length != Base64Url.GetEncodedLength(bytes.Length)
            || Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done
            || length != bytes.Length
            || bytes[0] != list
            || !HashOf(bytes).SequenceEqual(bytes.AsSpan(bytes.Length - Sum)))
        {
            return null;
        }

        return [.. Enumerable.Range(0, count)
            .Select(i => BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1 + (i * sizeof(long)))))];
    }

    /// <summary>An instant as a key: to the microsecond, as the database keeps it.</summary>
    internal static long KeyOf(DateTimeOffset at) =>
        (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Null for what is no instant.</summary>
    internal static DateTimeOffset? InstantOf(long key) =>
        key is >= 0 and < 253_402_300_800_000_000
            ? DateTimeOffset.UnixEpoch.AddTicks(key * TimeSpan.TicksPerMicrosecond)
            : null;

    private static int SizeOf(int keys) => 1 + (keys * sizeof(long)) + Sum;

    private static Span<byte> HashOf(byte[] bytes) =>
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - Sum)).AsSpan(0, Sum);
}
