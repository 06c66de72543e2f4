using HuYing.Ledger;
using Npgsql;

namespace HuYing.Tests.Ledger;

public class LedgerMigrationsTests
{
    [Fact]
    public async Task Migrating_twice_does_nothing_the_second_time()
    {
        var database = await LedgerDatabase.CreateEmpty();

        var first = await LedgerMigrations.Apply(database.Owner, CancellationToken.None);
        var second = await LedgerMigrations.Apply(database.Owner, CancellationToken.None);

        Assert.Equal("001_ledger.sql", first[0]);
        Assert.StartsWith($"{LedgerMigrations.Latest:D3}_", first[^1], StringComparison.Ordinal);
        Assert.Empty(second);
    }

    [Fact]
    public async Task Processes_that_migrate_at_once_apply_every_file_once()
    {
        var database = await LedgerDatabase.CreateEmpty();

        var applied = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => LedgerMigrations.Apply(database.Owner, CancellationToken.None)));

        Assert.Equal(7, applied.Count(names => names.Count == 0));
    }

    [Fact]
    public async Task A_file_that_was_changed_after_it_was_applied_is_refused()
    {
        var database = await LedgerDatabase.CreateEmpty();
        await LedgerMigrations.Apply(database.Owner, [Migration("001_a.sql", "SELECT 1")], CancellationToken.None);

        var refused = await Assert.ThrowsAsync<LedgerRefused>(() =>
            LedgerMigrations.Apply(database.Owner, [Migration("001_a.sql", "SELECT 2")], CancellationToken.None));

        Assert.Equal("migration_changed", refused.Code);
    }

    [Fact]
    public async Task A_file_with_other_line_ends_is_the_same_file()
    {
        var database = await LedgerDatabase.CreateEmpty();
        await LedgerMigrations.Apply(database.Owner, [Migration("001_a.sql", "SELECT\n1")], CancellationToken.None);

        Assert.Empty(await LedgerMigrations.Apply(
            database.Owner, [Migration("001_a.sql", "SELECT\r\n1")], CancellationToken.None));
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        var database = await LedgerDatabase.CreateEmpty();
        await LedgerMigrations.Apply(database.Owner, [Migration("001_a.sql", "SELECT 1")], CancellationToken.None);

        var refused = await Assert.ThrowsAsync<LedgerRefused>(() =>
            LedgerMigrations.Apply(database.Owner, [], CancellationToken.None));

        Assert.Equal("schema_newer", refused.Code);
    }

    [Fact]
    public async Task A_file_that_fails_leaves_nothing_of_itself_and_the_ones_before_it_in_place()
    {
        var database = await LedgerDatabase.CreateEmpty();
        LedgerMigrations.Migration[] files =
        [
            Migration("001_a.sql", "CREATE TABLE one (n int)"),
            Migration("002_b.sql", "CREATE TABLE two (n int); SELECT 1 / 0"),
        ];

        await Assert.ThrowsAsync<PostgresException>(() =>
            LedgerMigrations.Apply(database.Owner, files, CancellationToken.None));

        Assert.Equal(1L, await database.AsOwner("SELECT count(*) FROM schema_migration"));
        Assert.Equal(
            true, await database.AsOwner("SELECT to_regclass('one') IS NOT NULL AND to_regclass('two') IS NULL"));
    }

    [Fact]
    public async Task One_login_for_everything_serves_with_the_rights_of_the_application()
    {
        var database = await LedgerDatabase.CreateEmpty();
        var name = new NpgsqlConnectionStringBuilder(database.Owner).Database;
        await database.AsOwner("CREATE ROLE one_login LOGIN CREATEROLE PASSWORD 'of-this-test'");
        await database.AsOwner("GRANT one_login TO CURRENT_USER");
        await database.AsOwner($"ALTER DATABASE {name} OWNER TO one_login");
        await database.AsOwner("GRANT USAGE, CREATE ON SCHEMA public TO one_login");
        var login = new NpgsqlConnectionStringBuilder(database.Owner)
        {
            Username = "one_login",
            Password = "of-this-test",
        };

        await LedgerMigrations.Apply(login.ConnectionString, CancellationToken.None);
        await LedgerMigrations.LetOwnerServe(login.ConnectionString, CancellationToken.None);
        await LedgerMigrations.LetOwnerServe(login.ConnectionString, CancellationToken.None);

        login.Options = "-c role=huying_app";
        await using var serving = new NpgsqlConnection(login.ConnectionString);
        await serving.OpenAsync();
        await using var read = new NpgsqlCommand("SELECT current_user || count(*) FROM ticket", serving);
        Assert.Equal("huying_app0", await read.ExecuteScalarAsync());
        await using var change = new NpgsqlCommand("DELETE FROM ticket_event", serving);
        await Assert.ThrowsAsync<PostgresException>(() => change.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task A_login_that_cannot_take_on_the_application_is_told_what_to_ask_for()
    {
        var database = await LedgerDatabase.CreateEmpty();
        await database.AsOwner("CREATE ROLE other_login LOGIN PASSWORD 'of-this-test'");
        var name = new NpgsqlConnectionStringBuilder(database.Owner).Database;
        await database.AsOwner($"GRANT CONNECT ON DATABASE {name} TO other_login");
        var login = new NpgsqlConnectionStringBuilder(database.Owner)
        {
            Username = "other_login",
            Password = "of-this-test",
        };

        var refused = await Assert.ThrowsAsync<LedgerRefused>(() =>
            LedgerMigrations.LetOwnerServe(login.ConnectionString, CancellationToken.None));

        Assert.Equal("app_role_missing", refused.Code);
        Assert.Contains("GRANT huying_app", refused.Message, StringComparison.Ordinal);
    }

    private static LedgerMigrations.Migration Migration(string name, string sql) =>
        LedgerMigrations.Migration.Of(name, sql);
}
