namespace HuYing.Actors;

/// <summary>
/// A board as last read, and whether a poke came since. Even an unpoked board is read anew after a while, because
/// pokes may be lost and lights change with time alone.
/// </summary>
internal sealed class BoardCache<TBoard>(Func<CancellationToken, Task<TBoard>> read, TimeProvider time)
    where TBoard : class
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private TBoard? _board;

    private bool _poked;

    private DateTimeOffset _readAt;

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

    internal void Poke() => _poked = true;
}
