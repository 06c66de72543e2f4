using HuYing.Domain.Tickets;

namespace HuYing.Tests.Ledger.Queries;

[Collection(BigLedger.Shared)]
public sealed class LimitedWorkTests(BigLedger ledger)
{
    [Fact]
    public async Task No_list_reads_a_whole_table_or_much_more_than_a_page()
    {
        var tooMuch = new List<string>();
        var emptyLists = 0;
        foreach (var (scopeName, scope) in ListCases.Scopes)
        {
            foreach (var (filterName, (filter, mostRows)) in ListCases.Filters)
            {
                var lines = 0;
                var reads = await ledger.ReadsOf(async () => lines = await ledger.TwoPages(scope, filter));
                emptyLists += lines == 0 ? 1 : 0;
                if (reads.WholeTables > 0 || reads.Rows > mostRows)
                {
                    tooMuch.Add($"{scopeName}, {filterName}: {reads}");
                }
            }
        }

        Assert.True(tooMuch.Count == 0, string.Join('\n', tooMuch));
        Assert.InRange(emptyLists, 1, ListCases.Scopes.Count * 5);
    }

    [Fact]
    public async Task Counts_look_at_standing_tickets_and_never_at_the_filed_ones()
    {
        foreach (var (name, scope) in ListCases.Scopes)
        {
            var reads = await ledger.ReadsOf(() => ledger.Queries.Count(scope, CancellationToken.None));
            Assert.True(reads.WholeTables == 0 && reads.Rows < BigLedger.Tickets / 4, $"{name}: {reads}");
        }
    }

    [Fact]
    public async Task Boards_read_their_lines_and_no_more()
    {
        var department = await ledger.ReadsOf(() => ledger.Boards.Department("de-6", CancellationToken.None));
        Assert.True(department is { WholeTables: 0, Rows: < 4_000 }, $"{department}");

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
