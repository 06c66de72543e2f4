using System.Globalization;
using HuYing.Tests.Crash;

namespace HuYing.Cluster.Tests.Processes;

/// <summary>Three silos and a facade, each a real process, on one database.</summary>
internal sealed class SiloProcesses : IAsyncDisposable
{
    private SiloProcesses(CrashGround ground, IReadOnlyList<SiloProcess> silos, IReadOnlyList<int> ports) =>
        (Ground, Silos, Ports) = (ground, silos, ports);

    public CrashGround Ground { get; }

    public IReadOnlyList<SiloProcess> Silos { get; }

    /// <summary>The port of each silo for the other silos.</summary>
    public IReadOnlyList<int> Ports { get; }

    public SiloProcess Facade => Ground.Server;

    public static async Task<SiloProcesses> Start(Func<CrashGround, Task>? first = null)
    {
        var ground = await CrashGround.Prepare(new Dictionary<string, string>
        {
            ["HUYING_ENGINE"] = "orleans",
            ["HUYING_ROLE"] = "rest",
        });
        if (first is not null)
        {
            await first(ground);
        }

        var ports = Enumerable.Range(0, 3).Select(_ => SiloProcess.FreePort()).ToList();
        var silos = ports.Select(port => new SiloProcess(ground.App, ground.Owner, new Dictionary<string, string>
        {
            ["HUYING_ENGINE"] = "orleans",
            ["HUYING_ROLE"] = "silo",
            ["HUYING_SILO_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["HUYING_GATEWAY_PORT"] = SiloProcess.FreePort().ToString(CultureInfo.InvariantCulture),
        })).ToList();
        var all = new SiloProcesses(ground, silos, ports);
        try
        {
            await Task.WhenAll(silos.Select(silo => silo.Start()));
            await ground.Server.Start();
            return all;
        }
        catch
        {
            await all.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in Silos)
        {
            await silo.DisposeAsync();
        }

        await Ground.DisposeAsync();
    }
}
