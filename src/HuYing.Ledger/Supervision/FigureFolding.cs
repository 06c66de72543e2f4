using Npgsql;

namespace HuYing.Ledger.Supervision;

/// <summary>Adds what appends have booked into the figures. One process at a time; readers add up both.</summary>
internal sealed class FigureFolding(NpgsqlDataSource database)
{
    private const int Most = 20_000;

    // In the order of the key, so that two that fold after each other never wait for each other in a circle.
    private const string FoldSql = """
        WITH gate AS MATERIALIZED (
            SELECT pg_try_advisory_xact_lock(hashtext('fold_figures')) AS is_mine
        ), taken AS (
            DELETE FROM figure_delta
            WHERE (SELECT is_mine FROM gate) AND ctid = ANY (ARRAY(SELECT ctid FROM figure_delta LIMIT @most))
            RETURNING *
        ), added AS (
            INSERT INTO figure (district_id, scope, day, unit_id, hour, metric, value)
            SELECT district_id, scope, day, unit_id, hour, metric, sum(amount) FROM taken
            GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
            ON CONFLICT (district_id, scope, day, unit_id, hour, metric)
            DO UPDATE SET value = figure.value + excluded.value
        )
        SELECT count(*) FROM taken
        """;

    private readonly LedgerLink _link = new(database);

    /// <summary>Folds some of what waits; says whether more may be waiting.</summary>
    public Task<bool> Fold(CancellationToken ct) => _link.Read(
        async connection => await connection.Sql(FoldSql).With("most", Most).One<long>(ct) == Most, ct);
}
