using HuYing.Actors.Deadlines;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Silo.Bench;
using HuYing.Tests.Actors;
using Xunit.Abstractions;

namespace HuYing.Tests.Deadlines;

/// <summary>
/// Thousands of deadlines, through the real sweeper and the real ledger: each recorded once, none in silence.
/// </summary>
public class ManyDeadlinesTests(ITestOutputHelper output)
{
    private static readonly int Tickets = Depth.Of(2_000, 10_000);

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(Depth.Of(20, 60));

    [Fact]
    public async Task All_that_fell_into_an_outage_are_recorded_at_their_true_instants()
    {
        await using var ground = await ActorsGround.Local();
        var end = BenchGround.Now().AddMinutes(-2);
        var due = await Raise(ground, i => end.AddMilliseconds(-600_000.0 * i / Tickets));
        var before = await ground.Get<IDeadlineClaims>().Watch(CancellationToken.None);
        Assert.Equal(Tickets, before.OverdueOver60Seconds);

        await ground.StartBackground();

        await AllRecorded(ground, due);
    }

    [Fact]
    public async Task What_falls_due_is_recorded_as_it_comes()
    {
        await using var ground = await ActorsGround.Local();
        var first = BenchGround.Now().AddSeconds(Depth.Of(10, 30));
        var due = await Raise(ground, i => first + (Span * i / Tickets));

        await ground.StartBackground();

        await AllRecorded(ground, due);
    }

    [Fact]
    public async Task A_deadline_that_nobody_handles_turns_the_watch_red()
    {
        await using var ground = await ActorsGround.Local();
        var id = await ground.NextId();
        var due = BenchGround.Now().AddSeconds(-61);
        await Append(ground, id, 0, due);

        Assert.Equal(1, (await ground.Get<IDeadlineClaims>().Watch(CancellationToken.None)).OverdueOver60Seconds);

        await ground.StartBackground();
        await Until(async () =>
            (await ground.Get<IDeadlineClaims>().Watch(CancellationToken.None)).OverdueOver60Seconds == 0);
        Assert.True(ground.Get<DeadlineWatch>().ClockAgrees);
    }

    private static async Task<Dictionary<TicketId, DateTimeOffset>> Raise(
        ActorsGround ground,
        Func<int, DateTimeOffset> dueOf)
    {
        var due = new Dictionary<TicketId, DateTimeOffset>();
        for (var i = 0; i < Tickets; i++)
        {
            var exact = dueOf(i);
            due.Add(await ground.NextId(), exact.AddTicks(-(exact.Ticks % TimeSpan.TicksPerMicrosecond)));
        }

        await Parallel.ForEachAsync(
            due.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 256 },
            async (one, _) => await Append(ground, one.Item.Key, one.Index, one.Item.Value));
        return due;
    }

    private static async Task Append(ActorsGround ground, TicketId id, int seed, DateTimeOffset due)
    {
        var append = SampleTickets.Raised(id, seed, ground.Of(Role.Caller), ground.Rules, due.AddMinutes(-30), due);
        Assert.IsType<AppendResult.Appended>(await ground.Get<ITicketJournal>().Append(append, CancellationToken.None));
    }

    private async Task AllRecorded(ActorsGround ground, Dictionary<TicketId, DateTimeOffset> due)
    {
        var last = due.Values.Max();
        await Until(async () => BenchGround.Now() > last.AddSeconds(1)
            && (await ground.Get<IDeadlineClaims>().Watch(CancellationToken.None)).Oldest is null);

        var lateness = new List<double>();
        foreach (var (id, instant) in due)
        {
            var history = await ground.Get<TicketQueries>().History(id, CancellationToken.None);
            Assert.Single(history, one => one.Happened is DeadlineWarned);
            var recorded = Assert.Single(history, one => one.Happened is DeadlineBreached);
            Assert.Equal(instant, ((DeadlineBreached)recorded.Happened).Due);
            lateness.Add((recorded.At - instant).TotalSeconds);
        }

        lateness.Sort();
        output.WriteLine(
            $"recorded after due: p50 {Figure.Percentile(lateness, 0.5):F2} s, "
            + $"p99 {Figure.Percentile(lateness, 0.99):F2} s, max {lateness[^1]:F2} s");
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var tries = 0; !await condition(); tries++)
        {
            Assert.True(tries < 1_800, "the deadlines were not all recorded within three minutes");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }
}
