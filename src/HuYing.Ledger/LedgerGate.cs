using Npgsql;

namespace HuYing.Ledger;

/// <summary>
/// Asks the database, through the application's own login, whether it keeps what it acknowledges and whether this login
/// can only add to history. A process serves nobody before the gate is passed.
/// </summary>
public sealed class LedgerGate(NpgsqlDataSource database, TimeProvider time)
{
    private const string Ask =
        """
        SELECT (SELECT coalesce(max(number), 0) FROM schema_migration),
               current_setting('server_version_num')::int,
               (SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()),
               current_setting('fsync'),
               current_setting('full_page_writes'),
               current_setting('synchronous_commit'),
               (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                   OR has_schema_privilege('public', 'CREATE')
                   OR (SELECT bool_or(has_table_privilege(to_regclass(name), 'UPDATE, DELETE, TRUNCATE'))
                         FROM unnest(ARRAY['ticket_event', 'ticket_command', 'audit_entry']) AS name),
               clock_timestamp()
        """;

    /// <summary>Returns when the ledger may be used.</summary>
    /// <exception cref="LedgerRefused">It may not, and why.</exception>
    public async Task Check(CancellationToken ct)
    {
        var facts = await Read(ct);
        if (facts.Refusal(time.GetUtcNow()) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task<LedgerFacts> Read(CancellationToken ct)
    {
        try
        {
            await using var command = database.CreateCommand(Ask);
            await using var row = await command.ExecuteReaderAsync(ct);
            await row.ReadAsync(ct);
            return new LedgerFacts(
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                row.GetBoolean(6),
                row.Instant(7));
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable)
        {
            throw new LedgerRefused("schema_missing", "数据库尚未初始化:请先执行 migrate。");
        }
    }
}
