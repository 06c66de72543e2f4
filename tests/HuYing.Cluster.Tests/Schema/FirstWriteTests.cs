#if ORLEANS
using Npgsql;
using static HuYing.Cluster.Tests.Schema.OrleansDatabase;

namespace HuYing.Cluster.Tests.Schema;

public class FirstWriteTests
{
    private const int Writers = 50;

    private const string WaitingForTheFirst =
        """
        SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE l.locktype = 'transactionid' AND NOT l.granted AND a.datname = current_database()
        """;

    [Theory]
    [InlineData("HY-20261122-000123")]
    [InlineData(null)]
    public async Task Of_fifty_first_writers_one_has_its_state_kept_and_the_others_get_no_version(string? key)
    {
        await using var database = await OrleansDatabase.Create();
        var text = await database.Query("WriteToStorageKey");
        await using var first = await database.Silo.OpenConnectionAsync();
        await using var transaction = await first.BeginTransactionAsync();
        Assert.Equal(1, await Write(text, first, key, seen: null));

        var others = Enumerable.Range(1, Writers - 1).Select(_ => WriteAlone(database, text, key)).ToList();
        while (await database.AsOwner(WaitingForTheFirst) is not Writers - 1L)
        {
            Assert.DoesNotContain(others, writer => writer.IsCompleted);
        }

        await transaction.CommitAsync();

        Assert.All(await Task.WhenAll(others), version => Assert.Equal(DBNull.Value, version));
        Assert.Equal(
            "1 row, version 1",
            await database.AsOwner("SELECT count(*) || ' row, version ' || max(version) FROM orleans.OrleansStorage"));
    }

    [Fact]
    public async Task Without_the_unique_key_two_first_writers_would_both_be_told_that_they_won()
    {
        await using var database = await OrleansDatabase.Create();
        await database.AsOwner("ALTER TABLE orleans.OrleansStorage DROP CONSTRAINT one_row_per_state");
        var text = await database.Query("WriteToStorageKey");
        await using var first = await database.Silo.OpenConnectionAsync();
        await using var transaction = await first.BeginTransactionAsync();

        Assert.Equal(1, await Write(text, first, "HY-1", seen: null));
        Assert.Equal(1, await WriteAlone(database, text, "HY-1"));
    }

    [Fact]
    public async Task A_first_writer_that_gives_up_leaves_the_place_to_the_next()
    {
        await using var database = await OrleansDatabase.Create();
        var text = await database.Query("WriteToStorageKey");
        await using var first = await database.Silo.OpenConnectionAsync();
        await using (await first.BeginTransactionAsync())
        {
            await Write(text, first, "HY-1", seen: null);
        }

        Assert.Equal(1, await WriteAlone(database, text, "HY-1"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public async Task A_version_that_is_not_the_stored_one_comes_back_unchanged_and_nothing_is_written(int seen)
    {
        await using var database = await OrleansDatabase.Create();
        var text = await database.Query("WriteToStorageKey");
        await using var silo = await database.Silo.OpenConnectionAsync();
        await Write(text, silo, "HY-1", seen: null);

        Assert.Equal(seen, await Write(text, silo, "HY-1", seen));
        Assert.Equal(1, await database.AsOwner("SELECT version FROM orleans.OrleansStorage"));
        Assert.Equal(2, await Write(text, silo, "HY-1", seen: 1));
    }

    [Fact]
    public async Task States_that_differ_in_one_part_of_the_key_are_different_rows()
    {
        await using var database = await OrleansDatabase.Create();
        var text = await database.Query("WriteToStorageKey");
        await using var silo = await database.Silo.OpenConnectionAsync();
        foreach (var (part, value) in new (string Part, object? Value)[]
        {
            ("ServiceId", "huying"), ("ServiceId", "other"), ("GrainTypeString", "streets"), ("GrainIdN0", 1L),
            ("GrainIdN1", 1L), ("GrainIdExtensionString", "HY-2"), ("GrainIdExtensionString", null),
        })
        {
            var parameters = QueryContract.Arguments("WriteToStorageKey")
                .Select(parameter => parameter.Name == part ? parameter with { Value = value } : parameter);
            await using var write = Command(text, silo, parameters);
            Assert.Equal(1, await write.ExecuteScalarAsync());
        }
    }

    private static async Task<object?> WriteAlone(OrleansDatabase database, string text, string? key)
    {
        await using var connection = await database.Silo.OpenConnectionAsync();
        return await Write(text, connection, key, seen: null);
    }

    private static async Task<object?> Write(string text, NpgsqlConnection connection, string? key, int? seen)
    {
        await using var command = Command(text, connection, QueryContract.Arguments("WriteToStorageKey").Select(
            parameter => parameter.Name switch
            {
                "GrainIdExtensionString" => parameter with { Value = key },
                "GrainStateVersion" => parameter with { Value = seen },
                _ => parameter,
            }));
        return await command.ExecuteScalarAsync();
    }
}
#endif
