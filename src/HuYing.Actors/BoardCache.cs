namespace HuYing.Actors;

/// <summary>
/// A board as last read, and whether a poke came since. Even an unpoked board is read anew after a while, because
/// pokes may be lost and lights change with time alone. Pokes also fold the unit's counters, but not at every one:
/// unfolded figures are exact too, only slower to read.
/// </summary>
internal sealed class BoardCache<TBoard>(
    Func<CancellationToken, Task<TBoard>> read, Func<CancellationToken, Task> fold, TimeProvider time)
    where TBoard : class
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FoldingPause = TimeSpan.FromSeconds(5);

    private TBoard? _board;

    private bool _poked;

    private DateTimeOffset _readAt;

    private DateTimeOffset _foldedAt;

    internal async Task<TBoard> Get(CancellationToken cancel)
    {
        if (_board is not null && !_poked && time.GetUtcNow() - _readAt < Freshness)
        {
            return _board;
        }

        _poked = false;
        _readAt = time.GetUtcNow();
        _board = await read(cancel);
        return _board;
    }

    /// <summary>
    /// Takes over a board read earlier, perhaps by another process; it is shown as long as one of its age would be.
    /// </summary>
    internal void Remember(TBoard board, DateTimeOffset at)
    {
        _board = board;
        _readAt = at;
    }

    internal async Task<bool> Poke(CancellationToken cancel)
    {
        _poked = true;
        if (time.GetUtcNow() - _foldedAt < FoldingPause)
        {
            return false;
        }

        _foldedAt = time.GetUtcNow();
        await fold(cancel);
        return true;
    }
}
