using HuYing.Actors;
using HuYing.Actors.Departments;
using HuYing.Domain.Departments;

namespace HuYing.Grains.Departments;

/// <summary>
/// A department's actor in the cluster. Its last board is kept, so that a board is there at once when the department
/// moves to another silo; one that is missing or too old is read from the ledger.
/// </summary>
[GrainType("department")]
internal sealed class DepartmentGrain : Grain, IDepartmentGrain
{
    private readonly DepartmentActor _actor;

    private readonly KeptBoard<DepartmentBoard> _kept;

    public DepartmentGrain(
        [PersistentState("department-board", KeptBoards.Storage)] IPersistentState<DepartmentSnapshot> state,
        IBoardSource source,
        TimeProvider time)
    {
        _actor = new DepartmentActor(this.GetPrimaryKeyString(), source, time);
        _kept = new KeptBoard<DepartmentBoard>(this, () => state.State.Board, board =>
        {
            state.State.Board = board;
            return state.WriteStateAsync();
        });
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (_kept.Board is { } board)
        {
            _actor.Remember(board);
        }

        return Task.CompletedTask;
    }

    public async Task<DepartmentBoard> Board() => _kept.Keep(await _actor.Board(CancellationToken.None));

    public async Task Poke()
    {
        if (await _actor.Poke())
        {
            _kept.Keep(await _actor.Board(CancellationToken.None));
        }
    }
}

/// <summary>What is stored of a department: it may be missing or old, never wrong.</summary>
internal sealed class DepartmentSnapshot
{
    public DepartmentBoard? Board { get; set; }
}
