using System.Net;
using HuYing.Grains.Calls;
using HuYing.Grains.Tickets;
using HuYing.Grains.Tls;
using HuYing.Ledger.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Serialization;

namespace HuYing.Grains;

/// <summary>A silo: hosts grains, keeps its membership, reminders and boards in PostgreSQL.</summary>
internal static class ClusterSilo
{
    /// <summary>Longer than a database command, shorter than a web request: the innermost gives up first.</summary>
    internal static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(15);

    internal const string Driver = "Npgsql";

    internal static void Configure(ISiloBuilder silo, ClusterSettings settings)
    {
        var address = IPAddress.Parse(settings.Advertised);
        silo.Configure<ClusterOptions>(cluster =>
        {
            cluster.ClusterId = settings.ClusterId;
            cluster.ServiceId = ClusterSettings.ServiceId;
        });
        silo.ConfigureEndpoints(
            address, settings.SiloPort, settings.GatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(address));
        silo.UseAdoNetClustering(options => options.Invariant = Driver);
        silo.Services.AddOptions<AdoNetClusteringSiloOptions>()
            .Configure<ClusterSources>((options, sources) => options.DataSource = sources.Membership);

        // A silo that was killed is voted out within about ten seconds.
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = TimeSpan.FromSeconds(2);
            membership.NumMissedProbesLimit = 3;
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        });
        TlsHooks.AddTo(silo, settings.Tls);
        AddGrains(silo);
    }

    /// <summary>Everything but the way silos find each other.</summary>
    internal static void AddGrains(ISiloBuilder silo)
    {
        silo.UseAdoNetReminderService(options => options.Invariant = Driver);
        silo.Services.AddOptions<AdoNetReminderTableOptions>()
            .Configure<ClusterSources>((options, sources) => options.DataSource = sources.Reminders);
        silo.AddAdoNetGrainStorage(
            KeptBoards.Storage,
            (OptionsBuilder<AdoNetGrainStorageOptions> options) =>
                options.Configure<ClusterSources>((storage, sources) =>
                {
                    storage.Invariant = Driver;
                    storage.DataSource = sources.Boards;
                }));
        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.Services.Configure<SystemTextJsonGrainStorageSerializerOptions>(
            storage => GrainJson.Apply(storage.JsonSerializerOptions));
        GrainJson.AddTo(silo.Services);
        silo.AddIncomingGrainCallFilter<PassCheck>();
        silo.Services.AddHostedService<GrainUpkeep>();

        silo.Configure<SiloMessagingOptions>(messaging =>
        {
            messaging.ResponseTimeout = LongestCall;

            // More than a crowd of people can cause at one ticket: beyond it the caller is told to come back.
            messaging.MaxEnqueuedRequestsSoftLimit = 500;
            messaging.MaxEnqueuedRequestsHardLimit = 1_000;
        });
        silo.Configure<GrainCollectionOptions>(collection =>
        {
            collection.CollectionAge = TimeSpan.FromMinutes(15);
            collection.ClassSpecificCollectionAge[typeof(TicketGrain).FullName!] = TimeSpan.FromMinutes(5);
        });
        silo.AddDashboard(Modestly);
    }

    /// <summary>A dashboard that costs little and shows no log lines, which may name people.</summary>
    internal static void Modestly(DashboardOptions dashboard)
    {
        dashboard.HideTrace = true;
        dashboard.CounterUpdateIntervalMs = 5_000;
    }
}
