using HdrHistogram;

namespace HuYing.LoadTest.Measuring;

/// <summary>What one second collects.</summary>
internal sealed class Second
{
    internal long Arrived { get; set; }

    internal long Answered { get; set; }

    internal Dictionary<string, long> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Microseconds.</summary>
    internal List<long> Latencies { get; } = [];

    /// <param name="scratch">Emptied first; a histogram for every second would be a thousand times its content.</param>
    internal SecondFigures Read(LongHistogram scratch)
    {
        scratch.Reset();
        foreach (var latency in Latencies)
        {
            Percentiles.Add(scratch, TimeSpan.FromMicroseconds(latency));
        }

        return new SecondFigures(Arrived, Answered, new Dictionary<string, long>(Refused), Percentiles.Of(scratch));
    }
}
