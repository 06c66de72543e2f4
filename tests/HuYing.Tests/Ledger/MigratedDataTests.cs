using HuYing.Domain.Organisation;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using Npgsql;

namespace HuYing.Tests.Ledger;

/// <summary>What happens to rows that were there before: each migration meets a database that was in use.</summary>
public sealed class MigratedDataTests
{
    private const string District = """
        INSERT INTO district (id, name, demo, time_zone) VALUES ('heping', '和平区', false, 'Asia/Shanghai');
        INSERT INTO unit (id, district_id, kind, name, short_name) VALUES
            ('heping', 'heping', 'District', '和平区', '和平'), ('center', 'heping', 'Platform', '指挥中心', '中心'),
            ('east', 'heping', 'Street', '东街道', '东街');
        """;

    [Fact]
    public async Task The_one_administrator_of_old_looks_after_the_system_and_gains_nothing_else()
    {
        var database = await UpTo(10);
        await database.AsOwner($"""
            {District}
            INSERT INTO account (id, district_id, login, name, role, unit_id, paired_streets, password_hash) VALUES
                ('root', 'heping', 'root', '赵管', 'Administrator', 'center', '{"{}"}', 'h1'),
                ('call', 'heping', 'call', '钱叫', 'Caller', 'east', '{"{}"}', 'h2'),
                ('over', 'heping', 'over', '孙督', 'Supervisor', 'center', '{"{}"}', 'h3')
            """);

        await LedgerMigrations.Apply(database.Owner, CancellationToken.None);

        await using var source = NpgsqlDataSource.Create(database.App);
        var accounts = await new AccountStore(source).List("heping", CancellationToken.None);
        Assert.Equal(
            [("call", Role.Caller), ("over", Role.Supervisor), ("root", Role.SystemAdministrator)],
            accounts.Select(one => (one.Login, one.Role)));
        Assert.Equal("h1,h2,h3", await database.AsOwner(
            "SELECT string_agg(password_hash, ',' ORDER BY password_hash) FROM account"));
    }

    [Fact]
    public async Task Second_factors_that_were_stored_as_they_are_do_not_stay_and_nothing_else_goes()
    {
        var database = await UpTo(20);
        await database.AsOwner($"""
            {District}
            INSERT INTO account (id, district_id, login, name, role, unit_id, paired_streets, password_hash,
                totp_secret, totp_since, totp_step) VALUES
                ('full', 'heping', 'full', '赵管', 'SystemAdministrator', 'center', '{"{}"}', 'h1',
                    '\x31323334353637383930', now(), 7),
                ('half', 'heping', 'half', '钱安', 'SecurityAdministrator', 'center', '{"{}"}', 'h2',
                    '\x31323334353637383930', NULL, NULL),
                ('none', 'heping', 'none', '孙督', 'Supervisor', 'center', '{"{}"}', 'h3', NULL, NULL, NULL);
            INSERT INTO recovery_code VALUES ('full', '\x01'), ('full', '\x02');
            INSERT INTO session (token_hash, account_id, kind, created_at, expires_at, id, seen_at, confirmed_at)
            VALUES ('\x0a', 'full', 'Browser', now(), now() + interval '1 hour', gen_random_uuid(), now(), now())
            """);

        await LedgerMigrations.Apply(database.Owner, CancellationToken.None);

        await using var source = NpgsqlDataSource.Create(database.App);
        var accounts = new AccountStore(source);
        foreach (var (login, hash) in new[] { ("full", "h1"), ("half", "h2"), ("none", "h3") })
        {
            var known = (await accounts.FindByLogin(login, CancellationToken.None))!;
            Assert.Equal((null, hash), (known.Factor, known.PasswordHash));
        }

        Assert.Equal(0L, await database.AsOwner("SELECT count(*) FROM recovery_code"));
        Assert.Equal(0L, await database.AsOwner(
            "SELECT count(*) FROM account WHERE totp_since IS NOT NULL OR totp_step IS NOT NULL"));
        Assert.Equal(1L, await database.AsOwner("SELECT count(*) FROM session"));
        Assert.True(await accounts.OfferFactor("full", [1], CancellationToken.None));
    }

    private static async Task<LedgerDatabase> UpTo(int number)
    {
        var database = await LedgerDatabase.CreateEmpty();
        var files = LedgerMigrations.Shipped().Where(file => file.Number <= number).ToList();
        Assert.Equal(number, files[^1].Number);
        await LedgerMigrations.Apply(database.Owner, files, CancellationToken.None);
        return database;
    }
}
