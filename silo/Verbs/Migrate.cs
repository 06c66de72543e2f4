using HuYing.Ledger;
using HuYing.Ledger.Supervision;

namespace HuYing.Silo.Verbs;

/// <summary>Brings the database to the newest schema.</summary>
internal static class Migrate
{
    internal static async Task<int> Run(SiloOptions options)
    {
        var applied = await LedgerMigrations.Apply(options.Owner, CancellationToken.None);
        if (options.Owner == options.Database)
        {
            await LedgerMigrations.LetOwnerServe(options.Owner, CancellationToken.None);
        }

        Console.WriteLine(applied.Count == 0
            ? $"数据库结构已是最新(第 {LedgerMigrations.Latest} 版)。"
            : $"已升级数据库结构:{string.Join('、', applied)}。");
        if (await FigureRebuild.Run(options.Owner, CancellationToken.None) is > 0 and var tickets)
        {
            Console.WriteLine($"已按 {tickets} 张旧工单的历史补算统计。");
        }

        return 0;
    }
}
