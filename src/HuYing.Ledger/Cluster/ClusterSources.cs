using System.Data.Common;
using Npgsql;

namespace HuYing.Ledger.Cluster;

/// <summary>
/// The connections with which Orleans keeps its own tables. Each duty has its own: when storage is saturated, the
/// heartbeats that say a silo lives still get through.
/// </summary>
public sealed class ClusterSources(string connectionString) : IAsyncDisposable
{
    /// <summary>The schema of the tables; the providers know no other way to be told.</summary>
    private const string Schema = "orleans";

    public DbDataSource Membership { get; } = Source(connectionString, "membership", 5);

    public DbDataSource Reminders { get; } = Source(connectionString, "reminders", 12);

    public DbDataSource Boards { get; } = Source(connectionString, "boards", 8);

    public async ValueTask DisposeAsync()
    {
        await Membership.DisposeAsync();
        await Reminders.DisposeAsync();
        await Boards.DisposeAsync();
    }

    private static NpgsqlDataSource Source(string connectionString, string duty, int connections)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName = $"huying-{duty}";
        settings.SearchPath = Schema;
        settings.MaxPoolSize = connections;
        settings.Timeout = 5;
        settings.CommandTimeout = 10;
        settings.KeepAlive = 30;
        return builder.Build();
    }
}
