using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HuYing.Domain.Tickets;

namespace HuYing.Actors;

/// <summary>That something changed, for open pages: enough to decide who may know and what to read again.</summary>
/// <param name="What">What changed: ticket.</param>
/// <param name="Reach">What decides who may know. A withdrawn department is not told of what goes on.</param>
public sealed record LiveSignal(
    string What,
    string Id,
    TicketReach Reach,
    int Version,
    IReadOnlyList<string> Events,
    DateTimeOffset At);

/// <summary>
/// Tells the pages of this process what changed. Lossy: a page that cannot keep up is cut off and reads anew.
/// </summary>
public sealed class LiveFeed
{
    private const int MostWaiting = 256;

    private readonly Lock _gate = new();

    private readonly ConcurrentDictionary<Channel<LiveSignal>, Func<LiveSignal, bool>> _followers = new();

    private TaskCompletionSource? _resting;

    public int Followers => _followers.Count;

    /// <summary>
    /// Done when nothing that is written from here on is missed. It takes a moment for the first follower where the
    /// publisher rests while nobody listens.
    /// </summary>
    public Task Flowing
    {
        get
        {
            lock (_gate)
            {
                return _resting?.Task ?? Task.CompletedTask;
            }
        }
    }

    /// <summary>True when nobody follows: whoever comes waits for <see cref="Flow"/>.</summary>
    internal bool Rest()
    {
        lock (_gate)
        {
            if (!_followers.IsEmpty)
            {
                return false;
            }

            _resting ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return true;
        }
    }

    internal void Flow()
    {
        lock (_gate)
        {
            _resting?.SetResult();
            _resting = null;
        }
    }

    public void Publish(LiveSignal signal)
    {
        foreach (var (follower, wanted) in _followers)
        {
            if (wanted(signal) && !follower.Writer.TryWrite(signal))
            {
                follower.Writer.TryComplete();
            }
        }
    }

    /// <summary>Ends when cancelled, or when the follower lags more than 256 signals behind.</summary>
    public async IAsyncEnumerable<LiveSignal> Follow(
        Func<LiveSignal, bool> wanted, [EnumeratorCancellation] CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<LiveSignal>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
        lock (_gate)
        {
            _followers[channel] = wanted;
        }

        try
        {
            await foreach (var signal in channel.Reader.ReadAllAsync(cancel))
            {
                yield return signal;
            }
        }
        finally
        {
            _followers.TryRemove(channel, out _);
        }
    }
}
