using HuYing.Grains;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;

namespace HuYing.Silo.Verbs;

/// <summary>Runs the server until it is told to stop.</summary>
internal static class Serve
{
    internal static async Task<int> Run(SiloOptions options)
    {
        if (!IsKnown(options.Engine))
        {
            var known = OrleansEngine.IsCompiledIn ? "local、orleans" : "local(编译时没有 Orleans 包)";
            await Console.Error.WriteLineAsync($"HUYING_ENGINE={options.Engine}:这个版本的引擎有 {known}。");
            return 2;
        }

        await using var app = SiloApp.Build(options);

        // Before anything else starts: never run on a database that could lose what it acknowledges.
        await app.Services.GetRequiredService<LedgerGate>().Check(CancellationToken.None);
        var accounts = app.Services.GetRequiredService<AccountStore>();
        await DefaultSecrets.Check(options, accounts, CancellationToken.None);
        await app.RunAsync();
        return 0;
    }

    private static bool IsKnown(string engine) =>
        engine == SiloOptions.Local || (engine == SiloOptions.Orleans && OrleansEngine.IsCompiledIn);
}
