using HuYing.Grains;
using HuYing.Ledger;
using HuYing.Ledger.Anchors;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Sealing;
using Npgsql;

namespace HuYing.Silo.Verbs;

/// <summary>Looks at the database with the server's own eyes and says what is wrong and what to do.</summary>
internal static class Doctor
{
    internal static async Task<int> Run(SiloOptions options)
    {
        Console.WriteLine($"✓ 引擎:local(Orleans 包{(OrleansEngine.IsCompiledIn ? "已编入" : "未编入")})");
        await using var services = new ServiceCollection()
            .AddLedger(options.Ledger with { PoolSize = 2, MakesKeyFile = false })
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
            var source = services.GetRequiredService<NpgsqlDataSource>();
            var isAnchored = await TellAnchors(options, source, patience.Token);
            Console.WriteLine(KeysOf(options.Ledger, services.GetRequiredService<ICryptoProvider>()));
            return districts.Count == 0 || !isAnchored ? 1 : 0;
        }
        catch (LedgerRefused refused)
        {
            Console.WriteLine($"✗ 数据库({refused.Code}):{refused.Message}");
            return 1;
        }
        catch (Exception fault)
            when (fault is LedgerUnavailable or NpgsqlException or OperationCanceledException)
        {
            Console.WriteLine("✗ 数据库:连不上。检查 HUYING_DB 的地址、端口和登录名");
            return 1;
        }
    }

    private static async Task<bool> TellAnchors(SiloOptions options, NpgsqlDataSource source, CancellationToken cancel)
    {
        if (options.Anchors is not { } anchors || !File.Exists(anchors.File))
        {
            Console.WriteLine("– 没有锚定:服务端启动后自动开始;HUYING_ANCHORS=off 时请定期运行 ./huying anchor --to 目录");
            return true;
        }

        var age = await new AnchorWriter(source, anchors).Age(TimeProvider.System.GetUtcNow(), cancel);
        var isFresh = age is null || age <= AnchorOptions.OldestUnanchored;
        Console.WriteLine(isFresh
            ? $"✓ 锚定:{anchors.Folder}"
            : $"✗ 锚定:{anchors.Folder} 已 {age!.Value.TotalMinutes:F0} 分钟没有更新,而账本有变化。看服务端日志;立即补上:./huying anchor");
        return isFresh;
    }

    private static string KeysOf(LedgerOptions ledger, ICryptoProvider crypto)
    {
        if (ledger.MakesKeyFile && !File.Exists(ledger.KeyFile))
        {
            return "✓ 个人信息密钥:第一次登记联系方式时生成";
        }

        try
        {
            return $"✓ 个人信息密钥:{crypto.KeyId},请确认已另行备份";
        }
        catch (CryptoUnavailable lost)
        {
            return $"✗ 个人信息密钥:{lost.InnerException?.Message ?? lost.Message}";
        }
    }
}
