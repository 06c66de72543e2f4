using HuYing.Domain.Departments;
using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// A unit's board as the ledger has it at one instant: lines and figures agree with each other, whether the deltas are
/// folded or not. The revision is the instant, so a later board always has the higher one.
/// </summary>
public sealed class BoardQueries(NpgsqlDataSource source)
{
    private const int MostDuplicates = 20;

    private readonly LedgerLink _link = new(source);

    public Task<DepartmentBoard> Department(string unitId, CancellationToken ct) => _link.ReadSnapshot(
        async connection =>
        {
            var at = await At(connection, ct);
            var backlog = await connection.Sql("""
                SELECT t.id, a.no, t.title, t.street_id, a.role, a.status, t.kind, a.clock,
                    a.warn_at, a.due_at, a.breached, t.sensitivity = 'Sensitive'
                FROM (
                    SELECT * FROM assignment WHERE department_id = @unit AND open
                    ORDER BY due_at, ticket_number LIMIT 200) a
                CROSS JOIN LATERAL (SELECT * FROM ticket WHERE ticket.number = a.ticket_number OFFSET 0) t
                ORDER BY a.due_at, a.ticket_number
                """).With("unit", unitId).All(ReadBacklog, ct);
            var figures = await Figures(connection, CounterScope.Department, unitId, ct);
            return new DepartmentBoard(
                unitId, at, RevisionOf(at), (int)figures.GetValueOrDefault("open"), backlog, figures);
        },
        ct);

    public Task<StreetBoard> Street(string unitId, CancellationToken ct) => _link.ReadSnapshot(
        async connection =>
        {
            var at = await At(connection, ct);
            var calls = await connection.Sql("""
                WITH due AS (
                    SELECT t.id, t.title, t.status, t.kind, t.community_id, t.due_at, t.breached, t.number,
                        t.author_id, t.sensitivity = 'Sensitive' AS is_sensitive
                    FROM ticket t
                    WHERE t.street_id = @unit AND t.ended_at IS NULL AND t.due_at IS NOT NULL
                      AND t.status IN ('Raised', 'Accepted', 'Dispatched')
                    ORDER BY t.due_at, t.number LIMIT 200
                ), idle AS (
                    SELECT t.* FROM unnest(ARRAY['Raised', 'Accepted', 'Dispatched']) AS open (status)
                    CROSS JOIN LATERAL (
                        SELECT t.id, t.title, t.status, t.kind, t.community_id, t.due_at, t.breached, t.number,
                            t.author_id, t.sensitivity = 'Sensitive' AS is_sensitive
                        FROM ticket t
                        WHERE t.street_id = @unit AND t.status = open.status AND t.due_at IS NULL
                        ORDER BY t.drafted_at, t.number LIMIT 200 - (SELECT count(*) FROM due)) t
                    LIMIT 200 - (SELECT count(*) FROM due)
                )
                SELECT * FROM due UNION ALL SELECT * FROM idle ORDER BY due_at, number
                """).With("unit", unitId).All(ReadCall, ct);
            var duplicates = await Duplicates(connection, unitId, ct);
            var figures = await Figures(connection, CounterScope.Street, unitId, ct);
            return new StreetBoard(
                unitId, at, RevisionOf(at), (int)figures.GetValueOrDefault("open"), calls, duplicates, figures);
        },
        ct);

    // Status by status, as each is a walk along the index. Only the latest calls are compared: a flood of one problem
    // must not become a flood of pairs. A sensitive call is compared with nothing: the pair would tell of it.
    private static Task<List<LikelyDuplicate>> Duplicates(
        NpgsqlConnection connection, string unitId, CancellationToken ct) => connection.Sql("""
        WITH open AS MATERIALIZED (
            SELECT t.* FROM unnest(ARRAY['Raised', 'Accepted', 'Dispatched']) AS standing (status)
            CROSS JOIN LATERAL (
                SELECT t.number, t.id, t.item_id, t.community_id, t.grid_id, t.drafted_at FROM ticket t
                WHERE t.street_id = @unit AND t.status = standing.status AND t.item_id IS NOT NULL
                  AND t.sensitivity <> 'Sensitive'
                ORDER BY t.drafted_at DESC, t.number DESC LIMIT 500) t
            ORDER BY t.drafted_at DESC, t.number DESC LIMIT 500
        )
        SELECT a.id, b.id, a.grid_id IS NOT NULL AND b.grid_id IS NOT NULL
        FROM open a JOIN open b
          ON b.number < a.number AND b.item_id = a.item_id AND b.community_id = a.community_id
         AND (b.grid_id = a.grid_id OR a.grid_id IS NULL OR b.grid_id IS NULL)
         AND abs(extract(epoch FROM a.drafted_at - b.drafted_at)) <= 48 * 3600
        ORDER BY a.number DESC, b.number DESC
        LIMIT @most
        """).With("unit", unitId).With("most", MostDuplicates).All(ReadDuplicate, ct);

    private static async Task<Dictionary<string, long>> Figures(
        NpgsqlConnection connection, CounterScope scope, string unitId, CancellationToken ct)
    {
        var figures = await connection.Sql("""
            SELECT metric, sum(amount)::bigint FROM (
                SELECT c.metric, c.value AS amount FROM counter c WHERE c.scope = @scope AND c.unit_id = @unit
                UNION ALL
                SELECT d.metric, d.amount FROM counter_delta d WHERE d.scope = @scope AND d.unit_id = @unit
            ) AS booked GROUP BY metric
            """).With("scope", CounterScopes.Word(scope)).With("unit", unitId)
            .All(row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)), ct);
        return figures.ToDictionary(StringComparer.Ordinal);
    }

    private static async Task<DateTimeOffset> At(NpgsqlConnection connection, CancellationToken ct) =>
        new(await connection.Sql("SELECT clock_timestamp()").One<DateTime>(ct), TimeSpan.Zero);

    private static long RevisionOf(DateTimeOffset at) =>
        (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static BacklogLine ReadBacklog(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6),
        row.TextOrNull(7),
        row.InstantOrNull(8),
        row.InstantOrNull(9),
        row.GetBoolean(10),
        row.GetBoolean(11));

    private static CallLine ReadCall(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.InstantOrNull(5),
        row.GetBoolean(6),
        row.GetString(8),
        row.GetBoolean(9));

    private static LikelyDuplicate ReadDuplicate(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetBoolean(2) ? "48 小时内同一网格的同一事项" : "48 小时内同一社区的同一事项");
}
