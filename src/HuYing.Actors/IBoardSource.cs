using HuYing.Domain.Departments;
using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;

namespace HuYing.Actors;

/// <summary>Where boards are rebuilt from.</summary>
public interface IBoardSource
{
    Task<DepartmentBoard> Department(string unitId, CancellationToken cancel);

    Task<StreetBoard> Street(string unitId, CancellationToken cancel);

    /// <summary>Folds what the tickets added to a unit's counters; the figures stay exact either way.</summary>
    Task Fold(CounterScope scope, string unitId, CancellationToken cancel);
}
