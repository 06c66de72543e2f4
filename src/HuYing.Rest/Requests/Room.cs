namespace HuYing.Rest.Requests;

/// <summary>
/// How many requests are worked on at the same time. The last quarter is for what is vital, and the last half is closed
/// to what can be put off, which has few places anyway and waits for one only briefly.
/// </summary>
internal sealed class Room(RestOptions options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _deferrable = new(options.Deferrable);

    private int _taken;

    private int _waiting;

    /// <summary>Requests that are being worked on.</summary>
    internal int Taken => Volatile.Read(ref _taken);

    /// <summary>True when there is a place; it is given back by <see cref="Leave"/>.</summary>
    internal async ValueTask<bool> Enter(Urgency urgency, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref _taken) <= Most(urgency)
            && (urgency != Urgency.Deferrable || await Wait(cancel)))
        {
            return true;
        }

        Interlocked.Decrement(ref _taken);
        return false;
    }

    internal void Leave(Urgency urgency)
    {
        Interlocked.Decrement(ref _taken);
        if (urgency == Urgency.Deferrable)
        {
            _deferrable.Release();
        }
    }

    public void Dispose() => _deferrable.Dispose();

    private int Most(Urgency urgency) => urgency switch
    {
        Urgency.Vital => options.Requests,
        Urgency.Usual => options.Requests - (options.Requests / 4),
        Urgency.Deferrable => options.Requests / 2,
        Urgency.Uncounted => int.MaxValue,
    };

    private async ValueTask<bool> Wait(CancellationToken cancel)
    {
        try
        {
            return Interlocked.Increment(ref _waiting) <= 4 * options.Deferrable
                && await _deferrable.WaitAsync(Patience, cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
