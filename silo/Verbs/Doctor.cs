using HuYing.Grains;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;

namespace HuYing.Silo.Verbs;

/// <summary>Looks at the database with the server's own eyes and says what is wrong and what to do.</summary>
internal static class Doctor
{
    internal static async Task<int> Run(SiloOptions options)
    {
        Console.WriteLine($"✓ 引擎:local(Orleans 包{(OrleansEngine.IsCompiledIn ? "已编入" : "未编入")})");
        await using var services = new ServiceCollection()
            .AddLedger(new LedgerOptions { ConnectionString = options.Server, PoolSize = 2 })
            .AddLedgerQueries()
            .BuildServiceProvider();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            await services.GetRequiredService<LedgerGate>().Check(patience.Token);
            Console.WriteLine($"✓ 数据库:结构第 {LedgerMigrations.Latest} 版,持久化设置安全,权限正确,时钟一致");
            var districts = await services.GetRequiredService<DistrictStore>().Districts(patience.Token);
            Console.WriteLine(districts.Count == 0
                ? "✗ 还没有区:运行 ./huying up"
                : $"✓ 区:{string.Join('、', districts.Select(one => one.Name))}");
            return districts.Count == 0 ? 1 : 0;
        }
        catch (LedgerRefused refused)
        {
            Console.WriteLine($"✗ 数据库({refused.Code}):{refused.Message}");
            return 1;
        }
        catch (Exception fault)
            when (fault is LedgerUnavailable or Npgsql.NpgsqlException or OperationCanceledException)
        {
            Console.WriteLine("✗ 数据库:连不上。检查 HUYING_DB 的地址、端口和登录名");
            return 1;
        }
    }
}
