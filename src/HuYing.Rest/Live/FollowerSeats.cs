using System.Collections.Concurrent;
using HuYing.Rest.Sessions;

namespace HuYing.Rest.Live;

/// <summary>Bounds the open feeds of this process: each holds a connection and a queue. Ends those of people who left.
/// </summary>
internal sealed class FollowerSeats(RestOptions options)
{
    private readonly ConcurrentDictionary<Seat, Principal> _taken = new();

    private int _count;

    /// <summary>Null when all are taken.</summary>
    internal Seat? Take(Principal who)
    {
        if (Interlocked.Increment(ref _count) > options.Followers)
        {
            Interlocked.Decrement(ref _count);
            return null;
        }

        var seat = new Seat(this);
        _taken[seat] = who;
        return seat;
    }

    internal void End(Func<Principal, bool> which)
    {
        foreach (var (seat, who) in _taken)
        {
            if (which(who))
            {
                seat.End();
            }
        }
    }

    /// <summary>A place at a feed, until it is given back.</summary>
    internal sealed class Seat(FollowerSeats seats) : IDisposable
    {
        private readonly CancellationTokenSource _ending = new();

        internal CancellationToken Ended => _ending.Token;

        internal void End()
        {
            try
            {
                _ending.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // Given back in the same moment.
            }
        }

        public void Dispose()
        {
            seats._taken.TryRemove(this, out _);
            Interlocked.Decrement(ref seats._count);
            _ending.Dispose();
        }
    }
}
