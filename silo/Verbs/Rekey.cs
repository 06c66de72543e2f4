using HuYing.Ledger;
using HuYing.Ledger.Sealing;

namespace HuYing.Silo.Verbs;

/// <summary>Renews the seals of personal data and of second factors, with --new under a key that is made now.</summary>
internal static class Rekey
{
    internal static async Task<int> Run(SiloOptions options, string[] rest)
    {
        if (rest is not ([] or ["--new"]))
        {
            return Usage.Print(["rekey", .. rest]);
        }

        try
        {
            if (rest is ["--new"])
            {
                ContactRekey.AddKey(options.Ledger);
            }

            await using var services = new ServiceCollection()
                .AddLedger(options.Ledger)
                .AddLedgerQueries()
                .BuildServiceProvider();
            var renewed = await services.GetRequiredService<ContactRekey>().Run(CancellationToken.None);
            var factors = await services.GetRequiredService<FactorRekey>().Run(CancellationToken.None);
            var keyId = services.GetRequiredService<ICryptoProvider>().KeyId;
            Console.WriteLine($"已用密钥 {keyId} 重新加密 {renewed} 条联系方式、{factors} 个动态口令密钥。");
            return 0;
        }
        catch (CryptoUnavailable fault)
        {
            await Console.Error.WriteLineAsync($"失败:{fault.Message}");
            return 1;
        }
    }
}
