using System.Globalization;

namespace HuYing.LoadTest.Report;

/// <summary>One row for every second, for those who draw for themselves.</summary>
internal static class SecondsCsv
{
    internal static IEnumerable<string> Lines(LoadResult result)
    {
        var codes = result.Measured.Refusals.Keys.ToList();
        yield return string.Join(',', [
            "second", "arrived", "answered", "p50_ms", "p90_ms", "p99_ms", "max_ms", .. codes,
        ]);
        for (var i = 0; i < result.Measured.Seconds.Count; i++)
        {
            var (second, latency) = (result.Measured.Seconds[i], result.Measured.Seconds[i].Latency);
            var refused = string.Concat(codes.Select(code => $",{second.Refused.GetValueOrDefault(code)}"));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{i},{second.Arrived},{second.Answered},{latency.P50:F3},{latency.P90:F3},{latency.P99:F3},"
                + $"{latency.Max:F3}{refused}");
        }
    }
}
