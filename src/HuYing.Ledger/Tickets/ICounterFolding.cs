using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// The figures of one unit, exact at the moment they are read: what is folded plus what is not folded yet.
/// </summary>
public interface ICounterFolding
{
    /// <summary>Folds what appends have added into the counters and returns the figures.</summary>
    Task<IReadOnlyDictionary<string, long>> Fold(CounterScope scope, string unitId, CancellationToken ct);

    /// <summary>The same figures, changing nothing.</summary>
    Task<IReadOnlyDictionary<string, long>> Read(CounterScope scope, string unitId, CancellationToken ct);
}
