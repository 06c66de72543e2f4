using Npgsql;

namespace HuYing.Tests.Postgres;

public class PrivatePostgresTests
{
    [Fact]
    public async Task The_application_login_reads_but_cannot_create_a_table()
    {
        var postgres = await PrivatePostgres.Shared;
        var (owner, app) = await postgres.CreateDatabase("grants");

        await Execute(owner, "CREATE TABLE street (name text); GRANT SELECT ON street TO huying_app");
        await Execute(app, "SELECT name FROM street");
        var table = await Assert.ThrowsAsync<PostgresException>(() => Execute(app, "CREATE TABLE mine (n text)"));
        var temporary = await Assert.ThrowsAsync<PostgresException>(() => Execute(app, "CREATE TEMP TABLE t (n text)"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, table.SqlState);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, temporary.SqlState);
    }

    [Fact]
    public async Task A_database_made_from_a_template_has_its_rows_although_the_template_is_connected()
    {
        var postgres = await PrivatePostgres.Shared;
        var (template, _) = await postgres.CreateDatabase("template_of_streets");
        await Execute(template, "CREATE TABLE street AS SELECT '和平街道' AS name");

        var (copy, _) = await postgres.CreateDatabase("copy_of_streets", "template_of_streets");

        Assert.Equal("和平街道", await Ask(copy, "SELECT name FROM street"));
    }

    [Fact]
    public async Task A_killed_cluster_is_gone_and_comes_back_with_what_was_committed()
    {
        await using var postgres = await PrivatePostgres.Start();
        var (owner, _) = await postgres.CreateDatabase("killed");
        await Execute(owner, "CREATE TABLE street AS SELECT '和平街道' AS name");
        var data = (await ClusterScript.Environment(postgres.Folder))["HUYING_PG_DATA"];
        var killed = postgres.PostmasterPid;
        Assert.Contains(killed, ClusterProcesses.Of(data));

        postgres.KillNine();
        Assert.Empty(ClusterProcesses.Of(data));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Ask(owner, "SELECT name FROM street"));
        Assert.Throws<InvalidOperationException>(postgres.KillNine);

        await postgres.Restart();
        Assert.NotEqual(killed, postgres.PostmasterPid);
        Assert.Equal("和平街道", await AskUnpooled(owner, "SELECT name FROM street"));
    }

    [Fact]
    public async Task Durability_is_on_unless_a_test_takes_it_away_and_returns_with_the_next_start()
    {
        await using var postgres = await PrivatePostgres.Start();
        Assert.Equal("on", await AskUnpooled(postgres.Admin, "SHOW synchronous_commit"));
        Assert.Equal("on", await AskUnpooled(postgres.Admin, "SHOW fsync"));
        Assert.Equal("on", await AskUnpooled(postgres.Admin, "SHOW data_checksums"));

        await postgres.Restart(new Dictionary<string, string> { ["synchronous_commit"] = "off" });
        Assert.Equal("off", await AskUnpooled(postgres.Admin, "SHOW synchronous_commit"));

        await postgres.Restart();
        Assert.Equal("on", await AskUnpooled(postgres.Admin, "SHOW synchronous_commit"));
    }

    [Fact]
    public async Task A_removed_cluster_leaves_nothing_behind()
    {
        var postgres = await PrivatePostgres.Start();
        var folder = postgres.Folder;
        Assert.True(Directory.Exists(folder));

        await postgres.DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }

    private static async Task Execute(string database, string sql) => await Ask(database, sql);

    private static Task<object?> AskUnpooled(string database, string sql)
        => Ask(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString, sql);

    private static async Task<object?> Ask(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
