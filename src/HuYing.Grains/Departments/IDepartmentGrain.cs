using HuYing.Domain.Departments;
using Orleans.Concurrency;

namespace HuYing.Grains.Departments;

/// <summary>One department, by its unit's id.</summary>
[Alias("huying.department")]
[GrainInterfaceType("huying.department")]
public interface IDepartmentGrain : IGrainWithStringKey
{
    [Alias("board")]
    Task<DepartmentBoard> Board();

    /// <summary>Something changed. Nobody waits for it, and it may be lost.</summary>
    [Alias("poke")]
    [OneWay]
    Task Poke();
}
