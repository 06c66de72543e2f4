using HuYing.Domain.Streets;

namespace HuYing.Actors.Streets;

/// <summary>One street: its open calls, likely duplicates and figures, rebuilt whenever it wakes or is poked.</summary>
public sealed class StreetActor(string unitId, IBoardSource source, TimeProvider time)
{
    private readonly BoardCache<StreetBoard> _board = new(cancel => source.Street(unitId, cancel), time);

    public Task<StreetBoard> Board(CancellationToken cancel) => _board.Get(cancel);

    public Task<bool> Poke()
    {
        _board.Poke();
        return Task.FromResult(true);
    }
}
