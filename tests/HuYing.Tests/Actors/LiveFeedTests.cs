using HuYing.Actors;
using HuYing.Domain.Tickets;

namespace HuYing.Tests.Actors;

public sealed class LiveFeedTests
{
    private static readonly LiveSignal Signal = new(
        "ticket",
        "t",
        new TicketReach("d", "s", "c", null, "a", Sensitivity.Internal, true, [], [], []),
        1,
        [],
        default);

    private readonly LiveFeed _feed = new();

    [Fact]
    public void A_feed_flows_until_its_publisher_rests()
    {
        Assert.True(_feed.Flowing.IsCompleted);
        Assert.True(_feed.Rest());
        Assert.False(_feed.Flowing.IsCompleted);
    }

    [Fact]
    public async Task Whoever_comes_while_the_publisher_rests_misses_nothing_once_it_flows()
    {
        Assert.True(_feed.Rest());
        await using var signals = _feed.Follow(_ => true, CancellationToken.None).GetAsyncEnumerator();
        var next = signals.MoveNextAsync().AsTask();
        var flowing = _feed.Flowing;
        Assert.False(flowing.IsCompleted);

        _feed.Flow();
        await flowing;
        _feed.Publish(Signal);

        Assert.True(await next);
        Assert.Same(Signal, signals.Current);
    }

    [Fact]
    public async Task A_publisher_does_not_rest_while_somebody_listens()
    {
        await using var signals = _feed.Follow(_ => true, CancellationToken.None).GetAsyncEnumerator();
        var next = signals.MoveNextAsync().AsTask();

        Assert.False(_feed.Rest());
        Assert.True(_feed.Flowing.IsCompleted);
        _feed.Publish(Signal);
        Assert.True(await next);
    }
}
