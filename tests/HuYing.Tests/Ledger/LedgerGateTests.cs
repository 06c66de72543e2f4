using HuYing.Ledger;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace HuYing.Tests.Ledger;

public class LedgerGateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_migrated_database_with_the_application_login_passes()
    {
        var database = await LedgerDatabase.Create();

        await Check(database.App);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("local")]
    [InlineData("remote_write")]
    public async Task A_login_that_does_not_wait_for_the_disk_is_refused(string setting)
    {
        var database = await LedgerDatabase.Create();
        await database.AsOwner(
            $"""
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I SET synchronous_commit = {setting}', current_database());
            END $$
            """);

        Assert.Equal("durability", await RefusalOf(database.App));
    }

    [Fact]
    public async Task A_database_without_tables_is_refused()
    {
        var database = await LedgerDatabase.CreateEmpty();

        Assert.Equal("schema_missing", await RefusalOf(database.App));
    }

    [Theory]
    [InlineData("DELETE FROM schema_migration WHERE number = (SELECT max(number) FROM schema_migration)")]
    [InlineData("INSERT INTO schema_migration (number, name, sha256) VALUES (9999, 'future', '')")]
    public async Task Another_schema_version_is_refused(string sql)
    {
        var database = await LedgerDatabase.Create();
        await database.AsOwner(sql);

        Assert.Equal("schema_version", await RefusalOf(database.App));
    }

    [Theory]
    [InlineData("GRANT UPDATE ON ticket_event TO huying_app")]
    [InlineData("GRANT DELETE ON ticket_command TO huying_app")]
    [InlineData("GRANT TRUNCATE ON ticket_event TO huying_app")]
    [InlineData("GRANT CREATE ON SCHEMA public TO huying_app")]
    public async Task A_login_that_could_change_history_is_refused(string grant)
    {
        var database = await LedgerDatabase.Create();
        await database.AsOwner(grant);

        Assert.Equal("app_rights", await RefusalOf(database.App));
    }

    [Fact]
    public async Task The_owner_is_no_login_for_the_application()
    {
        var database = await LedgerDatabase.Create();

        Assert.Equal("app_rights", await RefusalOf(database.Owner));
    }

    [Fact]
    public async Task A_machine_whose_clock_is_off_is_refused()
    {
        var database = await LedgerDatabase.Create();

        Assert.Equal(
            "clock",
            await RefusalOf(database.App, new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddSeconds(5))));
    }

    [Fact]
    public void Each_unsafe_setting_has_its_refusal()
    {
        var good = new LedgerFacts(LedgerMigrations.Latest, 150_018, "UTF8", "on", "on", "on", false, Noon);

        Assert.Null(good.Refusal(Noon.AddSeconds(2)));
        Assert.Null((good with { SynchronousCommit = "remote_apply" }).Refusal(Noon));
        Assert.Equal("durability", (good with { Fsync = "off" }).Refusal(Noon)?.Code);
        Assert.Equal("durability", (good with { FullPageWrites = "off" }).Refusal(Noon)?.Code);
        Assert.Equal("server_version", (good with { ServerVersion = 140_012 }).Refusal(Noon)?.Code);
        Assert.Equal("encoding", (good with { Encoding = "SQL_ASCII" }).Refusal(Noon)?.Code);
        Assert.Equal("clock", (good with { Clock = Noon.AddSeconds(3) }).Refusal(Noon)?.Code);
    }

    [Theory]
    [InlineData("UPDATE ticket_event SET kind = 'x'")]
    [InlineData("DELETE FROM ticket_event")]
    [InlineData("TRUNCATE ticket_event")]
    [InlineData("UPDATE ticket_command SET reply = '{}'")]
    [InlineData("DELETE FROM ticket_command")]
    [InlineData("DELETE FROM ticket")]
    [InlineData("DELETE FROM counter")]
    [InlineData("UPDATE counter_delta SET amount = 0")]
    [InlineData("UPDATE attachment SET name = 'x'")]
    [InlineData("INSERT INTO schema_migration (number, name, sha256) VALUES (9, 'x', '')")]
    [InlineData("CREATE TABLE mine (n int)")]
    [InlineData("DROP TABLE ticket_event")]
    [InlineData("ALTER TABLE ticket_event DISABLE TRIGGER ALL")]
    public async Task The_application_login_cannot(string sql)
    {
        var database = await LedgerDatabase.Create();

        var denied = await Assert.ThrowsAsync<PostgresException>(() => database.AsApp(sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, denied.SqlState);
    }

    private static async Task<string> RefusalOf(string login, TimeProvider? time = null) =>
        (await Assert.ThrowsAsync<LedgerRefused>(() => Check(login, time))).Code;

    private static async Task Check(string login, TimeProvider? time = null)
    {
        await using var source = LedgerSource.For(new LedgerOptions { ConnectionString = login });
        await new LedgerGate(source, time ?? TimeProvider.System).Check(CancellationToken.None);
    }
}
