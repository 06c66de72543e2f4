using HuYing.Ledger;

namespace HuYing.Silo.Verbs;

/// <summary>Runs the server until it is told to stop.</summary>
internal static class Serve
{
    internal static async Task<int> Run(SiloOptions options)
    {
        try
        {
            await using var app = SiloApp.Build(options);
            await app.RunAsync();
            return 0;
        }
        catch (LedgerRefused refused)
        {
            await Console.Error.WriteLineAsync($"拒绝启动({refused.Code}):{refused.Message}");
            return 2;
        }
    }
}
