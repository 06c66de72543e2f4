using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace HuYing.Ledger.Chain;

/// <summary>
/// The bytes that are hashed for one event: the previous hash, then six fields, each as its length in bytes (four
/// bytes,
/// most significant first) and itself. Numbers are decimal digits, texts UTF-8. So no two different events look alike.
/// </summary>
internal static class ChainLink
{
    private const int LongestNumber = 20;

    public static ReadOnlySpan<byte> Origin => new byte[ChainHash.Size];

    public static byte[] Hash(
        IChainHash chain,
        ReadOnlySpan<byte> previous,
        string ticketId,
        int seq,
        DateTimeOffset at,
        ReadOnlySpan<byte> actor,
        string kind,
        ReadOnlySpan<byte> payload)
    {
        var texts = 3 * (ticketId.Length + kind.Length) + actor.Length + payload.Length;
        var most = previous.Length + 6 * sizeof(int) + 2 * LongestNumber + texts;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            previous.CopyTo(buffer);
            var end = previous.Length;
            end = Append(buffer, end, ticketId);
            end = Append(buffer, end, seq);
            end = Append(buffer, end, (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);
            end = Append(buffer, end, actor);
            end = Append(buffer, end, kind);
            end = Append(buffer, end, payload);
            return chain.Hash(buffer.AsSpan(0, end));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Append(byte[] buffer, int end, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(end + sizeof(int)));
        return Close(buffer, end, bytes.Length);
    }

    private static int Append(byte[] buffer, int end, string text) =>
        Close(buffer, end, Encoding.UTF8.GetBytes(text, buffer.AsSpan(end + sizeof(int))));

    private static int Append(byte[] buffer, int end, long number)
    {
        number.TryFormat(buffer.AsSpan(end + sizeof(int)), out var length, default, CultureInfo.InvariantCulture);
        return Close(buffer, end, length);
    }

    private static int Close(byte[] buffer, int end, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(end), length);
        return end + sizeof(int) + length;
    }
}
