#if ORLEANS
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;

namespace HuYing.Cluster.Tests.Schema;

/// <summary>A silo on this machine, with the three providers on one database and no grain of its own.</summary>
internal sealed class LoneSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private LoneSilo(IHost host) => _host = host;

    public IMembershipTable Members => _host.Services.GetRequiredService<IMembershipTable>();

    public IReminderTable Reminders => _host.Services.GetRequiredService<IReminderTable>();

    public IGrainStorage Boards => _host.Services.GetRequiredKeyedService<IGrainStorage>("boards");

    public IGrainStorage Drafts => _host.Services.GetRequiredKeyedService<IGrainStorage>("drafts");

    public SiloAddress Address => _host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;

    public SiloAddress Gateway => _host.Services.GetRequiredService<ILocalSiloDetails>().GatewayAddress;

    public static async Task<LoneSilo> Start(OrleansDatabase database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("huying", "huying"))
            .ConfigureEndpoints(IPAddress.Loopback, FreePort(), FreePort())
            .UseSystemTextJsonGrainStorageSerializer()
            .UseAdoNetClustering(options => (options.Invariant, options.DataSource) = ("Npgsql", database.Silo))
            .UseAdoNetReminderService(options => (options.Invariant, options.DataSource) = ("Npgsql", database.Silo))
            .AddAdoNetGrainStorage(
                "boards", options => (options.Invariant, options.DataSource) = ("Npgsql", database.Silo))
            .AddAdoNetGrainStorage(
                "drafts",
                options => (options.Invariant, options.DataSource, options.DeleteStateOnClear)
                    = ("Npgsql", database.Silo, true)));
        var silo = new LoneSilo(builder.Build());
        await silo._host.StartAsync();
        return silo;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
#endif
