using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using HuYing.Ledger.Chain;

namespace HuYing.Ledger.Audit;

/// <summary>
/// The bytes that are hashed for one entry: the previous hash, then the columns in the order of the table up to the
/// detail, each as its length in bytes (four bytes, most significant first) and itself. Numbers are decimal digits, the
/// instant is microseconds since 1970, texts are UTF-8.
/// </summary>
internal static class AuditLink
{
    public static byte[] Hash(
        IChainHash chain, ReadOnlySpan<byte> previous, short stream, long seq, DateTimeOffset at, AuditRow row)
    {
        var form = new ArrayBufferWriter<byte>(1024);
        form.Write(previous);
        Add(form, stream);
        Add(form, seq);
        Add(form, (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);
        Add(form, row.DistrictId);
        Add(form, row.AccountId);
        Add(form, row.Name);
        Add(form, row.Role);
        Add(form, row.UnitId);
        Add(form, row.Address);
        Add(form, row.Session);
        Add(form, row.Trace);
        Add(form, row.Act);
        Add(form, row.Object);
        Add(form, row.Result);
        Add(form, row.Code);
        Add(form, row.Detail);
        return chain.Hash(form.WrittenSpan);
    }

    private static void Add(ArrayBufferWriter<byte> form, long number) =>
        Add(form, number.ToString(CultureInfo.InvariantCulture));

    private static void Add(ArrayBufferWriter<byte> form, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var room = form.GetSpan(sizeof(int) + length);
        BinaryPrimitives.WriteInt32BigEndian(room, length);
        Encoding.UTF8.GetBytes(text, room[sizeof(int)..]);
        form.Advance(sizeof(int) + length);
    }
}
