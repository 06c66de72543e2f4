namespace HuYing.Actors.Local;

/// <summary>What became of a turn that was offered to a mailbox.</summary>
internal enum Posting
{
    Taken,
    Full,
    Closed,
}

/// <summary>
/// One actor and its queue: turns run one after the other, in the order of arrival. An idle mailbox holds no task
/// and no thread. A closed one accepts nothing more; whoever finds it closed asks for a new one.
/// </summary>
internal sealed class Mailbox<TActor>(TActor actor, int capacity, TimeProvider time)
{
    private readonly Lock _gate = new();

    private readonly Queue<Func<TActor, Task>> _waiting = new();

    private bool _running;

    private bool _closed;

    private DateTimeOffset _lastUsed = time.GetUtcNow();

    internal Posting TryPost(Func<TActor, Task> turn)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return Posting.Closed;
            }

            if (_waiting.Count >= capacity)
            {
                return Posting.Full;
            }

            _waiting.Enqueue(turn);
            if (_running)
            {
                return Posting.Taken;
            }

            _running = true;
        }

        _ = Task.Run(Run);
        return Posting.Taken;
    }

    /// <summary>Closes the mailbox when nothing waits and it was last used before <paramref name="limit"/>.</summary>
    internal bool TryClose(DateTimeOffset limit)
    {
        lock (_gate)
        {
            _closed |= !_running && _lastUsed < limit;
            return _closed;
        }
    }

    private async Task Run()
    {
        while (Next() is { } turn)
        {
            await turn(actor);
        }
    }

    private Func<TActor, Task>? Next()
    {
        lock (_gate)
        {
            if (_waiting.TryDequeue(out var turn))
            {
                return turn;
            }

            _running = false;
            _lastUsed = time.GetUtcNow();
            return null;
        }
    }
}
