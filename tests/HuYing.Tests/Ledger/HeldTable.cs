using Npgsql;

namespace HuYing.Tests.Ledger;

/// <summary>
/// Holds the ticket table in a transaction of its own: whoever writes to it waits until it is released.
/// </summary>
internal sealed class HeldTable
{
    private readonly NpgsqlConnection _connection;

    private HeldTable(NpgsqlConnection connection) => _connection = connection;

    public static async Task<HeldTable> Hold(LedgerDatabase database)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(database.Owner) { Pooling = false };
        var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE ticket IN SHARE MODE", connection);
        await command.ExecuteNonQueryAsync();
        return new HeldTable(connection);
    }

    /// <summary>Returns when so many writers wait for the table.</summary>
    public async Task SomebodyWaits(long writers = 1)
    {
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_locks WHERE relation = 'ticket'::regclass AND NOT granted", _connection);
        while (await command.ExecuteScalarAsync() is long waiting && waiting < writers)
        {
            await Task.Yield();
        }
    }

    public async Task Release()
    {
        await using var command = new NpgsqlCommand("COMMIT", _connection);
        await command.ExecuteNonQueryAsync();
        await _connection.DisposeAsync();
    }
}
