using System.Text;
using HuYing.Actors;
using HuYing.Domain.Tickets;
using HuYing.Rest.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace HuYing.Tests.Rest;

public sealed class LiveStreamTests : IDisposable
{
    private static readonly TicketReach Anyone =
        new("d", "s", "c", null, "a", Sensitivity.Internal, true, [], [], []);

    private readonly FakeTimeProvider _time = new();

    private readonly SlowLine _sent = new();

    private readonly LiveFeed _feed = new();

    public void Dispose() => _sent.Dispose();

    [Fact]
    public async Task A_silent_feed_beats()
    {
        using var ending = new CancellationTokenSource();
        var sending = Send(() => Task.FromResult(true), ending.Token);

        await AdvanceUntil(() => Sent().Split(": beat").Length > 3);

        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(0, _feed.Followers);
    }

    [Fact]
    public async Task A_feed_ends_when_its_reader_is_no_longer_logged_in()
    {
        var sending = Send(() => Task.FromResult(false), CancellationToken.None);

        await AdvanceUntil(() => sending.IsCompleted);

        await sending;
        Assert.DoesNotContain(": beat", Sent(), StringComparison.Ordinal);
        Assert.Contains("event: resync", Sent(), StringComparison.Ordinal);
        Assert.Equal(0, _feed.Followers);
    }

    [Fact]
    public async Task A_reader_who_lags_behind_is_told_to_read_anew()
    {
        await _sent.Line.WaitAsync();
        var sending = Send(() => Task.FromResult(true), CancellationToken.None);
        for (var i = 0; i < 300; i++)
        {
            _feed.Publish(new LiveSignal("ticket", "t", Anyone, i, [], _time.GetUtcNow()));
        }

        _sent.Line.Release();
        await sending;

        var events = Sent().Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("event: resync", events[^1], StringComparison.Ordinal);
        Assert.InRange(events.Count(one => one.Contains("event: ticket", StringComparison.Ordinal)), 256, 257);
    }

    private Task Send(Func<Task<bool>> isWelcome, CancellationToken cancel)
    {
        var http = new DefaultHttpContext { Response = { Body = _sent } };
        return new LiveStream(http.Response, _time).Send(_feed, _ => true, isWelcome, isResumed: false, cancel);
    }

    private string Sent() => Encoding.UTF8.GetString(_sent.ToArray());

    // Whether the stream waits already is not told; time goes on until it has.
    private async Task AdvanceUntil(Func<bool> isReached)
    {
        while (!isReached())
        {
            _time.Advance(TimeSpan.FromSeconds(15));
            await Task.Yield();
        }
    }

    /// <summary>A line that is slow for as long as somebody holds it.</summary>
    private sealed class SlowLine : MemoryStream
    {
        public SemaphoreSlim Line { get; } = new(1);

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Line.WaitAsync(cancellationToken);
            Write(buffer.Span);
            Line.Release();
        }
    }
}
