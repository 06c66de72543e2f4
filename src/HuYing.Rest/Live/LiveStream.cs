using System.Text.Json;
using HuYing.Actors;
using HuYing.Client;
using HuYing.Client.Tickets;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Live;

/// <summary>
/// One feed as server-sent events. It is lossy: after a gap of any kind the page is told to read everything anew
/// (resync) instead of being sent what it missed.
/// </summary>
internal sealed class LiveStream(HttpResponse response, TimeProvider time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <param name="isWelcome">Asked at every beat, so that a logout ends the feed too.</param>
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
                return await next.WaitAsync(Beat, time, cancel);
            }
            catch (TimeoutException)
            {
                if (!await isWelcome())
                {
                    return false;
                }

                await Write(": beat\n\n", cancel);
            }
        }
    }

    private async Task Write(string text, CancellationToken cancel)
    {
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
