namespace HuYing.Silo.Bench;

/// <summary>One measured figure: a rate per second and, where single answers were timed, their percentiles.</summary>
internal sealed record Figure(
    string Name,
    double PerSecond,
    double? P50Ms = null,
    double? P99Ms = null,
    double? MaxMs = null)
{
    /// <summary>The median of several rounds, by rate.</summary>
    internal static Figure MedianOf(IReadOnlyList<Figure> rounds) =>
        rounds.OrderBy(one => one.PerSecond).ElementAt(rounds.Count / 2);

    internal static double Percentile(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    internal static Figure FromTimings(string name, double seconds, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        return new Figure(
            name,
            sorted.Count / seconds,
            Percentile(sorted, 0.5),
            Percentile(sorted, 0.99),
            sorted.Count == 0 ? 0 : sorted[^1]);
    }

    public override string ToString() => P50Ms is null
        ? $"{Name,-44} {PerSecond,10:F0} /s"
        : $"{Name,-44} {PerSecond,10:F0} /s   p50 {P50Ms,8:F1} ms   p99 {P99Ms,8:F1} ms   max {MaxMs,8:F1} ms";
}
