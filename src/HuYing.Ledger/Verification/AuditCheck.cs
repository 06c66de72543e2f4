using System.Buffers;
using System.Globalization;
using System.Text;
using HuYing.Ledger.Chain;
using Npgsql;

namespace HuYing.Ledger.Verification;

/// <summary>
/// Walks each stream of the audit trail from its beginning and recomputes every hash. Written from the description of
/// the form and not with the code that writes it: a fault there must not hide itself here.
/// </summary>
internal sealed class AuditCheck(Findings findings, AnchorCheck? anchors)
{
    private const string Starts = "SELECT stream, seq, at, hash, now() FROM audit_start";

    private const string Entries =
        """
        SELECT stream, seq, at, algorithm, hash,
               ARRAY[district_id, account_id, name, role, unit_id, address, session, trace, act, object, result, code,
                     detail::text]
          FROM audit_entry ORDER BY stream, seq
        """;

    private static readonly TimeSpan LeastAge = TimeSpan.FromDays(179);

    private readonly Dictionary<short, IChainHash> _algorithms = Enum.GetValues<ChainAlgorithm>()
        .ToDictionary(algorithm => (short)algorithm, ChainHash.Of);

    private readonly ArrayBufferWriter<byte> _form = new();

    /// <summary>The last number of each stream.</summary>
    public Dictionary<int, long> Ends { get; } = [];

    public async Task Look(NpgsqlConnection connection, CancellationToken ct)
    {
        var starts = await connection.Sql(Starts).All(ReadStart, ct);
        var before = starts.ToDictionary(one => one.Stream, one => one.Link);
        await using var command = connection.Sql(Entries);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var stream = rows.GetInt16(0);
            var link = new Link(rows.GetInt64(1), rows.Instant(2), rows.Bytes(4));
            Judge(stream, before.GetValueOrDefault(stream, Link.Origin), link, rows.GetInt16(3), rows.Texts(5));

            // On from what is stored: one change is reported once, not for all that follows.
            before[stream] = link;
            Ends[stream] = link.Seq;
            anchors?.LookAtEntry(stream, link.Seq, link.Hash);
        }
    }

    private void Judge(short stream, Link before, Link link, short algorithmId, string[] texts)
    {
        findings.Look(Findings.Audit);
        if (link.Seq != before.Seq + 1)
        {
            Report("audit_gap", stream, link.Seq, $"应为第 {before.Seq + 1} 条:中间的记录被删除。");
        }

        if (link.At < before.At)
        {
            Report("audit_backwards", stream, link.Seq, "时间早于前一条。");
        }

        if (!_algorithms.TryGetValue(algorithmId, out var algorithm))
        {
            Report("audit_algorithm", stream, link.Seq, $"不认识的散列算法 {algorithmId}。");
        }
        else if (!Hash(algorithm, before.Hash, stream, link, texts).AsSpan().SequenceEqual(link.Hash))
        {
            Report("audit_hash", stream, link.Seq, "记录与其散列值不符:内容、人员、时间或次序被改动。");
        }
    }

    private byte[] Hash(IChainHash algorithm, byte[] previous, short stream, Link link, string[] texts)
    {
        _form.ResetWrittenCount();
        _form.Write(previous);
        Field(stream.ToString(CultureInfo.InvariantCulture));
        Field(link.Seq.ToString(CultureInfo.InvariantCulture));
        Field(((link.At - DateTimeOffset.UnixEpoch).Ticks / 10).ToString(CultureInfo.InvariantCulture));
        Array.ForEach(texts, Field);
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

    private Start ReadStart(NpgsqlDataReader row)
    {
        var start = new Start(row.GetInt16(0), new Link(row.GetInt64(1), row.Instant(2), row.Bytes(3)));
        if (row.Instant(4) - start.Link.At < LeastAge)
        {
            Report("audit_dropped_early", start.Stream, start.Link.Seq, "不满 180 天的审计记录被清除。");
        }

        return start;
    }

    private void Report(string code, short stream, long seq, string text) =>
        findings.Report(Findings.Audit, code, null, null, $"审计流 {stream} 第 {seq} 条:{text}");

    private sealed record Start(short Stream, Link Link);

    private sealed record Link(long Seq, DateTimeOffset At, byte[] Hash)
    {
        public static Link Origin { get; } = new(0, DateTimeOffset.MinValue, new byte[32]);
    }
}
