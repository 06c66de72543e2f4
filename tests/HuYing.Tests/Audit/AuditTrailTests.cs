using HuYing.Domain.Organisation;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Tests.Ledger.Queries;
using HuYing.Tests.Organisation;
using Npgsql;

namespace HuYing.Tests.Audit;

public sealed class AuditTrailTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Actor Somebody = new("desk-1", "赵指挥", Role.Platform, "center", "heping");

    private readonly QueryLedger _ledger = new();

    private AuditTrail Trail => _ledger.Get<AuditTrail>();

    public async Task InitializeAsync()
    {
        await _ledger.InitializeAsync();
        Assert.Null((await _ledger.Get<DistrictStore>().Seed(SampleSeed.Seed, _ => "hash", [], None)).Refusal);
    }

    public Task DisposeAsync() => _ledger.DisposeAsync();

    [Fact]
    public async Task A_line_says_who_did_what_to_what_from_where_and_why_not()
    {
        await Trail.Write(new AuditRecord(
            "ApproveTicket",
            AuditResult.Refused,
            "own_case",
            "HY-20261122-000001",
            Somebody,
            new Origin("10.1.2.3", "0011223344556677", "4bf92f3577b34da6a3ce929d0e0e4736"),
            new Dictionary<string, string> { ["note"] = "例行检查" }));

        Assert.Equal(
            "1 1 heping desk-1 赵指挥 Platform center 10.1.2.3 0011223344556677 4bf92f3577b34da6a3ce929d0e0e4736 "
            + """ApproveTicket HY-20261122-000001 Refused own_case {"note":"例行检查"} 32""",
            await Ask("""
                SELECT concat_ws(' ', stream, seq, district_id, account_id, name, role, unit_id, address, session,
                    trace, act, object, result, code, detail::text, length(hash)) FROM audit_entry
                """));
        Assert.Equal(
            true, await Ask("SELECT at BETWEEN now() - interval '1 minute' AND clock_timestamp() FROM audit_entry"));
    }

    [Fact]
    public async Task An_act_whose_line_cannot_be_written_does_not_happen()
    {
        await _ledger.Database.AsOwner("REVOKE INSERT ON audit_entry FROM huying_app");
        var request = new RequestStamp(Guid.CreateVersion7(), [1]);

        await Assert.ThrowsAsync<PostgresException>(() => Trail.Do((work, ct) => Create(work, "first", ct), None));
        await Assert.ThrowsAsync<PostgresException>(
            () => _ledger.Get<RequestLog>().Once(request, (work, ct) => Create(work, "second", ct), None));

        Assert.Equal(0L, await Ask("SELECT count(*) FROM account WHERE login IN ('first', 'second')"));
        Assert.Equal(0L, await Ask("SELECT count(*) FROM request"));
        await _ledger.Database.AsOwner("GRANT INSERT ON audit_entry TO huying_app");
        await _ledger.Get<RequestLog>().Once(request, (work, ct) => Create(work, "second", ct), None);
        Assert.Equal("second", await Ask("SELECT object FROM audit_entry"));
    }

    [Fact]
    public async Task An_act_that_fails_leaves_no_line()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Trail.Do<bool>(
            (work, _) =>
            {
                work.Record(new AuditRecord("CreateAccount"));
                throw new InvalidOperationException("The process broke off here.");
            },
            None));
        await _ledger.Get<RequestLog>().Once(
            new RequestStamp(Guid.CreateVersion7(), [1]),
            (work, _) =>
            {
                work.Record(new AuditRecord("CreateAccount"));
                return Task.FromResult(new RequestReply("{}", Keep: false));
            },
            None);

        Assert.Equal(0L, await Ask("SELECT count(*) FROM audit_entry"));
    }

    [Fact]
    public async Task Lines_that_are_written_at_once_are_all_there_in_chains_without_gaps()
    {
        var acts = Enumerable.Range(0, 120).Select(i => i % 3 == 0
            ? Trail.Do((work, ct) => Create(work, $"crowd-{i}", ct), None)
            : Trail.Write(new AuditRecord("LogIn", By: Somebody)));
        await Task.WhenAll(acts);

        Assert.Equal(120L, await Ask("SELECT count(*) FROM audit_entry"));
        Assert.Equal(0L, await Ask("""
            SELECT count(*) FROM (SELECT seq, row_number() OVER (PARTITION BY stream ORDER BY seq) AS place,
                at < lag(at) OVER (PARTITION BY stream ORDER BY seq) AS backwards FROM audit_entry) AS e
            WHERE seq <> place OR backwards
            """));
    }

    [Fact]
    public async Task Who_comes_while_a_chain_is_being_written_takes_another()
    {
        await Trail.Do(
            async (work, ct) =>
            {
                await Create(work, "slow", ct);
                await Trail.Write(new AuditRecord("LogIn"));
                return true;
            },
            None);
        await using var holder = new NpgsqlConnection(_ledger.Database.App);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtext('audit_entry'), 1)", holder);
        await hold.ExecuteNonQueryAsync();

        await Trail.Write(new AuditRecord("LogOut"));

        Assert.Equal("1 1 2", await Ask("SELECT string_agg(stream::text, ' ' ORDER BY stream, seq) FROM audit_entry"));
    }

    [Fact]
    public async Task Nobody_writes_a_second_line_or_pages_into_a_line()
    {
        var nasty = "a\nADMIN LogIn Done\u0000\u001b[2K\ud800" + new string('长', 500);
        await Trail.Write(new AuditRecord(
            "LogIn",
            Target: nasty,
            By: Somebody with { Name = nasty },
            Detail: new Dictionary<string, string> { [nasty] = nasty }));

        var line = (string)(await Ask("SELECT concat_ws(' ', object, name, detail) FROM audit_entry"))!;
        Assert.DoesNotContain(line, char.IsControl);
        Assert.True(line.Length < 1000);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET account_id = 'somebody-else'")]
    [InlineData("UPDATE audit_entry SET hash = sha256('x')")]
    [InlineData("UPDATE audit_entry SET at = now() - interval '1 year'")]
    [InlineData("UPDATE audit_entry SET result = 'Done' WHERE seq = 1")]
    [InlineData("DELETE FROM audit_entry")]
    [InlineData("DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)")]
    [InlineData("TRUNCATE audit_entry")]
    [InlineData("DROP TABLE audit_entry")]
    [InlineData("ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_pkey")]
    [InlineData("ALTER TABLE audit_entry ALTER COLUMN hash DROP NOT NULL")]
    [InlineData("ALTER TABLE audit_entry DISABLE TRIGGER ALL")]
    [InlineData("DROP INDEX audit_by_time")]
    [InlineData("""
        INSERT INTO audit_entry SELECT * FROM audit_entry
        ON CONFLICT (stream, seq) DO UPDATE SET code = 'x'
        """)]
    [InlineData("CREATE RULE gone AS ON INSERT TO audit_entry DO INSTEAD NOTHING")]
    [InlineData(
        "CREATE TRIGGER mine BEFORE INSERT ON audit_entry EXECUTE FUNCTION suppress_redundant_updates_trigger()")]
    [InlineData("ALTER TABLE audit_entry OWNER TO huying_app")]
    [InlineData("COPY audit_entry FROM PROGRAM 'true'")]
    [InlineData("SELECT seq FROM audit_entry FOR UPDATE")]
    [InlineData("DO $$ BEGIN LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE; END $$")]
    public async Task The_application_cannot(string attack)
    {
        await Trail.Write(new AuditRecord("LogIn", AuditResult.Refused, "login_failed"));

        var denied = await Assert.ThrowsAsync<PostgresException>(() => _ledger.Database.AsApp(attack));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, denied.SqlState);
    }

    private Task<object?> Ask(string sql) => _ledger.Database.AsOwner(sql);

    private static async Task<RequestReply> Create(DistrictWork work, string login, CancellationToken ct)
    {
        Assert.Null(
            await work.Accounts.Create(new NewAccount("yx", login, "某人", Role.Caller, "st-a", [], null, "hash"), ct));
        work.Record(new AuditRecord("CreateAccount", Target: login, By: Somebody));
        return new RequestReply("{}");
    }
}
