using System.Diagnostics;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Bench;

/// <summary>
/// Appends of new tickets straight to the journal, from many callers at once. The tickets are decided beforehand, so
/// that only the journal is measured.
/// </summary>
internal static class JournalBench
{
    private const int WarmUp = 4_000;

    private const int MostPrepared = 40_000;

    internal static async Task<Figure> Run(BenchGround ground, string name, int callers, int seconds)
    {
        await Append(ground, await Prepare(ground, WarmUp), callers);
        var prepared = await Prepare(ground, Math.Min(MostPrepared, 6_000 * seconds));
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        var timings = await Append(ground, prepared, callers);
        return Figure.FromTimings(name, Stopwatch.GetElapsedTime(began).TotalSeconds, timings);
    }

    private static async Task<List<TicketAppend>> Prepare(BenchGround ground, int count)
    {
        var prepared = new List<TicketAppend>(count);
        for (var i = 0; i < count; i++)
        {
            prepared.Add(await ground.Submitted(i));
        }

        return prepared;
    }

    private static async Task<double[]> Append(BenchGround ground, List<TicketAppend> prepared, int callers)
    {
        var journal = ground.Get<ITicketJournal>();
        var timings = new double[prepared.Count];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var mine && mine < prepared.Count)
            {
                var start = Stopwatch.GetTimestamp();
                if (await journal.Append(prepared[mine], CancellationToken.None) is not AppendResult.Appended)
                {
                    throw new InvalidOperationException("A new ticket was not appended: the run is void.");
                }

                timings[mine] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        })));
        return timings;
    }
}
