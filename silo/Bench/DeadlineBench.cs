using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Bench;

/// <summary>Many deadlines due within the same minute: how late is the record of each?</summary>
internal static class DeadlineBench
{
    internal static async Task<Figure> Run(BenchGround ground, int tickets, TextWriter output)
    {
        var journal = ground.Get<ITicketJournal>();
        var now = BenchGround.Now();
        var first = now.AddSeconds(20 + (tickets / 1_000));
        var ids = new TicketId[tickets];
        await Parallel.ForAsync(0, tickets, new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (i, cancel) =>
        {
            ids[i] = await ground.NextId();
            var due = first.AddMilliseconds(i * 60_000.0 / tickets);
            due = new DateTimeOffset(due.Ticks - (due.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
            var caller = ground.Callers[i % ground.Callers.Count].Actor;
            var append = SampleTickets.Raised(ids[i], i, caller, ground.Rules, now.AddSeconds(-1), due);
            await journal.Append(append, cancel);
        });
        await output.WriteLineAsync($"已写入 {tickets} 件,将在一分钟内先后到期……");

        await using var server = await BenchServer.Start(ground);
        var end = first.AddSeconds(75);
        while (TimeProvider.System.GetUtcNow() < end)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }

        var lateness = new List<double>(tickets);
        foreach (var id in ids)
        {
            var history = await ground.Get<TicketQueries>().History(id, CancellationToken.None);
            var breaches = history.Where(one => one.Happened is DeadlineBreached).ToList();
            if (breaches is not [{ Happened: DeadlineBreached breached } recorded])
            {
                throw new InvalidOperationException($"{id} has {breaches.Count} breaches recorded: the run is void.");
            }

            lateness.Add((recorded.At - breached.Due).TotalMilliseconds);
        }

        return Figure.FromTimings($"一分钟内 {tickets} 个到期时限,记录迟于到期", 60, lateness);
    }
}
