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

    private readonly ConcurrentDictionary<Channel<LiveSignal>, Func<LiveSignal, bool>> _followers = new();

    public int Followers => _followers.Count;

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
        _followers[channel] = wanted;
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
