using HuYing.Grains;
using HuYing.Silo;
using HuYing.Tests.Actors;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Cluster.Tests.Tls;

/// <summary>Two silos and a facade that found each other over TLS, each with a certificate of its own.</summary>
public sealed class TlsCluster : IAsyncLifetime
{
    private readonly List<ServerProcess> _started = [];

    private ActorsGround? _ground;

    internal TestAuthority Authority { get; } = new("呼应集群");

    internal TestAuthority Foreign { get; } = new("somebody else");

    internal SiloOptions Database => Silo.Options;

    internal ServerProcess Silo => _started[0];

    internal ServerProcess OtherSilo => _started[1];

    internal ServerProcess Facade => _started[2];

    /// <summary>What the facade's engine does.</summary>
    internal ActorsGround Ground => _ground ?? throw new InvalidOperationException("Not prepared.");

    public async Task InitializeAsync()
    {
        var database = await ActorsGround.Seeded();
        foreach (var role in new[] { ClusterRole.Silo, ClusterRole.Silo, ClusterRole.Rest })
        {
            var files = Authority.Files(Authority.Issue($"{role}-{_started.Count}"));
            _started.Add(await ServerProcess.Start(database, role, files));
        }

        var services = SiloApp.AddLedgerAndActors(new ServiceCollection().AddLogging(), database);
        _ground = await ActorsGround.On(services.BuildServiceProvider(), Facade.Actors);
    }

    public async Task DisposeAsync()
    {
        await Ground.DisposeAsync();
        foreach (var server in Enumerable.Reverse(_started))
        {
            await server.DisposeAsync();
        }

        Authority.Dispose();
        Foreign.Dispose();
    }
}
