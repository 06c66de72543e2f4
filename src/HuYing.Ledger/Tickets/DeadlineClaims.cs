using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

internal sealed class DeadlineClaims(NpgsqlDataSource database) : IDeadlineClaims
{
    // now(), not clock_timestamp(): the latter cannot bound an index scan. A statement of its own starts just now.
    private const string ClaimSql =
        """
        WITH due AS MATERIALIZED (
            SELECT number FROM ticket t
             WHERE next_deadline_at < now() - $3
               AND (claimed_until IS NULL OR claimed_until <= now())
               AND NOT EXISTS (SELECT FROM replay_lease l WHERE l.district_id = t.district_id AND l.until > now())
             ORDER BY next_deadline_at
             LIMIT $1
               FOR UPDATE OF t SKIP LOCKED
        )
        UPDATE ticket SET claimed_until = now() + $2 FROM due WHERE ticket.number = due.number
        RETURNING ticket.id, ticket.next_deadline_at
        """;

    private const string WatchSql =
        """
        SELECT count(*) FILTER (WHERE next_deadline_at < now() - interval '60 seconds'), min(next_deadline_at), now()
          FROM ticket t
         WHERE next_deadline_at < now()
           AND NOT EXISTS (SELECT FROM replay_lease l WHERE l.district_id = t.district_id AND l.until > now())
        """;

    public async Task<IReadOnlyList<DueTicket>> Claim(
        int limit, TimeSpan grace, TimeSpan hold, CancellationToken ct)
    {
        await using var command = database.CreateCommand(ClaimSql);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = limit });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = hold });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = grace });
        await using var rows = await command.ExecuteReaderAsync(ct);

        var due = new List<DueTicket>();
        while (await rows.ReadAsync(ct))
        {
            if (TicketId.TryParse(rows.GetString(0), out var id))
            {
                due.Add(new DueTicket(id, rows.Instant(1)));
            }
        }

        due.Sort((one, other) => one.NextDeadlineAt.CompareTo(other.NextDeadlineAt));
        return due;
    }

    public async Task<DeadlineHealth> Watch(CancellationToken ct)
    {
        await using var command = database.CreateCommand(WatchSql);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new DeadlineHealth(row.GetInt64(0), row.InstantOrNull(1), row.Instant(2));
    }
}
