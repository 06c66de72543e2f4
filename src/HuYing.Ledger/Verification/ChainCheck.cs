using System.Buffers;
using System.Globalization;
using System.Text;
using HuYing.Ledger.Chain;

namespace HuYing.Ledger.Verification;

/// <summary>
/// Recomputes every hash from the stored text. Written from the description of the form and not with the journal's
/// code:
/// a fault there must not hide itself here.
/// </summary>
internal sealed class ChainCheck(Findings findings)
{
    private readonly Dictionary<short, IChainHash> _algorithms = Enum.GetValues<ChainAlgorithm>()
        .ToDictionary(algorithm => (short)algorithm, ChainHash.Of);

    private readonly ArrayBufferWriter<byte> _form = new();

    public void Look(string ticketId, IReadOnlyList<StoredEvent> history)
    {
        findings.Look(Findings.Chain, history.Count);
        var previous = new byte[32];
        var expectedSeq = 1;
        foreach (var one in history)
        {
            if (one.Seq != expectedSeq)
            {
                findings.Report(
                    Findings.Chain,
                    "seq_gap",
                    ticketId,
                    one.Seq,
                    $"应为第 {expectedSeq} 条事件,却是第 {one.Seq} 条。");
            }

            if (!_algorithms.TryGetValue(one.Algorithm, out var algorithm))
            {
                findings.Report(Findings.Chain, "algorithm_unknown", ticketId, one.Seq, $"不认识的散列算法 {one.Algorithm}。");
            }
            else if (!Hash(algorithm, previous, ticketId, one).AsSpan().SequenceEqual(one.Hash))
            {
                findings.Report(Findings.Chain, "hash_differs", ticketId, one.Seq, "事件内容与其散列值不符:内容、人员、时间或次序被改动。");
            }

            // On from what is stored: one change is reported once, not for all that follows.
            previous = one.Hash;
            expectedSeq = one.Seq + 1;
        }
    }

    private byte[] Hash(IChainHash algorithm, byte[] previous, string ticketId, StoredEvent one)
    {
        _form.ResetWrittenCount();
        _form.Write(previous);
        var microseconds = (one.At - DateTimeOffset.UnixEpoch).Ticks / 10;
        Field(ticketId);
        Field(one.Seq.ToString(CultureInfo.InvariantCulture));
        Field(microseconds.ToString(CultureInfo.InvariantCulture));
        Field(one.Actor);
        Field(one.Kind);
        Field(one.Payload);
        return algorithm.Hash(_form.WrittenSpan);
    }

    private void Field(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _form.Write(
        [
            (byte)(bytes.Length >> 24),
            (byte)(bytes.Length >> 16),
            (byte)(bytes.Length >> 8),
            (byte)bytes.Length,
        ]);
        _form.Write(bytes);
    }
}
