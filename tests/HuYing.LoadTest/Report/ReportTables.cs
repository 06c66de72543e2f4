using System.Globalization;
using HuYing.LoadTest.Measuring;

namespace HuYing.LoadTest.Report;

/// <summary>The tables of the page.</summary>
internal static class ReportTables
{
    internal static string Kinds(Measurements measured) => Html.Table(
        "figures",
        ["", "答复", "p50", "p90", "p99", "p99.9", "最慢", "放弃"],
        measured.Kinds
            .Where(one => one.Latency.Count + one.GivenUp > 0)
            .Select(one => (IEnumerable<string>)[
                one.Kind.Name(),
                Words.Count(one.Latency.Count),
                Words.Latency(one.Latency.P50),
                Words.Latency(one.Latency.P90),
                Words.Latency(one.Latency.P99),
                Words.Latency(one.Latency.P999),
                Words.Latency(one.Latency.Max),
                Words.Count(one.GivenUp),
            ]));

    internal static string Refusals(Measurements measured) => Html.Table(
        "words",
        ["代码", "次数", "最长等待", "没说等多久", "意思和设置"],
        measured.Refusals.Select(one => (IEnumerable<string>)[
            one.Key,
            Words.Count(one.Value.Count),
            one.Value.Longest is { } longest ? Words.Latency(longest.TotalMilliseconds) : "—",
            Words.Count(one.Value.Silent),
            Words.Meaning(one.Key),
        ]));

    internal static string Settings(LoadResult result)
    {
        var (options, measured) = (result.Options, result.Measured);
        var mix = options.Profile.Mix;
        return Html.Table("words", ["设置", "值"],
        [
            ["服务地址", string.Join("、", options.Nodes)],
            ["平常每秒到达 × 最高倍数", Text($"{options.Rate:0.##} × {options.Profile.Curve.Peak:0.#}")],
            ["历时、压缩", Text($"{Words.Clock(result.Length)},{options.Speed:0.##} 倍")],
            ["随机种子", Text($"{options.Seed}")],
            ["参与的人", Text($"{result.People}")],
            ["集中在", string.Join("、", result.HotDepartments)],
            ["到达的构成", Text($"呼叫 {mix.Calls:P0}、看列表 {mix.Lists:P0}、看板 {1 - mix.Calls - mix.Lists:P0}")],
            ["呼叫走多远", Text($"审批 {mix.Approved:P0} → 受理派单 {mix.Dispatched:P0} → 签收 {mix.Acknowledged:P0}")],
            ["收尾时未开始的后续步骤", Words.Count(result.Left)],
            ["在途上限;因此晚发", Text($"{options.MostInFlight};{measured.Late} 次")],
            ["测试器自身最多晚发", Words.Latency(measured.WorstLag.TotalMilliseconds)],
        ]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
