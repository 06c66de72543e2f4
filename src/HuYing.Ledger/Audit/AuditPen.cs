using HuYing.Ledger.Chain;
using Npgsql;
using NpgsqlTypes;

namespace HuYing.Ledger.Audit;

/// <summary>
/// Writes entries at the end of a chain, inside the transaction it is given. The chain's end stays locked until that
/// transaction is over, so writing comes last in it.
/// </summary>
internal static class AuditPen
{
    private const int Streams = 8;

    // Row by row, so it stops at the first that is free; held until the transaction is over.
    private const string TakeFree =
        """
        SELECT stream::smallint FROM generate_series(1, 8) AS stream
         WHERE pg_try_advisory_xact_lock(hashtext('audit_entry'), stream) LIMIT 1
        """;

    private const string Wait = "SELECT pg_advisory_xact_lock(hashtext('audit_entry'), @stream)";

    // After the lock and not with it: a statement sees what was committed before it began.
    private const string End =
        """
        SELECT greatest(clock_timestamp(), last.at), last.seq, last.hash
          FROM (VALUES (1)) AS one
          LEFT JOIN LATERAL (
               SELECT at, seq, hash FROM audit_entry WHERE stream = @stream ORDER BY seq DESC LIMIT 1) AS last ON true
        """;

    private const string Insert =
        """
        INSERT INTO audit_entry (
            stream, seq, at, district_id, account_id, name, role, unit_id, address, session, trace, act, object, result,
            code, detail, algorithm, hash)
        SELECT $1, seq, $2, district_id, account_id, name, role, unit_id, address, session, trace, act, object, result,
               code, detail, $3, hash
          FROM unnest($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            AS e (seq, district_id, account_id, name, role, unit_id, address, session, trace, act, object, result, code,
                  detail, hash)
        """;

    public static async Task Write(
        NpgsqlConnection connection, IChainHash chain, IReadOnlyList<AuditRecord> records, CancellationToken ct)
    {
        if (records.Count == 0)
        {
            return;
        }

        var stream = await Take(connection, ct);
        var end = await connection.Sql(End).With("stream", stream).First(
            row => new ChainEnd(
                row.Instant(0),
                row.IsDBNull(1) ? 0 : row.GetInt64(1),
                row.IsDBNull(2) ? ChainLink.Origin.ToArray() : row.Bytes(2)),
            ct);
        await Add(connection, chain, stream, end!, [.. records.Select(AuditRow.Of)], ct);
    }

    private static async Task<short> Take(NpgsqlConnection connection, CancellationToken ct)
    {
        if (await connection.Sql(TakeFree).One<short?>(ct) is { } free)
        {
            return free;
        }

        var stream = (short)Random.Shared.Next(1, Streams + 1);
        await connection.Sql(Wait).With("stream", (int)stream).Run(ct);
        return stream;
    }

    private static async Task Add(
        NpgsqlConnection connection,
        IChainHash chain,
        short stream,
        ChainEnd end,
        AuditRow[] rows,
        CancellationToken ct)
    {
        var (seqs, hashes) = (new long[rows.Length], new byte[rows.Length][]);
        for (var i = 0; i < rows.Length; i++)
        {
            seqs[i] = end.Seq + 1 + i;
            hashes[i] = AuditLink.Hash(chain, i == 0 ? end.Hash : hashes[i - 1], stream, seqs[i], end.Now, rows[i]);
        }

        await using var insert = connection.Sql(Insert);
        var columns = insert.Parameters;
        columns.Add(new NpgsqlParameter<short> { TypedValue = stream });
        columns.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = end.Now });
        columns.Add(new NpgsqlParameter<short> { TypedValue = chain.Algorithm });
        columns.Add(new NpgsqlParameter<long[]> { TypedValue = seqs });
        Func<AuditRow, string>[] texts =
        [
            row => row.DistrictId, row => row.AccountId, row => row.Name, row => row.Role, row => row.UnitId,
            row => row.Address, row => row.Session, row => row.Trace, row => row.Act, row => row.Object,
            row => row.Result, row => row.Code,
        ];
        foreach (var text in texts)
        {
            columns.Add(new NpgsqlParameter<string[]> { TypedValue = [.. rows.Select(text)] });
        }

        columns.Add(new NpgsqlParameter<string[]>
        {
            TypedValue = [.. rows.Select(row => row.Detail)],
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Json,
        });
        columns.Add(new NpgsqlParameter<byte[][]> { TypedValue = hashes });
        await insert.ExecuteNonQueryAsync(ct);
    }

    private sealed record ChainEnd(DateTimeOffset Now, long Seq, byte[] Hash);
}
