using System.Globalization;
using HuYing.LoadTest.Measuring;

namespace HuYing.LoadTest.Report;

/// <summary>The four pictures of a run.</summary>
internal static class Charts
{
    private static readonly double[] SpectrumTicks = [0, 50, 90, 99, 99.9, 99.99];

    internal static string Rates(IReadOnlyList<Bucket> buckets, int step)
    {
        var axis = Axis.Linear(buckets.Max(one => Math.Max(one.Arrived, one.Answered)));
        var plot = new Plot(axis, "每秒到达与答复")
            .Grid(Times(buckets.Count, step))
            .Band("c1", [.. buckets.Select(_ => 0d)], [.. buckets.Select(one => one.Arrived)])
            .Line("c1", [.. buckets.Select(one => (double?)one.Arrived)])
            .Line("c2", [.. buckets.Select(one => (double?)one.Answered)])
            .Hints(Hints(buckets, step, one => string.Create(
                CultureInfo.InvariantCulture, $"到达 {one.Arrived:F0}/s,答复 {one.Answered:F0}/s")));
        return Html.Legend([("c1", "到达(按本该发出的时刻)"), ("c2", "答复")]) + plot;
    }

    internal static string Latencies(IReadOnlyList<Bucket> buckets, int step)
    {
        var known = buckets.SelectMany(one => new[] { one.P50, one.P99, one.Max }).OfType<double>().ToList();
        var plot = new Plot(Axis.Latency(known), "时延百分位")
            .Grid(Times(buckets.Count, step))
            .Line("c6 thin", [.. buckets.Select(one => one.Max)])
            .Line("c3", [.. buckets.Select(one => one.P99)])
            .Line("c1", [.. buckets.Select(one => one.P50)])
            .Hints(Hints(buckets, step, one => one.P50 is null
                ? "没有答复"
                : $"p50 {Words.Latency(one.P50.Value)},p99 {Words.Latency(one.P99!.Value)},"
                    + $"最慢 {Words.Latency(one.Max!.Value)}"));
        return Html.Legend([("c1", "p50"), ("c3", "p99"), ("c6", "最慢")]) + plot;
    }

    internal static string Refusals(IReadOnlyList<Bucket> buckets, int step, IReadOnlyList<string> codes)
    {
        var plot = new Plot(Axis.Linear(buckets.Max(one => one.Refused.Values.Sum())), "每秒被拒绝的次数")
            .Grid(Times(buckets.Count, step));
        var lower = buckets.Select(_ => 0d).ToList();
        for (var i = 0; i < codes.Count; i++)
        {
            var upper = buckets.Zip(lower, (one, below) => below + one.Refused.GetValueOrDefault(codes[i])).ToList();
            plot.Band($"solid {StyleOf(i + 3)}", lower, upper);
            lower = upper;
        }

        plot.Hints(Hints(buckets, step, one => string.Join(
            ',', one.Refused.Select(code => $"{code.Key} {Words.Rate(code.Value)}/s"))));
        return Html.Legend(codes.Select((code, i) => (StyleOf(i + 3), code))) + plot;
    }

    /// <summary>One line for every kind of request, from the fastest answer to the slowest of ten thousand.</summary>
    internal static string Spectra(IReadOnlyList<KindFigures> kinds)
    {
        var axis = Axis.Latency([.. kinds.SelectMany(one => one.Spectrum)]);
        var plot = new Plot(axis, "各类请求的时延分布", fromEdge: true).Grid(SpectrumTicks.Select(share => (
            Math.Log10(100 / (100 - share)) / Spectrum.Nines,
            share.ToString("0.##", CultureInfo.InvariantCulture) + " %")));
        foreach (var one in kinds)
        {
            plot.Line(StyleOf((int)one.Kind + 1), [.. one.Spectrum.Select(value => (double?)value)]);
        }

        return Html.Legend(kinds.Select(one => (StyleOf((int)one.Kind + 1), one.Kind.Name()))) + plot;
    }

    private static string StyleOf(int index) => $"c{1 + ((index - 1) % 7)}";

    private static List<string> Hints(IReadOnlyList<Bucket> buckets, int step, Func<Bucket, string> say) =>
        [.. buckets.Select((one, i) => $"{Words.Clock(TimeSpan.FromSeconds(i * step))} {say(one)}")];

    private static IEnumerable<(double, string)> Times(int points, int step)
    {
        var length = points * step;
        int[] choices = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 3_600, 7_200];
        var every = choices.FirstOrDefault(seconds => length / seconds <= 10, 14_400);
        for (var second = 0; second < length; second += every)
        {
            yield return ((double)second / length, Words.Clock(TimeSpan.FromSeconds(second)));
        }
    }
}
