using HuYing.Domain.Departments;

namespace HuYing.Actors.Departments;

/// <summary>
/// One department: its live backlog and figures, rebuilt from the ledger whenever it wakes or is poked.
/// </summary>
public sealed class DepartmentActor(string unitId, IBoardSource source, TimeProvider time)
{
    private readonly BoardCache<DepartmentBoard> _board = new(cancel => source.Department(unitId, cancel), time);

    public Task<DepartmentBoard> Board(CancellationToken cancel) => _board.Get(cancel);

    public Task<bool> Poke()
    {
        _board.Poke();
        return Task.FromResult(true);
    }
}
