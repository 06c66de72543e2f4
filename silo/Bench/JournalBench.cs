using System.Diagnostics;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Bench;

/// <summary>Appends of new tickets straight to the journal, from many callers at once.</summary>
internal static class JournalBench
{
    internal static async Task<Figure> Run(BenchGround ground, string name, int callers, int seconds)
    {
        var journal = ground.Get<ITicketJournal>();
        var timings = new List<double>[callers];
        var deadline = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = timings[caller] = new List<double>(4096);
            for (var i = caller; Stopwatch.GetTimestamp() < deadline; i += callers)
            {
                var append = await ground.Submitted(i);
                var start = Stopwatch.GetTimestamp();
                if (await journal.Append(append, CancellationToken.None) is not AppendResult.Appended)
                {
                    throw new InvalidOperationException("A new ticket was not appended: the run is void.");
                }

                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        return Figure.FromTimings(name, Stopwatch.GetElapsedTime(began).TotalSeconds, timings.SelectMany(one => one));
    }
}
