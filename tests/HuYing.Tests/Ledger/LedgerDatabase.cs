using HuYing.Ledger;
using HuYing.Tests.Postgres;
using Npgsql;

namespace HuYing.Tests.Ledger;

/// <summary>A migrated database of its own, copied from a template that is made once per test process.</summary>
public sealed class LedgerDatabase
{
    private LedgerDatabase(string owner, string app) => (Owner, App) = (owner, app);

    public string Owner { get; }

    public string App { get; }

    public LedgerOptions Options => new() { ConnectionString = App };

    public static async Task<LedgerDatabase> Create()
    {
#pragma warning disable VSTHRD003 // Once per test process; there is no thread to wait for.
        await OfThisProcess.TemplateCreated;
#pragma warning restore VSTHRD003
        var postgres = await PrivatePostgres.Shared;
        var (owner, app) = await postgres.CreateDatabase($"ledger_{Guid.CreateVersion7():N}", "ledger_template");
        return new LedgerDatabase(owner, app);
    }

    /// <summary>A database without a single table.</summary>
    public static async Task<LedgerDatabase> CreateEmpty()
    {
        var postgres = await PrivatePostgres.Shared;
        var (owner, app) = await postgres.CreateDatabase($"empty_{Guid.CreateVersion7():N}");
        return new LedgerDatabase(owner, app);
    }

    /// <summary>As the owner, who may do what the application may not.</summary>
    public Task<object?> AsOwner(string sql) => Run(Owner, sql);

    public Task<object?> AsApp(string sql) => Run(App, sql);

    private static async Task CreateTemplate()
    {
        var postgres = await PrivatePostgres.Shared;
        var (owner, _) = await postgres.CreateDatabase("ledger_template");
        await LedgerMigrations.Apply(owner, CancellationToken.None);
    }

    private static async Task<object?> Run(string login, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(login) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private static class OfThisProcess
    {
        public static readonly Task TemplateCreated = CreateTemplate();
    }
}
