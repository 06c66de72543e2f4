using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

internal sealed class CounterFolding(NpgsqlDataSource database) : ICounterFolding
{
    // Both halves see the same snapshot, so folding at the same time changes nothing in the sum.
    private const string ReadSql =
        """
        SELECT metric, sum(amount)::bigint
          FROM (SELECT metric, value AS amount FROM counter WHERE scope = @scope AND unit_id = @unit
                 UNION ALL
                SELECT metric, amount FROM counter_delta WHERE scope = @scope AND unit_id = @unit) AS part
         GROUP BY metric
        """;

    // An upsert, not an update: a delta whose counter is not there yet would be deleted and lost without an error.
    private const string FoldSql =
        """
        WITH taken AS (
            DELETE FROM counter_delta WHERE scope = @scope AND unit_id = @unit RETURNING metric, amount
        ), added AS (
            INSERT INTO counter (scope, unit_id, metric, value)
            SELECT @scope, @unit, metric, sum(amount) FROM taken GROUP BY metric ORDER BY metric
            ON CONFLICT (scope, unit_id, metric) DO UPDATE SET value = counter.value + excluded.value
        )
        """ + "\n" + ReadSql;

    private readonly LedgerLink _link = new(database);

    public Task<IReadOnlyDictionary<string, long>> Fold(CounterScope scope, string unitId, CancellationToken ct) =>
        _link.Read(connection => Figures(connection.Sql(FoldSql), scope, unitId, ct), ct);

    public Task<IReadOnlyDictionary<string, long>> Read(CounterScope scope, string unitId, CancellationToken ct) =>
        _link.Read(connection => Figures(connection.Sql(ReadSql), scope, unitId, ct), ct);

    private static async Task<IReadOnlyDictionary<string, long>> Figures(
        NpgsqlCommand command, CounterScope scope, string unitId, CancellationToken ct)
    {
        var figures = await command.With("scope", CounterScopes.Word(scope)).With("unit", unitId)
            .All(row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)), ct);
        return new Dictionary<string, long>(figures);
    }
}
