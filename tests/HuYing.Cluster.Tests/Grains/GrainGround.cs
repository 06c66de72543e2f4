using HuYing.Grains;
using HuYing.Grains.Calls;
using HuYing.Ledger.Cluster;
using HuYing.Silo;
using HuYing.Tests.Actors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.TestingHost;

namespace HuYing.Cluster.Tests.Grains;

/// <summary>
/// Silos in this process with the real grains, and reminders, kept boards and ledger in a real database.
/// </summary>
internal sealed class GrainGround : IAsyncDisposable
{
    private GrainGround(SiloOptions options, InProcessTestCluster cluster, ActorsGround ground, CallerPass pass) =>
        (Options, Cluster, Ground, Pass) = (options, cluster, ground, pass);

    public SiloOptions Options { get; }

    public InProcessTestCluster Cluster { get; }

    public ActorsGround Ground { get; }

    /// <summary>With which a process of this cluster signs.</summary>
    public CallerPass Pass { get; }

    /// <param name="adjust">The services of each silo, after everything is registered.</param>
    public static async Task<GrainGround> Start(
        short silos = 2, SiloOptions? options = null, Action<IServiceCollection>? adjust = null)
    {
        var seeded = options ?? await ActorsGround.Seeded();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ServiceId = ClusterSettings.ServiceId;
        builder.ConfigureSilo((_, silo) => ClusterSilo.AddGrains(silo));
        builder.ConfigureClient(ClusterClient.AddContract);
        builder.ConfigureSiloHost((_, host) =>
        {
            host.Services.AddSingleton(_ => new ClusterSources(seeded.Server));
            SiloApp.AddLedgerAndActors(host.Services, seeded);
            OrleansEngine.AddActorsOfTheCluster(host.Services);
            adjust?.Invoke(host.Services);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();

        var services = SiloApp.AddLedgerAndActors(new ServiceCollection().AddLogging(), seeded)
            .AddSingleton<ClusterSecret>()
            .BuildServiceProvider();
        var pass = new CallerPass(services.GetRequiredService<ClusterSecret>());
        await pass.StartAsync(CancellationToken.None);
        var ground = await ActorsGround.On(services, new GrainActors(cluster.Client, pass));
        return new GrainGround(seeded, cluster, ground, pass);
    }

    /// <summary>Removes what runs in the background under this name; fails when nothing does.</summary>
    public static void Without(IServiceCollection services, string background)
    {
        var found = services.Where(one =>
            one.ServiceType == typeof(IHostedService) && one.ImplementationType?.Name == background).ToList();
        Assert.NotEmpty(found);
        found.ForEach(one => services.Remove(one));
    }

    public async Task<T> Ask<T>(string sql) => (T)(await Run(sql))!;

    public async Task<object?> Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Options.Owner);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        await Ground.DisposeAsync();
    }

    /// <summary>Waits, without a limit of its own, for what must come about.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}
