using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.Time.Testing;

namespace HuYing.Tests.Ledger;

public class TicketNumbersTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Blocks_taken_at_once_do_not_overlap()
    {
        await using var ledger = await OpenLedger.Create();
        var sizes = Enumerable.Range(1, 40).ToArray();

        var firsts = await Task.WhenAll(sizes.Select(size => ledger.Journal.NextNumbers(size, CancellationToken.None)));

        var numbers = firsts
            .Zip(sizes)
            .SelectMany(block => Enumerable.Range(0, block.Second).Select(i => block.First + i))
            .ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(1, numbers.Min());
        Assert.Equal(numbers.Count, numbers.Max());
    }

    [Fact]
    public async Task Numbers_are_consecutive_within_a_block_and_unique_across_processes()
    {
        await using var ledger = await OpenLedger.Create();
        await using var other = OpenLedger.On(ledger.Database);

        var ids = await Task.WhenAll(Enumerable.Range(0, 300)
            .Select(i => (i % 2 == 0 ? ledger : other).Numbers.Next(Day, CancellationToken.None)));

        Assert.Equal(300, ids.Distinct().Count());
        Assert.Contains(TicketId.Create(Day, 1), ids);
    }

    [Fact]
    public async Task A_quiet_day_leaves_small_gaps_and_a_storm_takes_large_blocks()
    {
        await using var ledger = await OpenLedger.Create();
        var time = new FakeTimeProvider();
        using var numbers = new TicketNumbers(ledger.Journal, time);

        for (var i = 0; i < 8 + 16 + 32; i++)
        {
            await numbers.Next(Day, CancellationToken.None);
        }

        time.Advance(TimeSpan.FromMinutes(1));
        await numbers.Next(Day, CancellationToken.None);

        Assert.Equal(8 + 16 + 32 + 8L, await ledger.Database.AsOwner("SELECT last_value FROM ticket_number"));
    }
}
