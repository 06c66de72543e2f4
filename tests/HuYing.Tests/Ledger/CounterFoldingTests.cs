using HuYing.Domain.Tickets;
using Xunit.Abstractions;

namespace HuYing.Tests.Ledger;

public class CounterFoldingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Counters_equal_a_recount_after_anything_that_may_happen()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using var ledger = await OpenLedger.Create();
        var lives = await RandomLives.Live(ledger.Journal, seed, tickets: 30, steps: 60);
        Assert.Contains(lives, life => life.Ticket!.Assignments.Length > 0);

        foreach (var (scope, unit) in Units())
        {
            var recount = Recount(lives, scope, unit);
            Assert.Equal(recount, NotZero(await ledger.Counters.Read(scope, unit, CancellationToken.None)));
            Assert.Equal(recount, NotZero(await ledger.Counters.Fold(scope, unit, CancellationToken.None)));
            Assert.Equal(recount, NotZero(await ledger.Counters.Read(scope, unit, CancellationToken.None)));
        }

        Assert.Equal(0L, await ledger.Database.AsOwner("SELECT count(*) FROM counter_delta"));
    }

    [Fact]
    public async Task Folding_while_others_append_and_fold_loses_nothing()
    {
        await using var ledger = await OpenLedger.Create();
        await using var other = OpenLedger.On(ledger.Database);
        var appends = Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            for (var n = 0; n < 15; n++)
            {
                await TicketLife.Drafted((i % 2 == 0 ? ledger : other).Journal);
            }
        }));
        do
        {
            await Task.WhenAll(Fold(ledger), Fold(other));
        }
        while (!appends.IsCompleted);
        await appends;

        Assert.Equal(120, await Fold(ledger));
        Assert.Equal(120, await Fold(other));
        Assert.Equal(120L, await ledger.Database.AsOwner("SELECT value FROM counter WHERE metric = 'drafted'"));

        async Task<long> Fold(OpenLedger one)
        {
            var figures = await one.Counters.Fold(CounterScope.Street, "dongda", CancellationToken.None);
            return figures.GetValueOrDefault("drafted");
        }
    }

    [Fact]
    public async Task A_unit_nobody_touched_has_no_figures()
    {
        await using var ledger = await OpenLedger.Create();

        Assert.Empty(await ledger.Counters.Fold(CounterScope.Department, "water", CancellationToken.None));
    }

    private static IEnumerable<(CounterScope Scope, string Unit)> Units() =>
    [
        (CounterScope.Street, "dongda"),
        .. new[] { "water", "roads", "fire" }.Select(unit => (CounterScope.Department, unit)),
    ];

    private static SortedDictionary<string, long> Recount(List<TicketLife> lives, CounterScope scope, string unit) =>
        NotZero(lives.SelectMany(life => TicketTally.Of(life.Ticket))
            .Where(tally => tally.Key.Scope == scope && tally.Key.UnitId == unit)
            .GroupBy(tally => tally.Key.Metric)
            .ToDictionary(metric => metric.Key, metric => metric.Sum(tally => tally.Value)));

    private static SortedDictionary<string, long> NotZero(IReadOnlyDictionary<string, long> figures) =>
        new(figures.Where(figure => figure.Value != 0).ToDictionary());
}
