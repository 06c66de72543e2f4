using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

internal sealed class CounterFolding(NpgsqlDataSource database) : ICounterFolding
{
    // Both halves see the same snapshot, so folding at the same time changes nothing in the sum.
    private const string ReadSql =
        """
        SELECT metric, sum(amount)::bigint
          FROM (SELECT metric, value AS amount FROM counter WHERE scope = $1 AND unit_id = $2
                 UNION ALL
                SELECT metric, amount FROM counter_delta WHERE scope = $1 AND unit_id = $2) AS part
         GROUP BY metric
        """;

    // An upsert, not an update: a delta whose counter is not there yet would be deleted and lost without an error.
    private const string FoldSql =
        """
        WITH taken AS (
            DELETE FROM counter_delta WHERE scope = $1 AND unit_id = $2 RETURNING metric, amount
        ), added AS (
            INSERT INTO counter (scope, unit_id, metric, value)
            SELECT $1, $2, metric, sum(amount) FROM taken GROUP BY metric ORDER BY metric
            ON CONFLICT (scope, unit_id, metric) DO UPDATE SET value = counter.value + excluded.value
        )
        """ + "\n" + ReadSql;

    public Task<IReadOnlyDictionary<string, long>> Fold(CounterScope scope, string unitId, CancellationToken ct) =>
        Run(FoldSql, scope, unitId, ct);

    public Task<IReadOnlyDictionary<string, long>> Read(CounterScope scope, string unitId, CancellationToken ct) =>
        Run(ReadSql, scope, unitId, ct);

    private async Task<IReadOnlyDictionary<string, long>> Run(
        string sql, CounterScope scope, string unitId, CancellationToken ct)
    {
#pragma warning disable CA2100 // One of the two constants above.
        await using var command = database.CreateCommand(sql);
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = CounterScopes.Word(scope) });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = unitId });
        await using var rows = await command.ExecuteReaderAsync(ct);

        var figures = new Dictionary<string, long>();
        while (await rows.ReadAsync(ct))
        {
            figures.Add(rows.GetString(0), rows.GetInt64(1));
        }

        return figures;
    }
}
