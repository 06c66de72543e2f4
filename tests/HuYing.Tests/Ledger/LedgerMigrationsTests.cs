using HuYing.Ledger;

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

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            LedgerMigrations.Apply(database.Owner, files, CancellationToken.None));

        Assert.Equal(1L, await database.AsOwner("SELECT count(*) FROM schema_migration"));
        Assert.Equal(
            true, await database.AsOwner("SELECT to_regclass('one') IS NOT NULL AND to_regclass('two') IS NULL"));
    }

    private static LedgerMigrations.Migration Migration(string name, string sql) =>
        LedgerMigrations.Migration.Of(name, sql);
}
