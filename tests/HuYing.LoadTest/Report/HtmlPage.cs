namespace HuYing.LoadTest.Report;

/// <summary>The run as one page that needs nothing but itself.</summary>
internal static class HtmlPage
{
    private const int MostShown = 10;

    private static readonly string Style = ReadStyle();

    internal static string Of(LoadResult result)
    {
        var title = $"压力测试 · {result.Options.Profile.Title}";
        return $"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html.Text(title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            {Head(result, title)}
            {Pictures(result)}
            {Kinds(result)}
            {Refusals(result)}
            {Proof(result)}
            {Settings(result)}
            </main>
            </body>
            </html>

            """;
    }

    private static string Head(LoadResult result, string title)
    {
        var (measured, verdict) = (result.Measured, result.Verdict);
        var most = measured.Seconds.DefaultIfEmpty().Max(one => one?.Answered ?? 0);
        var calls = measured.Kinds[0].Latency;
        var style = result.Outcome switch
        {
            Outcome.Clean => "good",
            Outcome.Held => "fair",
            Outcome.Failed => "bad",
        };
        (string, string, string)[] tiles =
        [
            ("呼叫已答复", Words.Count(verdict.Acknowledged), $"共发起 {Words.Count(verdict.Intended)}"),
            ("丢失 / 重复", $"{verdict.Lost.Count} / {verdict.Twice.Count}", $"列表中 {Words.Count(verdict.Listed)} 件"),
            ("请求已答复", Words.Count(measured.Answered), $"放弃 {Words.Count(measured.GivenUp)}"),
            ("最多每秒", Words.Count(most), "一秒内的答复"),
            ("呼叫 p50", Words.Latency(calls.P50), "从该发出时算起"),
            ("呼叫 p99", Words.Latency(calls.P99), $"最慢 {Words.Latency(calls.Max)}"),
            ("被拒绝", Words.Count(measured.Refusals.Values.Sum(one => one.Count)), "逐次计,含重试"),
        ];
        return $"""
            <header class="{style}">
            <p class="brand">呼应 <span lang="en">HuYing load test</span></p>
            <h1>{Html.Text(title)}</h1>
            <p class="verdict">{Html.Text(Words.Verdict(result))}</p>
            <p class="story">{Html.Text(result.Options.Profile.Story)}</p>
            {Late(result)}
            </header>
            <div class="tiles">{string.Concat(tiles.Select(Tile))}</div>
            """;
    }

    private static string Late(LoadResult result) => result.Measured.Late == 0
        ? ""
        : Html.Paragraph("late", $"测试器的在途上限 {result.Options.MostInFlight} 曾用满:"
            + $"{Words.Count(result.Measured.Late)} 次请求排队后才发出,等待计入时延。");

    private static string Tile((string Name, string Value, string Note) tile) =>
        $"<div><p>{Html.Text(tile.Name)}</p><b>{Html.Text(tile.Value)}</b><small>{Html.Text(tile.Note)}</small></div>";

    private static string Pictures(LoadResult result)
    {
        var seconds = result.Measured.Seconds;
        var (step, buckets) = (Bucket.SecondsIn(seconds.Count), Bucket.Of(seconds));
        var point = step == 1 ? "每点一秒。" : $"每点 {step} 秒,时延取其中最差的一秒。";
        var kinds = result.Measured.Kinds.Where(one => one.Latency.Count > 0).ToList();
        return buckets.Count == 0 ? "" : string.Concat(
            Html.Card("到达与答复", "arrivals and answers per second", point, Charts.Rates(buckets, step)),
            Html.Card(
                "时延",
                "latency, log scale",
                "归到本该发出的那一秒:服务端停顿时没能按时发出的请求也算在内。" + point,
                Charts.Latencies(buckets, step)),
            RefusalsOverTime(result, buckets, step),
            Html.Card(
                "各类请求的时延分布",
                "latency by percentile",
                "越往右越少见:99 % 处是一百次里最慢的一次。",
                Charts.Spectra(kinds)));
    }

    private static string RefusalsOverTime(LoadResult result, IReadOnlyList<Bucket> buckets, int step)
    {
        var codes = result.Measured.Refusals.Keys.ToList();
        return codes.Count == 0
            ? Html.Card("拒绝与断线", "refused tries", "没有一次被拒绝,也没有断线。", "")
            : Html.Card(
                "拒绝与断线", "refused tries per second", "每一次尝试都算,重试后成功的也算。", Charts.Refusals(buckets, step, codes));
    }

    private static string Kinds(LoadResult result) => Html.Card(
        "时延",
        "latency by kind of request",
        "从本该发出的时刻到最终答复,含在途排队和重试。",
        ReportTables.Kinds(result.Measured));

    private static string Refusals(LoadResult result) => result.Measured.Refusals.Count == 0
        ? ""
        : Html.Card("拒绝的原因", "why", "要求等待的时间来自 Retry-After。", ReportTables.Refusals(result.Measured));

    private static string Proof(LoadResult result)
    {
        var items = result.Verdict.Findings.Select(finding => Finding(finding.Name, finding.Lines));
        var faults = result.Faults.Select(code => $"""<li class="no">意外的拒绝:{Html.Text(code)}</li>""");
        return Html.Card(
            "不丢不重",
            "nothing lost, nothing twice",
            $"结束后逐街道读服务端列表,与客户端记下的答复逐件比对;结果未知的用同一个键重发后查明 {result.Verdict.Resolved} 件,"
            + $"明确拒绝 {result.Verdict.Refused} 件。",
            $"""<ul class="proof">{string.Concat(items)}{string.Concat(faults)}</ul>""");
    }

    private static string Finding(string name, IReadOnlyList<string> lines)
    {
        var shown = string.Concat(lines.Take(MostShown).Select(line => $"<br><code>{Html.Text(line)}</code>"));
        return $"""<li class="{(lines.Count == 0 ? "yes" : "no")}">{Html.Text(name)}:{lines.Count}{shown}</li>""";
    }

    private static string Settings(LoadResult result) => Html.Card(
        "怎么跑的",
        "settings",
        $"{Words.Moment(result.StartedAt)},标题里带 {result.Mark} 的工单是这次建的。",
        ReportTables.Settings(result));

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("HuYing.LoadTest.Report.page.css")
            ?? throw new InvalidOperationException("The page's style is not compiled in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
