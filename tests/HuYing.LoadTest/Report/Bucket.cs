using HuYing.LoadTest.Measuring;

namespace HuYing.LoadTest.Report;

/// <summary>
/// Some seconds that share a point of the charts: their mean rates, and the latencies of the worst of them.
/// </summary>
internal sealed record Bucket(
    double Arrived,
    double Answered,
    IReadOnlyDictionary<string, double> Refused,
    double? P50,
    double? P99,
    double? Max)
{
    private const int MostPoints = 240;

    internal static int SecondsIn(int seconds) => Math.Max(1, (seconds + MostPoints - 1) / MostPoints);

    internal static IReadOnlyList<Bucket> Of(IReadOnlyList<SecondFigures> seconds) =>
        [.. seconds.Chunk(SecondsIn(seconds.Count)).Select(Of)];

    private static Bucket Of(SecondFigures[] some)
    {
        var answered = some.Where(second => second.Latency.Count > 0).Select(second => second.Latency).ToList();
        return new Bucket(
            some.Average(second => second.Arrived),
            some.Average(second => second.Answered),
            some.SelectMany(second => second.Refused)
                .GroupBy(one => one.Key)
                .ToDictionary(group => group.Key, group => group.Sum(one => (double)one.Value) / some.Length),
            Worst(answered.Select(one => one.P50)),
            Worst(answered.Select(one => one.P99)),
            Worst(answered.Select(one => one.Max)));
    }

    private static double? Worst(IEnumerable<double> values) => values.Select(value => (double?)value).Max();
}
