#if ORLEANS
using System.Data;
using HuYing.Tests.Ledger;
using Npgsql;

namespace HuYing.Cluster.Tests.Schema;

/// <summary>A migrated database as a silo sees it: the application's login, in the schema of the cluster.</summary>
internal sealed class OrleansDatabase : IAsyncDisposable
{
    private readonly LedgerDatabase _ledger;

    private OrleansDatabase(LedgerDatabase ledger)
    {
        _ledger = ledger;
        var login = new NpgsqlConnectionStringBuilder(ledger.App) { SearchPath = "orleans", MaxPoolSize = 60 };
        Silo = NpgsqlDataSource.Create(login.ConnectionString);
    }

    public NpgsqlDataSource Silo { get; }

    public static async Task<OrleansDatabase> Create() => new(await LedgerDatabase.Create());

    public Task<object?> AsOwner(string sql) => _ledger.AsOwner(sql);

    public async Task<Dictionary<string, string>> Queries()
    {
        await using var command = Silo.CreateCommand("SELECT QueryKey, QueryText FROM OrleansQuery");
        await using var rows = await command.ExecuteReaderAsync();
        var queries = new Dictionary<string, string>();
        while (await rows.ReadAsync())
        {
            queries.Add(rows.GetString(0), rows.GetString(1));
        }

        return queries;
    }

    public async Task<string> Query(string key) => (await Queries())[key];

#pragma warning disable CA2100 // The texts under test come from the database.
    /// <summary>A command as the providers make it: named parameters with a database type each.</summary>
    public static NpgsqlCommand Command(string text, NpgsqlConnection connection, IEnumerable<Parameter> parameters)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var (name, type, value) in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });
        }

        return command;
    }
#pragma warning restore CA2100

    public ValueTask DisposeAsync() => Silo.DisposeAsync();

    internal sealed record Parameter(string Name, DbType Type, object? Value);
}
#endif
