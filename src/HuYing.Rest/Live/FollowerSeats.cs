namespace HuYing.Rest.Live;

/// <summary>Bounds the open feeds of this process: each holds a connection and a queue.</summary>
internal sealed class FollowerSeats(RestOptions options)
{
    private int _taken;

    /// <summary>Null when all are taken.</summary>
    internal IDisposable? Take()
    {
        if (Interlocked.Increment(ref _taken) <= options.Followers)
        {
            return new Seat(this);
        }

        Interlocked.Decrement(ref _taken);
        return null;
    }

    private sealed class Seat(FollowerSeats seats) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref seats._taken);
    }
}
