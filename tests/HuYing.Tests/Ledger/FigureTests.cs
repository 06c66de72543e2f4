using HuYing.Domain.Supervision;
using HuYing.Ledger.Supervision;
using HuYing.Ledger.Verification;
using Npgsql;
using Xunit.Abstractions;

namespace HuYing.Tests.Ledger;

public sealed class FigureTests(ITestOutputHelper output)
{
    private static readonly Period Ever = new(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1));

    [Theory]
    [InlineData(FigureScope.Department)]
    [InlineData(FigureScope.Street)]
    [InlineData(FigureScope.Kind)]
    [InlineData(FigureScope.Item)]
    [InlineData(FigureScope.Flow)]
    public async Task Figures_are_the_sum_over_all_tickets_before_and_after_folding(FigureScope scope)
    {
        await using var ledger = await OpenLedger.Create();
        await using var source = NpgsqlDataSource.Create(ledger.Database.App);
        var lives = await Live(ledger);
        var expected = lives
            .SelectMany(life => TicketFigures.Of(life.Ticket))
            .Where(one => one.Key.Scope == scope)
            .GroupBy(one => $"{one.Key.UnitId} {one.Key.Metric}")
            .ToDictionary(group => group.Key, group => group.Sum(one => one.Value));
        Assert.NotEmpty(expected);

        await Holds();
        await new FigureFolding(source).Fold(CancellationToken.None);
        Assert.Equal(0L, await ledger.Database.AsOwner("SELECT count(*) FROM figure_delta"));
        await Holds();

        async Task Holds()
        {
            var figures = await new StatisticsQueries(source)
                .Of(scope, District.Id, Ever, null, CancellationToken.None);
            foreach (var (key, sum) in expected)
            {
                var words = key.Split(' ');
                Assert.Equal(sum, figures[words[0]][words[1]]);
            }
        }
    }

    [Fact]
    public async Task Days_are_those_of_the_district_once_it_is_known()
    {
        await using var ledger = await OpenLedger.Create();
        await ledger.Database.AsOwner(
            $"INSERT INTO district (id, name, demo, time_zone) VALUES ('{District.Id}', '和平区', true, 'Asia/Shanghai')");
        await TicketLife.Dispatched(ledger.Journal, new DateTimeOffset(2026, 11, 22, 16, 30, 0, TimeSpan.Zero));

        Assert.Equal(
            new DateTime(2026, 11, 23),
            await ledger.Database.AsOwner(
                "SELECT day::timestamp FROM figure_delta WHERE scope = 'flow' AND metric = 'raised' AND hour = 0"));
        Assert.Empty((await Verify(ledger)).SelectMany(check => check.Problems));
    }

    [Fact]
    public async Task An_older_ledger_is_added_up_from_its_history_once()
    {
        await using var ledger = await OpenLedger.Create();
        var lives = await Live(ledger);
        await ledger.Database.AsOwner("TRUNCATE figure, figure_delta");
        Assert.Contains(await Verify(ledger), check => check.Broken > 0);

        Assert.Equal(lives.Count, await FigureRebuild.Run(ledger.Database.Owner, CancellationToken.None));
        Assert.Equal(0, await FigureRebuild.Run(ledger.Database.Owner, CancellationToken.None));

        Assert.All(await Verify(ledger), check => Assert.Equal(0, check.Broken));
    }

    private async Task<List<TicketLife>> Live(OpenLedger ledger)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var lives = await RandomLives.Live(ledger.Journal, seed, tickets: 12, steps: 50);
        lives.Add(await TicketLife.Filed(ledger.Journal));
        return lives;
    }

    private static async Task<IReadOnlyList<VerificationCheck>> Verify(OpenLedger ledger) =>
        [.. (await LedgerVerification.Run(ledger.Database.App, null, CancellationToken.None)).Checks
            .Where(check => check.Name == "figures")];
}
