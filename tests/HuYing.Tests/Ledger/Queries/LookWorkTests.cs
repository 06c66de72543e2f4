using HuYing.Ledger.Supervision;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>What pages look at every few seconds reads what is open, never what is long over.</summary>
[Collection(BigLedger.Shared)]
public sealed class LookWorkTests(BigLedger ledger)
{
    private static readonly string[] Departments = [.. Enumerable.Range(0, 50).Select(n => $"de-{n}")];

    [Theory]
    [InlineData(50)]
    [InlineData(1)]
    public async Task The_next_deadlines_are_found_along_an_index(int departments)
    {
        var shares = new DueShares(ledger.Source);
        var until = TimeProvider.System.GetUtcNow().AddDays(30);

        var reads = await ledger.ReadsOf(() =>
            shares.Find([.. Departments.Skip(6).Take(departments)], until, null, 50, CancellationToken.None));

        Assert.Equal(0, reads.WholeTables);
        Assert.InRange(reads.Rows, 1, 4_000);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1)]
    public async Task Faults_are_found_along_an_index(int departments)
    {
        await ledger.AsOwner(
            "UPDATE assignment SET breached = true WHERE ticket_number % 1000 = 6; SELECT pg_stat_force_next_flush()");
        await ledger.AsOwner(
            "DELETE FROM ticket_event WHERE ticket_number % 1000 = 6; SELECT pg_stat_force_next_flush()");
        var shares = new FaultyShares(ledger.Source);

        var reads = await ledger.ReadsOf(async () =>
        {
            // The tickets of this ledger have no history that could be replayed: the search is what counts here.
            await Assert.ThrowsAnyAsync<KeyNotFoundException>(() =>
                shares.Find([.. Departments.Skip(6).Take(departments)], null, 20, CancellationToken.None));
        });

        Assert.Equal(0, reads.WholeTables);
        Assert.InRange(reads.Rows, 1, 4_000);
    }

    [Fact]
    public async Task The_map_looks_at_what_is_open()
    {
        var tickets = new PlacedTickets(ledger.Source);

        foreach (var scope in ListCases.Scopes.Values)
        {
            var reads = await ledger.ReadsOf(() => tickets.Find(scope, 2000, CancellationToken.None));
            Assert.Equal(0, reads.WholeTables);
            Assert.InRange(reads.Rows, 1, 20_000);
        }
    }

    [Fact]
    public async Task Likely_duplicates_are_looked_for_among_the_latest_of_the_street()
    {
        var similar = new SimilarTickets(ledger.Source);

        var reads = await ledger.ReadsOf(() =>
            similar.Find("st-3", "co-3-1", "I-3", null, withDrafts: true, CancellationToken.None));

        Assert.Equal(0, reads.WholeTables);
        Assert.InRange(reads.Rows, 1, 3_000);
    }
}
