using System.Collections.Concurrent;

namespace HuYing.Actors.Local;

/// <summary>
/// All mailboxes of one kind of actor, by key. Made on first use, put away when idle, bounded as a whole.
/// </summary>
internal sealed class MailboxRoom<TActor>(Func<string, TActor> make, MailboxLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Mailbox<TActor>> _boxes = new(StringComparer.Ordinal);

    private int _waiting;

    internal int Count => _boxes.Count;

    internal int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Runs a turn on the actor of that key; null when the actor or the room is overloaded.</summary>
    internal Task<TAnswer>? Post<TAnswer>(string key, Func<TActor, Task<TAnswer>> turn)
    {
        if (Interlocked.Increment(ref _waiting) > limits.Room)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        var answer = new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task Turn(TActor actor)
        {
            try
            {
                answer.SetResult(await turn(actor));
            }
            catch (Exception fault)
            {
                answer.SetException(fault);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        while (true)
        {
            var box = _boxes.GetOrAdd(key, static (name, self) => self.NewBox(name), this);
            var posting = box.TryPost(Turn);
            if (posting == Posting.Taken)
            {
                return answer.Task;
            }

            if (posting == Posting.Full)
            {
                Interlocked.Decrement(ref _waiting);
                return null;
            }

            _boxes.TryRemove(KeyValuePair.Create(key, box));
        }
    }

    /// <summary>Puts away what nobody used for the idle time; returns how many.</summary>
    internal int Evict()
    {
        var limit = time.GetUtcNow() - limits.Idle;
        return _boxes.Count(entry => entry.Value.TryClose(limit) && _boxes.TryRemove(entry));
    }

    private Mailbox<TActor> NewBox(string key) => new(make(key), limits.Actor, time);
}

/// <summary>How much may wait before the answer is "busy", and when an idle actor is put away.</summary>
/// <param name="Actor">Turns waiting for one actor.</param>
/// <param name="Room">Turns waiting or running for all actors of a kind.</param>
internal sealed record MailboxLimits(int Actor, int Room, TimeSpan Idle)
{
    internal static MailboxLimits Default { get; } = new(100, 5_000, TimeSpan.FromMinutes(5));
}
