using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>That a ticket changed, with what decides who may know.</summary>
/// <param name="Place">Grows with time, but changes that were written at once may be seen out of order.</param>
public sealed record RecentChange(
    long Place,
    TicketId Id,
    TicketReach Reach,
    int Version,
    string Event,
    DateTimeOffset At);

/// <summary>
/// What was written lately, by whichever process. Who may know is decided by the ticket as it is now, but for what
/// happened before it was raised or dispatched: that stays with those who were concerned then.
/// </summary>
public sealed class RecentChanges(NpgsqlDataSource source)
{
    private readonly LedgerLink _link = new(source);

    /// <summary>The places of the newest changes.</summary>
    public Task<List<long>> Newest(int count, CancellationToken ct) => _link.Read(
        connection => connection.Sql("SELECT id FROM outbox ORDER BY id DESC LIMIT @count")
            .With("count", count).All(row => row.GetInt64(0), ct),
        ct);

    public Task<List<RecentChange>> After(long place, long[] except, int limit, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT o.id, t.id, t.district_id, t.street_id,
                CASE WHEN EXISTS (
                    SELECT FROM ticket_event e
                    WHERE e.ticket_number = o.ticket_number AND e.kind = 'dispatched' AND e.seq <= o.seq)
                THEN t.departments ELSE '{}' END,
                t.raised_at <= o.at OR t.status IN ('SelfHandled', 'Filed'), o.seq, o.kind, o.at,
                ARRAY(SELECT n.unit_id FROM ticket_notice n WHERE n.ticket_number = t.number) AS notified,
                t.community_id, t.grid_id, t.author_id, t.sensitivity
            FROM (
                SELECT * FROM outbox WHERE id > @after AND id <> ALL (@except) ORDER BY id LIMIT @limit) AS o
            JOIN ticket t ON t.number = o.ticket_number
            ORDER BY o.id
            """).With("after", place).With("except", except).With("limit", limit).All(Read, ct),
        ct);

    private static RecentChange Read(NpgsqlDataReader row)
    {
        _ = TicketId.TryParse(row.GetString(1), out var id);
        return new RecentChange(
            row.GetInt64(0),
            id,
            new TicketReach(
                row.GetString(2),
                row.GetString(3),
                row.GetString(10),
                row.TextOrNull(11),
                row.GetString(12),
                Enum.Parse<Sensitivity>(row.GetString(13)),
                !row.IsDBNull(5) && row.GetBoolean(5),
                row.GetFieldValue<string[]>(4),
                [],
                row.GetFieldValue<string[]>(9)),
            row.GetInt32(6),
            row.GetString(7),
            row.Instant(8));
    }
}
