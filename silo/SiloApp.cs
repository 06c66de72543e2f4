using System.Net;
using HuYing.Actors;
using HuYing.Grains;
using HuYing.Ledger;
using HuYing.Ledger.Anchors;
using HuYing.Rest;
using HuYing.Rest.Health;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HuYing.Silo;

/// <summary>The composition of a server: ledger, actors, REST.</summary>
public static class SiloApp
{
    /// <summary>Where operators see the cluster.</summary>
    public const string DashboardPath = "/ops/orleans";

    /// <summary>Builds the server; whoever runs it asks <see cref="LedgerGate"/> first.</summary>
    /// <exception cref="PlatformNotSupportedException">This build has no such engine.</exception>
    public static WebApplication Build(
        SiloOptions options, RestOptions? limits = null, Action<IServiceCollection>? adjust = null)
    {
        limits ??= options.Facade;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "HuYing.Silo" });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("HuYing.Rest.Sessions.SessionHandler", LogLevel.Warning);
        builder.Services.TryAddSingleton(TimeProvider.System);
        var isCluster = options.Engine == SiloOptions.Orleans;
        AddLedgerAndActors(builder.Services, options);
        if (isCluster)
        {
            OrleansEngine.AddTo(builder, options.Cluster);
            builder.Services.AddSingleton<IReadinessCheck, ClusterReadiness>();
        }
        else
        {
            builder.Services.AddLocalEngine();
        }

        if (options.Anchors is not null)
        {
            builder.Services.AddAnchors(options.Anchors);
            builder.Services.AddSingleton<IReadinessCheck, AnchorReadiness>();
        }

        builder.Services.AddRest(limits);
        adjust?.Invoke(builder.Services);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ApplyRestLimits(limits);
            kestrel.Listen(IPAddress.Parse(options.Listen), options.Port);
        });
        var app = builder.Build();
        Map(app, isCluster, options.Role);
        return app;
    }

    /// <summary>Ledger and in-process actors without a server: what the replay and the benchmark run on.</summary>
    internal static IServiceCollection AddEngine(IServiceCollection services, SiloOptions options) =>
        AddLedgerAndActors(services, options).AddLocalEngine();

    /// <summary>What stands below either engine.</summary>
    internal static IServiceCollection AddLedgerAndActors(IServiceCollection services, SiloOptions options) => services
        .AddLedger(options.Ledger)
        .AddLedgerQueries()
        .AddActors();

    private static void Map(WebApplication app, bool isCluster, ClusterRole role)
    {
        if (isCluster && role == ClusterRole.Silo)
        {
            app.MapRestHealth();
            return;
        }

        app.MapRest();
        if (isCluster)
        {
            app.MapOperations(path => OrleansEngine.MapDashboard(app, path), DashboardPath);
        }
    }
}
