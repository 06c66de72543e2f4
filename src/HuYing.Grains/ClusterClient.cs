using HuYing.Grains.Tls;
using HuYing.Ledger.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace HuYing.Grains;

/// <summary>A process that serves the facade and hosts no grains.</summary>
internal static class ClusterClient
{
    internal static void Configure(IClientBuilder client, ClusterSettings settings)
    {
        client.Configure<ClusterOptions>(cluster =>
        {
            cluster.ClusterId = settings.ClusterId;
            cluster.ServiceId = ClusterSettings.ServiceId;
        });
        client.UseAdoNetClustering(options => options.Invariant = ClusterSilo.Driver);
        client.Services.AddOptions<AdoNetClusteringClientOptions>()
            .Configure<ClusterSources>((options, sources) => options.DataSource = sources.Membership);
        TlsHooks.AddTo(client, settings.Tls);
        AddContract(client);
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));

        // The silos may start later than the facade.
        client.UseConnectionRetryFilter(async (_, cancel) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
            return !cancel.IsCancellationRequested;
        });
        client.AddGatewayCountChangedHandler(services =>
        {
            var membership = services.GetRequiredService<Membership>();
            return (_, gateways) => membership.Saw(gateways.NumberOfConnectedGateways);
        });
        client.AddDashboard(ClusterSilo.Modestly);
    }

    /// <summary>Everything but the way to find the silos.</summary>
    internal static void AddContract(IClientBuilder client)
    {
        GrainJson.AddTo(client.Services);
        client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ClusterSilo.LongestCall);
    }
}
