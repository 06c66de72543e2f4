namespace HuYing.LoadTest.Report;

/// <summary>The upright axis of a chart: where a value stands, and which values are written beside it.</summary>
/// <param name="Place">0 at the bottom, 1 at the top.</param>
internal sealed record Axis(Func<double, double> Place, IReadOnlyList<(double Value, string Text)> Ticks)
{
    /// <summary>From 0 to a round number above the greatest value.</summary>
    internal static Axis Linear(double greatest)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(greatest, 1))));
        step *= (greatest / step) switch
        {
            > 5 => 2,
            > 2 => 1,
            _ => 0.5,
        };
        var top = Math.Max(1, Math.Ceiling(greatest * 1.05 / step)) * step;
        var count = (int)Math.Round(top / step);
        return new Axis(
            value => value / top,
            [.. Enumerable.Range(0, count + 1).Select(i => (i * step, Words.Rate(i * step)))]);
    }

    /// <summary>Decades of milliseconds that hold all values.</summary>
    internal static Axis Latency(IReadOnlyCollection<double> values)
    {
        var least = values.Where(value => value > 0).DefaultIfEmpty(1).Min();
        var bottom = Math.Floor(Math.Log10(least));
        var top = Math.Max(bottom + 1, Math.Ceiling(Math.Log10(values.DefaultIfEmpty(1).Max())));
        return new Axis(
            value => (Math.Log10(Math.Max(value, Math.Pow(10, bottom))) - bottom) / (top - bottom),
            [
                .. Enumerable.Range((int)bottom, (int)(top - bottom) + 1)
                    .Select(power => (Math.Pow(10, power), Decade(power))),
            ]);
    }

    private static string Decade(int power) => power switch
    {
        < 0 => $"{Math.Pow(10, power + 3):F0} µs",
        < 3 => $"{Math.Pow(10, power):F0} ms",
        _ => $"{Math.Pow(10, power - 3):F0} s",
    };
}
