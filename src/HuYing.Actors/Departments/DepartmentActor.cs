using HuYing.Domain.Departments;
using HuYing.Domain.Tickets;

namespace HuYing.Actors.Departments;

/// <summary>
/// One department: its live backlog and figures, rebuilt from the ledger whenever it wakes or is poked.
/// </summary>
public sealed class DepartmentActor(string unitId, IBoardSource source, TimeProvider time)
{
    private readonly BoardCache<DepartmentBoard> _board = new(
        cancel => source.Department(unitId, cancel),
        cancel => source.Fold(CounterScope.Department, unitId, cancel),
        time);

    public Task<DepartmentBoard> Board(CancellationToken cancel) => _board.Get(cancel);

    /// <summary>Goes on from a board that was kept; an old one is read anew at the first look.</summary>
    public void Remember(DepartmentBoard kept) => _board.Remember(kept, kept.At);

    /// <summary>True when the counters were folded as well.</summary>
    public Task<bool> Poke() => _board.Poke(CancellationToken.None);
}
