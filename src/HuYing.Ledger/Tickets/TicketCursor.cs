using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// The place of the last line of a page, as opaque text. It grants nothing, so it is not signed: the check sum only
/// tells a cursor of ours from a mangled one.
/// </summary>
internal sealed record TicketCursor(TicketOrder Order, DateTimeOffset At, long Number)
{
    private const int Body = 1 + 8 + 8;

    private const int Whole = Body + 4;

    // Raised when a place comes to mean something else: an older cursor is refused, not misread.
    private const byte Form = 0x10;

    internal string Write()
    {
        Span<byte> bytes = stackalloc byte[Whole];
        bytes[0] = FormOf(Order);
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], At.UtcTicks);
        BinaryPrimitives.WriteInt64BigEndian(bytes[9..], Number);
        Sum(bytes[..Body], bytes[Body..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False for anything that was not written for a list in this order.</summary>
    internal static bool TryRead(string text, TicketOrder order, [NotNullWhen(true)] out TicketCursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[Whole];
        Span<byte> sum = stackalloc byte[4];
        if (text.Length != Base64Url.GetEncodedLength(Whole)
            || Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done
            || length != Whole)
        {
            return false;
        }

        Sum(bytes[..Body], sum);
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        if (!sum.SequenceEqual(bytes[Body..])
            || bytes[0] != FormOf(order)
            || ticks < 0
            || ticks > DateTimeOffset.MaxValue.UtcTicks)
        {
            return false;
        }

        var number = BinaryPrimitives.ReadInt64BigEndian(bytes[9..]);
        cursor = new TicketCursor(order, new DateTimeOffset(ticks, TimeSpan.Zero), number);
        return true;
    }

    private static byte FormOf(TicketOrder order) => (byte)(Form | (byte)order);

    private static void Sum(ReadOnlySpan<byte> body, Span<byte> sum)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        hash[..sum.Length].CopyTo(sum);
    }
}
