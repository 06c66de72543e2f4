using HuYing.Ledger.Verification;

namespace HuYing.Silo.Verbs;

/// <summary>Recounts everything from the ledger; exit code 1 when anything disagrees.</summary>
internal static class Verify
{
    private const int MostShown = 20;

    internal static async Task<int> Run(SiloOptions options, string[] words)
    {
        AnchoredLedger? anchored;
        switch (words)
        {
            case []:
                anchored = options.Anchors is { } usual && File.Exists(usual.File)
                    ? AnchoredLedger.Read(usual.Folder, File.Exists(usual.KeyFile) ? usual.KeyFile : null)
                    : null;
                break;
            case ["--anchors", var folder]:
                anchored = AnchoredLedger.Read(folder, null);
                break;
            case ["--anchors", var folder, "--key", var key]:
                anchored = AnchoredLedger.Read(folder, key);
                break;
            default:
                return Usage.Print(["verify", .. words]);
        }

        var progress = new Progress<long>(looked => Console.Error.Write($"\r已查 {looked} 条事件 "));
        var report = await LedgerVerification.Run(options.Server, progress, CancellationToken.None, anchored);
        Console.WriteLine();
        foreach (var check in report.Checks)
        {
            Console.WriteLine(
                $"{(check.Broken == 0 ? "✓" : "✗")} {NameOf(check.Name)}:查 {check.Looked} 条,{check.Broken} 处不符");
            foreach (var problem in check.Problems.Take(MostShown))
            {
                Console.WriteLine($"    {problem.Code} {problem.TicketId} {problem.Seq} {problem.Text}");
            }
        }

        Console.WriteLine(report.IsGreen
            ? $"账本一致:{report.Tickets} 件工单,{report.Events} 条事件。"
            : $"账本不一致:{report.Checks.Sum(check => check.Broken)} 处不符。");
        return report.IsGreen ? 0 : 1;
    }

    private static string NameOf(string check) => check switch
    {
        "chain" => "哈希链",
        "transitions" => "状态转换",
        "rows" => "读模型等于重放",
        "words" => "检索文字",
        "scores" => "评分复算",
        "deadlines" => "时限都有结果",
        "attachments" => "附件哈希",
        "contacts" => "联系方式与承诺值",
        "counters" => "计数等于逐单相加",
        "figures" => "统计等于逐单相加",
        "replies" => "请求答复",
        "outbox" => "待发事件",
        "strays" => "没有来历不明的行",
        "instants" => "事件时间与数据库时间一致",
        "audit" => "审计链",
        "anchors" => "与数据库外的锚定一致",
        _ => check,
    };
}
