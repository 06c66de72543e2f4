using HuYing.Domain.Departments;
using HuYing.Domain.Streets;

namespace HuYing.Actors;

/// <summary>Where boards are rebuilt from.</summary>
public interface IBoardSource
{
    Task<DepartmentBoard> Department(string unitId, CancellationToken cancel);

    Task<StreetBoard> Street(string unitId, CancellationToken cancel);
}
