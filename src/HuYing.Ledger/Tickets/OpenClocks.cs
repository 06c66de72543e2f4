using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>One ticket with a running clock.</summary>
public sealed record RunningTicket(TicketId Id, long Number);

/// <summary>
/// Which tickets must be gone through when the calendar changes, and up to which calendar that is done.
/// </summary>
public sealed class OpenClocks(NpgsqlDataSource source)
{
    private readonly LedgerLink _link = new(source);

    /// <summary>
    /// Whether a district's running deadlines were derived with another calendar. Not while a day in its past is being
    /// replayed: its clocks are not running in the present.
    /// </summary>
    public Task<bool> NeedsDeriving(string districtId, string calendar, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT EXISTS (
                SELECT FROM district d
                WHERE d.id = @district
                  AND d.derived_with IS DISTINCT FROM @calendar
                  AND NOT EXISTS (SELECT FROM replay_lease l WHERE l.district_id = d.id AND l.until > now()))
            """).With("district", districtId).With("calendar", calendar).One<bool>(ct),
        ct);

    public Task RememberDerived(string districtId, string calendar, CancellationToken ct) => _link.Read(
        connection => connection.Sql("UPDATE district SET derived_with = @calendar WHERE id = @district")
            .With("calendar", calendar).With("district", districtId).Run(ct),
        ct);

    /// <summary>The next page of tickets with something left to record, by number, after the given one.</summary>
    public Task<IReadOnlyList<RunningTicket>> Running(string districtId, long after, int limit, CancellationToken ct) =>
        _link.Read<IReadOnlyList<RunningTicket>>(
            async connection => await connection.Sql("""
                SELECT id, number FROM ticket
                WHERE district_id = @district AND number > @after AND next_deadline_at IS NOT NULL
                ORDER BY number LIMIT @limit
                """).With("district", districtId).With("after", after).With("limit", limit).All(Read, ct),
            ct);

    private static RunningTicket Read(NpgsqlDataReader row)
    {
        _ = TicketId.TryParse(row.GetString(0), out var id);
        return new RunningTicket(id, row.GetInt64(1));
    }
}
