using HuYing.Ledger;

namespace HuYing.Silo.Verbs;

/// <summary>Runs the server until it is told to stop.</summary>
internal static class Serve
{
    internal static async Task<int> Run(SiloOptions options)
    {
        if (options.Engine is not (null or "local"))
        {
            await Console.Error.WriteLineAsync($"HUYING_ENGINE={options.Engine}:这个版本只有 local 引擎。");
            return 2;
        }

        await using var app = SiloApp.Build(options);

        // Before anything else starts: never run on a database that could lose what it acknowledges.
        await app.Services.GetRequiredService<LedgerGate>().Check(CancellationToken.None);
        await app.RunAsync();
        return 0;
    }
}
