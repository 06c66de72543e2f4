using System.Threading.Channels;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// Where appends wait for a writer. A writer takes everything that waits, at once and without waiting for more: alone,
/// an
/// append goes alone; under load, groups grow by themselves.
/// </summary>
internal sealed class AppendQueue(int queueLimit, int groupLimit)
{
    private readonly Channel<PendingAppend> _waiting = Channel.CreateBounded<PendingAppend>(queueLimit);

    public bool TryAdd(PendingAppend append) => _waiting.Writer.TryWrite(append);

    /// <summary>No more appends; what waits is still written.</summary>
    public void Close() => _waiting.Writer.TryComplete();

    /// <summary>
    /// The next group; empty when the queue is closed and drained. Two appends of one ticket or one request never share
    /// a
    /// group: the second is held back, and <paramref name="held"/> carries it to this writer's next group.
    /// </summary>
    public async Task<List<PendingAppend>> Next(Queue<PendingAppend> held)
    {
        while (held.Count > 0 || await _waiting.Reader.WaitToReadAsync())
        {
            // Another writer may have taken what was announced.
            if (Take(held) is { Count: > 0 } group)
            {
                return group;
            }
        }

        return [];
    }

    private List<PendingAppend> Take(Queue<PendingAppend> held)
    {
        var group = new List<PendingAppend>();
        var tickets = new HashSet<long>();
        var requests = new HashSet<Guid>();
        for (var before = held.Count; before > 0; before--)
        {
            Place(held.Dequeue());
        }

        while (group.Count < groupLimit && held.Count < groupLimit && _waiting.Reader.TryRead(out var append))
        {
            Place(append);
        }

        // Every group locks its tickets in the same order, so that two groups cannot wait for each other.
        group.Sort((one, other) => one.Number.CompareTo(other.Number));
        return group;

        void Place(PendingAppend append)
        {
            var isFree = group.Count < groupLimit && !tickets.Contains(append.Number)
                && (append.Append.Request is not { } request || requests.Add(request.Id));
            if (isFree && tickets.Add(append.Number))
            {
                group.Add(append);
            }
            else
            {
                held.Enqueue(append);
            }
        }
    }
}
