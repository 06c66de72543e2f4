using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class LimitedWorkTests(BigLedger ledger) : IClassFixture<BigLedger>
{
    private static readonly (string Name, ReadScope Scope)[] Scopes =
    [
        ("district", new ReadScope("d", null, null, false)),
        ("system", new ReadScope("d", null, null, true)),
        ("street", new ReadScope("d", "st-3", null, true)),
        ("department", new ReadScope("d", null, "de-6", true)),
    ];

    private static readonly (string Name, TicketFilter Filter, int MostRows)[] Filters =
    [
        ("all", TicketFilter.All, 2_000),
        ("open", TicketFilter.All with { OpenOnly = true }, 4_000),
        ("rare status", TicketFilter.All with { Statuses = [TicketStatus.Raised] }, 10_000),
        ("two statuses", TicketFilter.All with { Statuses = [TicketStatus.Closed, TicketStatus.Filed] }, 4_000),
        ("red", TicketFilter.All with { Light = ClockLight.Red, OpenOnly = true }, 8_000),
        ("street", TicketFilter.All with { StreetId = "st-5" }, 6_000),
        ("department", TicketFilter.All with { DepartmentId = "de-11" }, 10_000),
        ("community", TicketFilter.All with { CommunityId = "co-3-1" }, 10_000),
        ("kind", TicketFilter.All with { Kind = TicketKind.Emergency, Limit = 200 }, 12_000),
        ("due", TicketFilter.All with { Order = TicketOrder.DueSoonest }, 2_000),
        ("due of a street", TicketFilter.All with { Order = TicketOrder.DueSoonest, StreetId = "st-5" }, 4_000),
        ("common word", TicketFilter.All with { Text = "积水" }, 36_000),
        ("rare word", TicketFilter.All with { Text = "w77" }, 12_000),
        ("no such word", TicketFilter.All with { Text = "没有" }, 10_000),
        ("one letter", TicketFilter.All with { Text = "积" }, 36_000),
    ];

    [Fact]
    public async Task No_list_reads_a_whole_table_or_much_more_than_a_page()
    {
        var tooMuch = new List<string>();
        var emptyPages = 0;
        foreach (var (scopeName, scope) in Scopes)
        {
            foreach (var (filterName, filter, mostRows) in Filters)
            {
                // Twice, for the first and for a later page.
                var reads = await ledger.ReadsOf(async () =>
                {
                    var page = await ledger.Queries.List(scope, filter, CancellationToken.None);
                    Assert.Null(page.Refusal);
                    emptyPages += page.Lines.Count == 0 ? 1 : 0;
                    await ledger.Queries.List(scope, filter with { Cursor = page.NextCursor }, CancellationToken.None);
                });
                if (reads.WholeTables > 0 || reads.Rows > mostRows)
                {
                    tooMuch.Add($"{scopeName}, {filterName}: {reads}");
                }
            }
        }

        Assert.True(tooMuch.Count == 0, string.Join('\n', tooMuch));
        Assert.InRange(emptyPages, 1, Scopes.Length * 3);
    }

    [Fact]
    public async Task Counts_look_at_standing_tickets_and_never_at_the_filed_ones()
    {
        foreach (var (name, scope) in Scopes)
        {
            var reads = await ledger.ReadsOf(() => ledger.Queries.Count(scope, CancellationToken.None));
            Assert.True(reads.WholeTables == 0 && reads.Rows < BigLedger.Tickets / 4, $"{name}: {reads}");
        }
    }

    [Fact]
    public async Task Boards_read_their_lines_and_no_more()
    {
        var department = await ledger.ReadsOf(() => ledger.Boards.Department("de-6", CancellationToken.None));
        Assert.True(department is { WholeTables: 0, Rows: < 2_000 }, $"{department}");

        var street = await ledger.ReadsOf(() => ledger.Boards.Street("st-3", CancellationToken.None));
        Assert.True(street is { WholeTables: 0, Rows: < 4_000 }, $"{street}");
    }

    [Fact]
    public async Task A_history_reads_its_own_events()
    {
        var id = TicketId.Create(new DateOnly(2026, 1, 1), 777);
        var reads = await ledger.ReadsOf(() => ledger.Queries.History(id, CancellationToken.None));
        Assert.True(reads is { WholeTables: 0, Rows: > 0 and < 10 }, $"{reads}");
    }

    [Fact]
    public async Task A_statement_that_reads_a_whole_table_is_caught()
    {
        var reads = await ledger.ReadsOf(async () =>
        {
            await using var command = ledger.Source.CreateCommand("SELECT count(*) FROM ticket WHERE title LIKE '%水%'");
            await command.ExecuteNonQueryAsync();
        });
        Assert.True(reads is { WholeTables: > 0, Rows: >= BigLedger.Tickets }, $"{reads}");
    }
}
