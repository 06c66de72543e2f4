namespace HuYing.Silo.Replay;

/// <summary>
/// What is still to happen, in the order of simulated time; acts planned for the same instant keep their order.
/// </summary>
internal sealed class Script
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _acts = new();

    private long _order;

    internal int Left => _acts.Count;

    internal void Plan(DateTimeOffset at, Func<Task> act) => _acts.Enqueue(act, (at, _order++));

    /// <summary>
    /// Plays every act up to <paramref name="end"/>; what is later stays undone and is counted as left.
    /// </summary>
    internal async Task Play(SimulatedTime time, DateTimeOffset end, Func<DateTimeOffset, Task> before)
    {
        while (_acts.TryPeek(out var act, out var due) && due.At <= end)
        {
            _acts.Dequeue();
            await before(due.At);
            time.MoveTo(due.At);
            await act();
        }
    }
}
