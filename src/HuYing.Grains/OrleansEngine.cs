#if ORLEANS
using HuYing.Actors;
using HuYing.Actors.Deadlines;
using HuYing.Grains.Calls;
using HuYing.Ledger.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;

namespace HuYing.Grains;

/// <summary>The Orleans engine: how a process becomes part of the cluster.</summary>
public static class OrleansEngine
{
    /// <summary>True: this build has the Orleans runtime.</summary>
    public static bool IsCompiledIn => true;

    /// <summary>Adds the engine behind <see cref="IActors"/>. It stands on AddLedger, AddLedgerQueries and AddActors.
    /// </summary>
    public static void AddTo(IHostApplicationBuilder builder, ClusterSettings settings)
    {
        builder.Services.AddSingleton(_ => new ClusterSources(settings.ConnectionString));
        AddActorsOfTheCluster(builder.Services);
        builder.Services.AddSingleton<Membership>();
        if (settings.Role == ClusterRole.Rest)
        {
            builder.UseOrleansClient(client => ClusterClient.Configure(client, settings));
            return;
        }

        builder.UseOrleans(silo => ClusterSilo.Configure(silo, settings));
    }

    /// <summary>
    /// The dashboard of the cluster. It has no authentication of its own: whoever maps it puts a policy on it.
    /// </summary>
    public static IEndpointConventionBuilder MapDashboard(WebApplication app, string path) =>
        app.MapOrleansDashboard(path);

    /// <summary>Null once this process is part of the cluster; else what it waits for.</summary>
    public static string? WhyNotJoined(IServiceProvider services) =>
        services.GetRequiredService<Membership>().WhyNot();

    /// <summary>What the grains of a silo and the facade of a client both need.</summary>
    internal static void AddActorsOfTheCluster(IServiceCollection services)
    {
        services.AddSingleton<ClusterSecret>();
        services.AddSingleton<CallerPass>();
        services.AddHostedService(provider => provider.GetRequiredService<CallerPass>());
        services.AddSingleton<IActors, GrainActors>();
        services.AddSingleton(_ => new PokeBoards(feed: null));
        services.AddSingleton<IAfterCommit>(provider => provider.GetRequiredService<PokeBoards>());
        services.AddHostedService<LedgerFeed>();
        services.Replace(ServiceDescriptor.Singleton(SweeperPace.BehindReminders));
    }
}
#endif
