using HdrHistogram;

namespace HuYing.LoadTest.Measuring;

/// <summary>How long answers took, in milliseconds from the intended instant.</summary>
internal sealed record Percentiles(long Count, double P50, double P90, double P99, double P999, double Max)
{
    // Longer than any patience of a client; microseconds.
    private const long Longest = 3_600_000_000;

    internal static LongHistogram NewHistogram() => new(Longest, 3);

    internal static void Add(HistogramBase histogram, TimeSpan latency) =>
        histogram.RecordValue(Math.Clamp((long)latency.TotalMicroseconds, 0, Longest));

    internal static Percentiles Of(HistogramBase histogram) => new(
        histogram.TotalCount,
        At(histogram, 50),
        At(histogram, 90),
        At(histogram, 99),
        At(histogram, 99.9),
        At(histogram, 100));

    /// <summary>0 when nothing was answered.</summary>
    internal static double At(HistogramBase histogram, double percentile) =>
        histogram.TotalCount == 0 ? 0 : histogram.GetValueAtPercentile(percentile) / 1_000d;
}
