using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Grains;

/// <summary>Whether this process is part of the cluster: as a silo, or as a client of one silo at least.</summary>
internal sealed class Membership(IServiceProvider services)
{
    private volatile bool _isCutOff;

    internal void Saw(int gateways) => _isCutOff = gateways == 0;

    internal string? WhyNot() =>
        services.GetService<ISiloStatusOracle>() is { CurrentStatus: not SiloStatus.Active and var status }
            ? $"not_joined: 本进程在集群中的状态是 {status}。"
        : _isCutOff ? "cut_off: 连不上任何一个 silo。"
        : null;
}
