using HuYing.Domain.Streets;
using Orleans.Concurrency;

namespace HuYing.Grains.Streets;

/// <summary>One street, by its unit's id.</summary>
[Alias("huying.street")]
[GrainInterfaceType("huying.street")]
public interface IStreetGrain : IGrainWithStringKey
{
    [Alias("board")]
    Task<StreetBoard> Board();

    /// <summary>Something changed. Nobody waits for it, and it may be lost.</summary>
    [Alias("poke")]
    [OneWay]
    Task Poke();
}
