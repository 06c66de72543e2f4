using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HuYing.Client.Tickets;

namespace HuYing.Client;

// The live feed.
public sealed partial class HuYingClient
{
    /// <summary>
    /// What changes in the person's scope, as it happens, until cancelled. A lost line is taken up again; since the
    /// feed is lossy, a <c>resync</c> event then says that everything should be read anew.
    /// </summary>
    public async IAsyncEnumerable<LiveEvent> Follow([EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (string? lastId = null; ;)
        {
            using var feed = await _sender.Open("live", lastId, cancel);
            await using var body = await feed.Content.ReadAsStreamAsync(cancel);
            await using var items = SseParser.Create(body, (_, data) => Read(data))
                .EnumerateAsync(cancel).GetAsyncEnumerator(cancel);
            while (await Next(items, cancel))
            {
                lastId = items.Current.EventId ?? "";
                yield return items.Current.Data;
            }

            lastId ??= "";
            await _sender.Wait(cancel);
        }
    }

    private static LiveEvent Read(ReadOnlySpan<byte> data) =>
        JsonSerializer.Deserialize(data, WireJson.Replies.LiveEvent)
            ?? throw new JsonException("An event is never null.");

    private static async Task<bool> Next(IAsyncEnumerator<SseItem<LiveEvent>> items, CancellationToken cancel)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException && !cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
