#if ORLEANS
using System.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService;

namespace HuYing.Cluster.Tests.Schema;

public class QueryTextTests
{
    public static TheoryData<string> Keys => [.. QueryContract.Calls.Keys];

    [Fact]
    public async Task The_table_has_the_keys_that_the_providers_demand_and_no_other()
    {
        await using var database = await OrleansDatabase.Create();

        Assert.Equal(QueryContract.Demanded().Order(), (await database.Queries()).Keys.Order());
    }

    [Fact]
    public void Every_key_that_is_demanded_is_called_here() =>
        Assert.Equal(QueryContract.Demanded().Order(), QueryContract.Calls.Keys.Order());

    [Fact]
    public async Task A_provider_refuses_to_start_when_a_key_is_missing()
    {
        await using var database = await OrleansDatabase.Create();
        await Start(database);

        await database.AsOwner("DELETE FROM orleans.OrleansQuery WHERE QueryKey = 'CleanupDefunctSiloEntriesKey'");

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Start(database));
        Assert.Contains("CleanupDefunctSiloEntriesKey", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_text_takes_the_providers_parameters_and_answers_the_columns_it_reads(string key)
    {
        await using var database = await OrleansDatabase.Create();
        var text = await database.Query(key);
        Assert.Equal(QueryContract.Calls[key].Parameters.Split(' ').Order(), QueryContract.NamesIn(text).Order());

        await using var connection = await database.Silo.OpenConnectionAsync();
        await using var command = OrleansDatabase.Command(text, connection, QueryContract.Arguments(key));
        await using var rows = await command.ExecuteReaderAsync();

        Assert.All(
            QueryContract.Calls[key].Columns.Split(", ", StringSplitOptions.RemoveEmptyEntries),
            column => Assert.Contains(column, Columns(rows)));
    }

    [Fact]
    public async Task A_text_means_the_same_tables_whatever_the_search_path_is()
    {
        await using var database = await OrleansDatabase.Create();
        var text = await database.Query("WriteToStorageKey");
        await using var connection = await database.Silo.OpenConnectionAsync();
        await using (var elsewhere = new NpgsqlCommand("SET search_path = public", connection))
        {
            await elsewhere.ExecuteNonQueryAsync();
        }

        await using var write = OrleansDatabase.Command(
            text, connection, QueryContract.Arguments("WriteToStorageKey"));

        Assert.Equal(1, await write.ExecuteScalarAsync());
        Assert.Equal(1L, await database.AsOwner("SELECT count(*) FROM orleans.OrleansStorage"));
    }

    private static Task Start(OrleansDatabase database) => new AdoNetClusteringTable(
        null!,
        Options.Create(new ClusterOptions { ClusterId = "huying", ServiceId = "huying" }),
        Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", DataSource = database.Silo }),
        NullLogger<AdoNetClusteringTable>.Instance).InitializeMembershipTableAsync(tryInitTableVersion: true);

    private static IEnumerable<string> Columns(NpgsqlDataReader rows) => Enumerable.Range(0, rows.FieldCount)
        .Select(i => $"{rows.GetName(i)} {Plain(rows.GetDataTypeName(i))}");

    private static string Plain(string type) => type
        .Replace("character varying", "varchar", StringComparison.Ordinal)
        .Replace("timestamp(3) with time zone", "timestamptz", StringComparison.Ordinal)
        .Split('(')[0];
}
#endif
