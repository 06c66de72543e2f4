using HuYing.Actors.Local;
using Microsoft.Extensions.Time.Testing;

namespace HuYing.Tests.Actors;

public class MailboxTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Turns_of_one_actor_never_overlap_and_keep_their_order()
    {
        var room = new MailboxRoom<List<int>>(
            _ => [],
            new MailboxLimits(10_000, 10_000, TimeSpan.FromMinutes(1)),
            _time);
        var inside = 0;
        var turns = Enumerable.Range(0, 2_000).Select(i => room.Post("a", async log =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await Task.Yield();
            log.Add(i);
            Interlocked.Decrement(ref inside);
            return log.Count;
        })!).ToList();

        var answers = await Task.WhenAll(turns);

        Assert.Equal(Enumerable.Range(1, 2_000), answers);
        var order = await room.Post("a", log => Task.FromResult(log.ToList()))!;
        Assert.Equal(Enumerable.Range(0, 2_000), order);
    }

    [Fact]
    public async Task Actors_of_different_keys_run_side_by_side()
    {
        var room = new MailboxRoom<object>(_ => new object(), MailboxLimits.Default, _time);
        var both = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = room.Post("a", _ => both.Task)!;

        await room.Post("b", _ => Task.FromResult(both.TrySetResult(true)))!;

        Assert.True(await waiting);
    }

    [Fact]
    public async Task A_full_mailbox_refuses_and_the_others_go_on()
    {
        var room = new MailboxRoom<object>(
            _ => new object(),
            new MailboxLimits(2, 100, TimeSpan.FromMinutes(1)),
            _time);
        var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = room.Post("a", _ =>
        {
            started.SetResult();
            return gate.Task;
        })!;
        await started.Task;
        var second = room.Post("a", _ => Task.FromResult(true))!;
        var third = room.Post("a", _ => Task.FromResult(true))!;

        Assert.Null(room.Post("a", _ => Task.FromResult(true)));
        Assert.True(await room.Post("b", _ => Task.FromResult(true))!);

        gate.SetResult(true);
        Assert.All(await Task.WhenAll(running, second, third), Assert.True);
    }

    [Fact]
    public async Task A_full_room_refuses_until_something_is_done()
    {
        var room = new MailboxRoom<object>(_ => new object(), new MailboxLimits(10, 3, TimeSpan.FromMinutes(1)), _time);
        var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = Enumerable.Range(0, 3).Select(i => room.Post($"{i}", _ => gate.Task)!).ToList();

        Assert.Null(room.Post("x", _ => Task.FromResult(true)));
        Assert.Equal(3, room.Waiting);

        gate.SetResult(true);
        await Task.WhenAll(waiting);
        Assert.True(await room.Post("x", _ => Task.FromResult(true))!);
    }

    [Fact]
    public async Task A_fault_reaches_the_asker_and_the_actor_lives_on()
    {
        var room = new MailboxRoom<object>(_ => new object(), MailboxLimits.Default, _time);

        await Assert.ThrowsAsync<InvalidDataException>(
            () => room.Post<bool>("a", _ => throw new InvalidDataException())!);

        Assert.True(await room.Post("a", _ => Task.FromResult(true))!);
    }

    [Fact]
    public async Task An_idle_actor_is_put_away_and_made_anew()
    {
        var made = 0;
        var room = new MailboxRoom<int>(_ => ++made, new MailboxLimits(10, 10, TimeSpan.FromMinutes(5)), _time);
        Assert.Equal(1, await room.Post("a", Task.FromResult)!);

        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(0, room.Evict());

        // The answer is out a moment before the mailbox knows that nothing is left to do.
        for (var tries = 0; room.Evict() == 0; tries++)
        {
            Assert.True(tries < 10_000, "the idle actor was never put away");
            await Task.Yield();
            _time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(0, room.Count);
        Assert.Equal(2, await room.Post("a", Task.FromResult)!);
    }

    [Fact]
    public async Task Posting_while_actors_are_put_away_loses_no_turn()
    {
        var room = new MailboxRoom<object>(_ => new object(), new MailboxLimits(100, 10_000, TimeSpan.Zero), _time);
        var done = 0;
        using var over = new CancellationTokenSource();
        var evicting = Task.Run(() =>
        {
            while (!over.IsCancellationRequested)
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                room.Evict();
            }
        });

        for (var i = 0; i < 20_000; i++)
        {
            await room.Post($"{i % 7}", _ => Task.FromResult(Interlocked.Increment(ref done)))!;
        }

        await over.CancelAsync();
        await evicting;
        Assert.Equal(20_000, done);
    }
}
