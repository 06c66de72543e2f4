using Npgsql;

namespace HuYing.Ledger;

/// <summary>
/// The connections of this process to the ledger. Durability is the server's business and never set here.
/// </summary>
internal static class LedgerSource
{
    /// <summary>The key of the connections that only logins and actors use.</summary>
    internal const string Reserved = "reserved";

    private const string Bounds = "-c statement_timeout=60s -c idle_in_transaction_session_timeout=30s";

    // One claims, the other watches.
    private const int OfAlarms = 2;

    // A group is written by one statement, planned once per connection. It must not be planned for the tables as they
    // happened to be at that moment: each step has an index to go by, and those who take another way pay when tables
    // grow.
    private const string PlannedByIndex =
        "SET plan_cache_mode = force_generic_plan; SET jit = off; SET enable_seqscan = off; "
        + "SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";

    public static NpgsqlDataSource For(LedgerOptions options) =>
        Builder(options, "huying-ledger", options.PoolSize - options.Writers).Build();

    /// <summary>For logins and actors: a crowd of readers never keeps a call waiting.</summary>
    public static NpgsqlDataSource ForActors(LedgerOptions options) =>
        Builder(options, "huying-actors", options.Reserved).Build();

    /// <summary>For deadlines, which wait for nobody.</summary>
    public static NpgsqlDataSource ForAlarms(LedgerOptions options) =>
        Builder(options, "huying-alarms", OfAlarms).Build();

    /// <summary>
    /// For the journal's writers: a connection each, so that a crowd of readers never keeps them waiting.
    /// </summary>
    public static NpgsqlDataSource ForWriters(LedgerOptions options)
    {
        var builder = Builder(options, "huying-journal", options.Writers);
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 1;
        builder.UsePhysicalConnectionInitializer(
            connection =>
            {
                using var command = new NpgsqlCommand(PlannedByIndex, connection);
                command.ExecuteNonQuery();
            },
            async connection =>
            {
                await using var command = new NpgsqlCommand(PlannedByIndex, connection);
                await command.ExecuteNonQueryAsync();
            });
        return builder.Build();
    }

    private static NpgsqlDataSourceBuilder Builder(LedgerOptions options, string name, int connections)
    {
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName ??= name;
        settings.MaxPoolSize = Math.Max(connections, 1);
        settings.MaxAutoPrepare = 100;
        settings.AutoPrepareMinUsages = 2;

        // Shorter than an actor's turn may take, so that the database answers first; and whoever finds no free
        // connection is told so while he still listens.
        settings.Timeout = 3;
        settings.CommandTimeout = 10;
        settings.KeepAlive = 30;

        // Should this process forget a statement or a transaction, the database does not keep it for ever.
        settings.Options = $"{settings.Options} {Bounds}".Trim();

        // Nothing here leaves state in a session, so there is nothing to reset between two uses.
        settings.NoResetOnClose = true;
        return builder;
    }
}
