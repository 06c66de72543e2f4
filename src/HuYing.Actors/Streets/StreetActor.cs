using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;

namespace HuYing.Actors.Streets;

/// <summary>One street: its open calls, likely duplicates and figures, rebuilt whenever it wakes or is poked.</summary>
public sealed class StreetActor(string unitId, IBoardSource source, TimeProvider time)
{
    private readonly BoardCache<StreetBoard> _board = new(
        cancel => source.Street(unitId, cancel),
        cancel => source.Fold(CounterScope.Street, unitId, cancel),
        time);

    public Task<StreetBoard> Board(CancellationToken cancel) => _board.Get(cancel);

    /// <summary>Goes on from a board that was kept; an old one is read anew at the first look.</summary>
    public void Remember(StreetBoard kept) => _board.Remember(kept, kept.At);

    /// <summary>True when the counters were folded as well.</summary>
    public Task<bool> Poke() => _board.Poke(CancellationToken.None);
}
