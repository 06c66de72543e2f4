using HuYing.Grains;
using HuYing.Rest.Health;

namespace HuYing.Silo;

/// <summary>This process has joined the cluster.</summary>
internal sealed class ClusterReadiness(IServiceProvider services) : IReadinessCheck
{
    public string Name => "cluster";

    public Task<string?> Check(CancellationToken cancel) => Task.FromResult(OrleansEngine.WhyNotJoined(services));
}
