using System.Text.Json;
using HuYing.Actors;
using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Live;

/// <summary>
/// One feed as server-sent events. It is lossy: after a gap of any kind the page is told to read everything anew
/// (resync) instead of being sent what it missed.
/// </summary>
internal sealed class LiveStream(HttpResponse response, TimeProvider time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private DateTimeOffset _welcomedAt = time.GetUtcNow();

    private DateTimeOffset _writtenAt;

    /// <param name="isWelcome">Asked every few seconds, so that a logout elsewhere ends the feed too.</param>
    internal async Task Send(
        LiveFeed feed,
        Func<LiveSignal, bool> wanted,
        Func<Task<bool>> isWelcome,
        bool isResumed,
        CancellationToken cancel)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var signals = feed.Follow(wanted, ending.Token).GetAsyncEnumerator(ending.Token);

        // Following begins with the first move, and must have begun before the page is told that it has.
        var next = signals.MoveNextAsync().AsTask();
        try
        {
            await feed.Flowing.WaitAsync(cancel);
            await Write(isResumed ? Resync() : ": open\n\n", cancel);
            while (await Next(next, isWelcome, cancel))
            {
                await Write(Text(signals.Current), cancel);
                next = signals.MoveNextAsync().AsTask();
            }

            await Write(Resync(), cancel);
        }
        finally
        {
            await ending.CancelAsync();
            await next.ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    // Waits for the next signal, and shows in the meantime that the line is alive.
    private async Task<bool> Next(Task<bool> next, Func<Task<bool>> isWelcome, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                var isThere = await next.WaitAsync(SessionCache.Span, time, cancel);
                return isThere && await IsStillWelcome(isWelcome);
            }
            catch (TimeoutException)
            {
                if (!await IsStillWelcome(isWelcome))
                {
                    return false;
                }

                await (time.GetUtcNow() - _writtenAt < Beat ? Task.CompletedTask : Write(": beat\n\n", cancel));
            }
        }
    }

    // A feed that is never silent is asked about just as often.
    private async Task<bool> IsStillWelcome(Func<Task<bool>> isWelcome)
    {
        var now = time.GetUtcNow();
        if (now - _welcomedAt < SessionCache.Span)
        {
            return true;
        }

        _welcomedAt = now;
        return await isWelcome();
    }

    private async Task Write(string text, CancellationToken cancel)
    {
        _writtenAt = time.GetUtcNow();
        await response.WriteAsync(text, cancel);
        await response.Body.FlushAsync(cancel);
    }

    private string Resync() => Text("resync", new LiveEvent("resync", "", 0, [], time.GetUtcNow()));

    private static string Text(LiveSignal signal) => Text(
        $"{signal.Id}:{signal.Version}",
        new LiveEvent(signal.What, signal.Id, signal.Version, signal.Events, signal.At));

    private static string Text(string id, LiveEvent live) =>
        $"id: {id}\nevent: {live.What}\ndata: {JsonSerializer.Serialize(live, WireJson.Strict.LiveEvent)}\n\n";
}
