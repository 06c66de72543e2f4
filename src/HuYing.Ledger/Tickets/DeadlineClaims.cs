using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <param name="database">Its own connections, for nobody else.</param>
internal sealed class DeadlineClaims(NpgsqlDataSource database) : IDeadlineClaims, IAsyncDisposable
{
    // now(), not clock_timestamp(): the latter cannot bound an index scan. A statement of its own starts just now.
    private const string ClaimSql =
        """
        WITH due AS MATERIALIZED (
            SELECT number FROM ticket t
             WHERE next_deadline_at < now() - @grace
               AND (claimed_until IS NULL OR claimed_until <= now())
               AND NOT EXISTS (SELECT FROM replay_lease l WHERE l.district_id = t.district_id AND l.until > now())
             ORDER BY next_deadline_at
             LIMIT @limit
               FOR UPDATE OF t SKIP LOCKED
        )
        UPDATE ticket SET claimed_until = now() + @hold FROM due WHERE ticket.number = due.number
        RETURNING ticket.id, ticket.next_deadline_at
        """;

    private const string WatchSql =
        """
        SELECT count(*) FILTER (WHERE next_deadline_at < now() - interval '60 seconds'), min(next_deadline_at), now()
          FROM ticket t
         WHERE next_deadline_at < now()
           AND NOT EXISTS (SELECT FROM replay_lease l WHERE l.district_id = t.district_id AND l.until > now())
        """;

    private readonly LedgerLink _link = new(database);

    public async Task<IReadOnlyList<DueTicket>> Claim(
        int limit, TimeSpan grace, TimeSpan hold, CancellationToken ct)
    {
        var due = await _link.Read(
            connection => connection.Sql(ClaimSql)
                .With("limit", (long)limit).With("grace", grace).With("hold", hold).All(ReadDue, ct),
            ct);
        return [.. due.OfType<DueTicket>().OrderBy(one => one.NextDeadlineAt)];
    }

    public Task<DeadlineHealth> Watch(CancellationToken ct) => _link.Read(
        async connection => (await connection.Sql(WatchSql).First(ReadHealth, ct))!, ct);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static DueTicket? ReadDue(NpgsqlDataReader row) =>
        TicketId.TryParse(row.GetString(0), out var id) ? new DueTicket(id, row.Instant(1)) : null;

    private static DeadlineHealth ReadHealth(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.InstantOrNull(1), row.Instant(2));
}
