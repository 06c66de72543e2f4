using System.Globalization;
using HuYing.LoadTest.Measuring;

namespace HuYing.LoadTest.Report;

/// <summary>The run as text.</summary>
internal static class ConsoleReport
{
    private const int MostShown = 10;

    internal static async Task Write(LoadResult result, TextWriter output)
    {
        foreach (var line in Lines(result))
        {
            await output.WriteLineAsync(line);
        }
    }

    private static IEnumerable<string> Lines(LoadResult result) =>
        [.. Latencies(result.Measured), .. Refused(result.Measured), .. Tester(result), .. Proof(result)];

    private static IEnumerable<string> Latencies(Measurements measured)
    {
        yield return "";
        yield return "从本该发出的时刻到答复(毫秒)";
        yield return "              次数      p50      p90      p99    p99.9       最大     放弃";
        foreach (var one in measured.Kinds.Where(one => one.Latency.Count + one.GivenUp > 0))
        {
            var (name, its) = (one.Kind.Name(), one.Latency);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {name}{new string(' ', 8 - (2 * name.Length))}{its.Count,8}{its.P50,9:F1}{its.P90,9:F1}"
                + $"{its.P99,9:F1}{its.P999,9:F1}{its.Max,11:F1}{one.GivenUp,9}");
        }
    }

    private static IEnumerable<string> Refused(Measurements measured)
    {
        foreach (var (code, refusals) in measured.Refusals)
        {
            var wait = refusals.Longest is { } longest
                ? string.Create(CultureInfo.InvariantCulture, $",要求最多等 {longest.TotalSeconds:F0} 秒")
                : "";
            var silent = refusals.Silent > 0 ? $",其中 {refusals.Silent} 次没有说等多久" : "";
            yield return $"  拒绝 {code} {refusals.Count} 次{wait}{silent}:{Words.Meaning(code)}";
        }
    }

    private static IEnumerable<string> Tester(LoadResult result)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"  测试器:因在途上限 {result.Options.MostInFlight} 晚发 {result.Measured.Late} 次;"
            + $"其余最多晚发 {result.Measured.WorstLag.TotalMilliseconds:F0} 毫秒;收尾时未开始的后续步骤 {result.Left} 个");
    }

    private static IEnumerable<string> Proof(LoadResult result)
    {
        var verdict = result.Verdict;
        yield return "";
        yield return $"呼叫 {verdict.Intended} 件:答复 {verdict.Acknowledged},拒绝 {verdict.Refused},"
            + $"重发后查明 {verdict.Resolved};服务端列表中 {verdict.Listed} 件";
        foreach (var (name, lines) in verdict.Findings)
        {
            yield return $"  {(lines.Count == 0 ? "✓" : "✗")} {name}:{lines.Count}";
            foreach (var line in lines.Take(MostShown))
            {
                yield return $"      {line}";
            }
        }

        foreach (var code in result.Faults)
        {
            yield return $"  ✗ 意外的拒绝:{code}";
        }

        yield return "";
        yield return Words.Verdict(result);
    }
}
