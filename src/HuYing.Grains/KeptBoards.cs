namespace HuYing.Grains;

internal static class KeptBoards
{
    /// <summary>The name of the storage; with a state's name and a unit's id it keys a row for ever.</summary>
    internal const string Storage = "boards";
}

/// <summary>Stores a board some seconds after it changed, whatever it changed to until then.</summary>
internal sealed class KeptBoard<TBoard>(IGrainBase grain, Func<TBoard?> stored, Func<TBoard, Task> store)
    where TBoard : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private IGrainTimer? _storing;

    private TBoard? _latest;

    internal TBoard? Board => stored();

    internal TBoard Keep(TBoard board)
    {
        if (!ReferenceEquals(board, _latest))
        {
            _latest = board;
            _storing ??= grain.RegisterGrainTimer(
                Store, new GrainTimerCreationOptions(Patience, Timeout.InfiniteTimeSpan) { Interleave = true });
        }

        return board;
    }

    // Should another silo have stored a newer one, the exception ends this activation, as it should.
    private async Task Store()
    {
        _storing?.Dispose();
        _storing = null;
        await store(_latest!);
    }
}
