namespace HuYing.Rest.Sessions;

/// <summary>Turns by name; some names share one, so that made-up names cannot fill the memory.</summary>
internal sealed class OneAtATime : IDisposable
{
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the turn; disposing gives it back.</summary>
    internal async Task<IDisposable> Of(string name, CancellationToken cancel)
    {
        var turn = _turns[(uint)name.GetHashCode(StringComparison.Ordinal) % _turns.Length];
        await turn.WaitAsync(cancel);
        return new Turn(turn);
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
