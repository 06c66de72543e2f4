using HuYing.Actors;
using HuYing.Actors.Streets;
using HuYing.Domain.Streets;

namespace HuYing.Grains.Streets;

/// <summary>
/// A street's actor in the cluster. Its last board is kept, so that a board is there at once when the street moves to
/// another silo; one that is missing or too old is read from the ledger.
/// </summary>
[GrainType("street")]
internal sealed class StreetGrain : Grain, IStreetGrain
{
    private readonly StreetActor _actor;

    private readonly KeptBoard<StreetBoard> _kept;

    public StreetGrain(
        [PersistentState("street-board", KeptBoards.Storage)] IPersistentState<StreetSnapshot> state,
        IBoardSource source,
        TimeProvider time)
    {
        _actor = new StreetActor(this.GetPrimaryKeyString(), source, time);
        _kept = new KeptBoard<StreetBoard>(this, () => state.State.Board, board =>
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

    public async Task<StreetBoard> Board() => _kept.Keep(await _actor.Board(CancellationToken.None));

    public async Task Poke()
    {
        if (await _actor.Poke())
        {
            _kept.Keep(await _actor.Board(CancellationToken.None));
        }
    }
}

/// <summary>What is stored of a street: it may be missing or old, never wrong.</summary>
internal sealed class StreetSnapshot
{
    public StreetBoard? Board { get; set; }
}
