using HuYing.Ledger.Verification;

namespace HuYing.Silo.Verbs;

/// <summary>Recounts everything from the ledger; exit code 1 when anything disagrees.</summary>
internal static class Verify
{
    internal static async Task<int> Run(SiloOptions options)
    {
        var report = await LedgerVerification.Run(options.Server, null, CancellationToken.None);
        var problems = 0;
        foreach (var check in report.Checks)
        {
            problems += check.Problems.Count;
            Console.WriteLine($"{(check.Problems.Count == 0 ? "✓" : "✗")} {check.Name}:查 {check.RowsLookedAt} 条,{check.Problems.Count} 处不符");
            foreach (var problem in check.Problems.Take(20))
            {
                Console.WriteLine($"    {problem}");
            }
        }

        Console.WriteLine(problems == 0 ? "账本一致。" : $"账本有 {problems} 处不符。");
        return problems == 0 ? 0 : 1;
    }
}
