using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Tickets;
using HuYing.Tests.Ledger;
using HuYing.Tests.Ledger.Queries;
using Npgsql;

namespace HuYing.Tests.Audit;

public sealed class AuditQueryTests(QueryLedger ledger) : IClassFixture<QueryLedger>, IAsyncLifetime
{
    private const string Elsewhere = "other-district";

    private static readonly Actor[] People =
    [
        District.Caller, District.Leader, District.Desk, District.Of("water"),
        District.Caller with { AccountId = "far", DistrictId = Elsewhere },
    ];

    private AuditQueries Audit => ledger.Get<AuditQueries>();

    public async Task InitializeAsync()
    {
        if ((long)(await ledger.Database.AsOwner("SELECT count(*) FROM audit_entry"))! > 0)
        {
            return;
        }

        var journal = ledger.Get<ITicketJournal>();
        for (var i = 0; i < 60; i++)
        {
            var by = People[i % People.Length];
            var from = new Origin("10.0.0.8", $"{i % 3:D16}", $"trace-{i}", i % 7 == 0 ? null : "CommentOnTicket");
            await ledger.Get<AuditTrail>().Write(new AuditRecord(
                i % 2 == 0 ? "LogIn" : "CreateAccount",
                i % 3 == 0 ? AuditResult.Refused : AuditResult.Done,
                i % 3 == 0 ? "login_failed" : null,
                i % 4 == 0 ? "desk" : null,
                i % 6 == 0 ? null : by,
                from));
            var life = await TicketLife.Drafted(journal);
            var stamp = new RequestStamp(Guid.CreateVersion7(), [1], from);
            await life.Do(new Comment("已电话联系", []), District.Caller, stamp);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Everything_of_the_district_is_listed_the_latest_first_and_once()
    {
        var all = await All(AuditFilter.All with { Limit = 7 });

        Assert.Equal(60 - 10 + 60, all.Count);
        Assert.Equal(all.Count, all.Select(line => line.Place).Distinct().Count());
        Assert.Equal(all.OrderByDescending(line => line.At).Select(line => line.At), all.Select(line => line.At));
        Assert.DoesNotContain(all, line => line.AccountId == "far");
        Assert.Contains(all, line => line.AccountId == "" && line.Code == "login_failed");
    }

    [Fact]
    public async Task An_act_upon_a_ticket_says_who_and_from_where_and_nothing_of_the_ticket()
    {
        var line = (await All(AuditFilter.All with { Act = "CommentOnTicket" }))[0];

        Assert.Matches(@"^HY-\d{8}-\d+#3$", line.Place);
        Assert.Equal(
            ("caller", "王小明", "Caller", "dongda", "10.0.0.8", AuditResult.Done),
            (line.AccountId, line.Name, line.Role, line.UnitId, line.Address, line.Result));
        Assert.Equal(line.Place.Split('#')[0], line.Target);
        Assert.Equal("""{"event" : "commented"}""", line.Detail);
        Assert.NotEmpty(await All(AuditFilter.All with { Act = "commented" }));
    }

    [Fact]
    public async Task Each_condition_narrows_the_list_to_what_fits()
    {
        var all = await All(AuditFilter.All);
        var (middle, late) = (all[all.Count / 2].At, all[10].At);
        (AuditFilter Filter, Func<AuditLine, bool> Fits)[] cases =
        [
            (AuditFilter.All with { AccountId = "caller" }, line => line.AccountId == "caller"),
            (AuditFilter.All with { AccountId = "nobody" }, _ => false),
            (AuditFilter.All with { UnitId = "dongda" }, line => line.UnitId == "dongda"),
            (AuditFilter.All with { Act = "LogIn" }, line => line.Act == "LogIn"),
            (AuditFilter.All with { Target = "desk" }, line => line.Target == "desk"),
            (AuditFilter.All with { Target = all.First(one => one.Place.Contains('#')).Target },
                line => line.Target == all.First(one => one.Place.Contains('#')).Target),
            (AuditFilter.All with { Result = AuditResult.Refused }, line => line.Result == AuditResult.Refused),
            (AuditFilter.All with { Result = AuditResult.Done }, line => line.Result == AuditResult.Done),
            (AuditFilter.All with { From = middle }, line => line.At >= middle),
            (AuditFilter.All with { To = middle }, line => line.At < middle),
            (AuditFilter.All with { From = middle, To = late, AccountId = "caller", Result = AuditResult.Done },
                line => line.At >= middle && line.At < late
                    && line is { AccountId: "caller", Result: AuditResult.Done }),
        ];
        foreach (var (filter, fits) in cases)
        {
            Assert.Equal(
                all.Where(fits).Select(line => line.Place),
                (await All(filter with { Limit = 6 })).Select(line => line.Place));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("-1.0.1.1")]
    [InlineData("1.7.1.1")]
    [InlineData("9999999999999999999.1.1.1")]
    [InlineData("1.1.1.1' OR 1=1 --")]
    public void A_made_up_cursor_is_refused(string cursor) =>
        Assert.Equal("cursor_invalid", (AuditFilter.All with { Cursor = cursor }).Check()?.Code);

    [Fact]
    public async Task A_page_reads_a_limited_way_along_indexes_however_long_the_trail_is()
    {
        await ledger.Database.AsOwner("""
            INSERT INTO audit_entry
            SELECT 9, n, now() - n * interval '1 second', 'heping', 'acc-' || n % 500, '', '', '', '', '', '', 'LogIn',
                'obj-' || n % 5000, 'Done', '', '{}', 1, '' FROM generate_series(1, 60000) n;
            INSERT INTO ticket_event (ticket_number, seq, at, kind, actor, payload, algorithm, hash, request_id)
            SELECT 1000000 + n, s, now() - n * interval '1 second', 'commented',
                json_build_object(
                    'accountId', 'acc-' || n % 500, 'districtId', 'heping', 'name', '', 'role', '', 'unitId', ''),
                '{}', 1, '', gen_random_uuid() FROM generate_series(1, 40000) n, generate_series(1, 2) s;
            """);
        await ledger.Database.AsOwner("VACUUM ANALYZE audit_entry");
        await ledger.Database.AsOwner("VACUUM ANALYZE ticket_event");
        AuditFilter[] filters =
        [
            AuditFilter.All,
            AuditFilter.All with { AccountId = "acc-7" },
            AuditFilter.All with { AccountId = "nobody" },
            AuditFilter.All with { Target = "obj-7" },
            AuditFilter.All with { Target = "HY-20261122-000003" },
            AuditFilter.All with { UnitId = "nowhere" },
            AuditFilter.All with { Act = "Never", AccountId = "acc-7" },
        ];
        // What a connection read is counted when it says so: there is only one.
        await using var single = NpgsqlDataSource.Create(ledger.Database.App + ";Maximum Pool Size=1");
        var audit = new AuditQueries(single);
        foreach (var filter in filters)
        {
            var before = await Reads(single);
            await audit.List(District.Id, filter, CancellationToken.None);
            var after = await Reads(single);
            Assert.Equal(before.Scans, after.Scans);
            Assert.True(after.Rows - before.Rows < 10_000, $"{filter} read {after.Rows - before.Rows} rows.");
        }

        await ledger.Database.AsOwner("""
            DELETE FROM audit_entry WHERE stream = 9; DELETE FROM ticket_event WHERE ticket_number > 1000000
            """);
    }

    private async Task<List<AuditLine>> All(AuditFilter filter)
    {
        var lines = new List<AuditLine>();
        for (var next = filter; ;)
        {
            Assert.Null(next.Check());
            var page = await Audit.List(District.Id, next, CancellationToken.None);
            Assert.True(page.Lines.Count <= filter.Limit);
            lines.AddRange(page.Lines);
            if (page.NextCursor is null)
            {
                return lines;
            }

            next = next with { Cursor = page.NextCursor };
        }
    }

    private static async Task<(long Scans, long Rows)> Reads(NpgsqlDataSource source)
    {
        await using var flush = source.CreateCommand("SELECT pg_stat_force_next_flush()");
        await flush.ExecuteNonQueryAsync();
        await using var command = source.CreateCommand("""
            SELECT sum(t.seq_scan)::bigint, sum(t.seq_tup_read + (
                SELECT sum(i.idx_tup_read) FROM pg_stat_user_indexes i WHERE i.relid = t.relid))::bigint
            FROM pg_stat_user_tables t WHERE t.relname IN ('audit_entry', 'ticket_event')
            """);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
