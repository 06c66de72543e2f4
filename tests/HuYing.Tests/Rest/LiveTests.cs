using System.Net.Http.Headers;
using HuYing.Actors;
using HuYing.Domain.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest;

public sealed class LiveTests
{
    [Fact]
    public async Task A_feed_tells_what_happens_in_ones_own_scope_and_nothing_else()
    {
        var server = await RunningServer.Shared;
        using var own = await Feed.Open(server, Cast.Caller);
        using var neighbours = await Feed.Open(server, Cast.Neighbour);
        var feed = server.Services.GetRequiredService<LiveFeed>();
        var draft = await server.ADraft();
        Assert.Contains($"id: {draft.TicketId}:1", await own.ReadTo($"{draft.TicketId}:1\n"), StringComparison.Ordinal);

        // A signal for everybody ends the reading, so that what did not come is known not to have come.
        var mark = $"mark-{Guid.CreateVersion7():N}";
        var reach = new TicketReach(
            "yunxi", "st-fengyu", "co-x", null, "x", Sensitivity.Internal, false, [], [], []);
        feed.Publish(new LiveSignal("ticket", mark, reach, 1, [], TimeProvider.System.GetUtcNow()));

        Assert.DoesNotContain(draft.TicketId, await neighbours.ReadTo(mark), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overseers_hear_of_a_call_when_it_is_raised_and_a_department_when_it_is_concerned()
    {
        var server = await RunningServer.Shared;
        using var platform = await Feed.Open(server, Cast.Platform);
        using var department = await Feed.Open(server, Cast.Answerer);
        var dispatched = await server.ADispatchedTicket();

        var heardByPlatform = await platform.ReadTo($"{dispatched.TicketId}:{dispatched.Version}");
        var heardByDepartment = await department.ReadTo($"{dispatched.TicketId}:{dispatched.Version}");

        Assert.DoesNotContain($"{dispatched.TicketId}:1\n", heardByPlatform, StringComparison.Ordinal);
        Assert.Contains("\"raised\"", heardByPlatform, StringComparison.Ordinal);
        Assert.DoesNotContain("\"raised\"", heardByDepartment, StringComparison.Ordinal);
        Assert.Contains("\"dispatched\"", heardByDepartment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_back_is_told_to_read_everything_anew()
    {
        using var feed = await Feed.Open(await RunningServer.Shared, Cast.Caller, lastEventId: "HY-20261122-000001:3");

        Assert.Contains("event: resync", await feed.ReadTo("data:"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sdk_follows()
    {
        var server = await RunningServer.Shared;
        using var enough = new CancellationTokenSource();
        await using var events = (await server.As(Cast.Leader)).Follow(enough.Token).GetAsyncEnumerator(enough.Token);
        var next = events.MoveNextAsync().AsTask();
        var draft = await DraftUntil(server, next);

        Assert.True(await next);
        Assert.Equal("ticket", events.Current.What);
        Assert.NotEmpty(draft);
        await enough.CancelAsync();
    }

    // The SDK does not say when it is connected; one of the drafts comes after that.
    private static async Task<List<string>> DraftUntil(RunningServer server, Task heard)
    {
        var drafts = new List<string>();
        do
        {
            drafts.Add((await server.ADraft()).TicketId);
        }
        while (!heard.IsCompleted);

        return drafts;
    }

    internal sealed class Feed(HttpClient http, HttpResponseMessage response, StreamReader reader) : IDisposable
    {
        public static async Task<Feed> Open(RunningServer server, string login, string? lastEventId = null)
        {
            var http = await server.Http(login);
            http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            if (lastEventId is not null)
            {
                http.DefaultRequestHeaders.Add("Last-Event-ID", lastEventId);
            }

            var response = await http.GetAsync(
                new Uri("api/v1/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
            return new Feed(http, response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        }

        /// <summary>Everything up to the end of the event that holds the text.</summary>
        public async Task<string> ReadTo(string text)
        {
            var heard = "";
            while (await reader.ReadLineAsync() is { } line)
            {
                heard += line + "\n";
                if (line.Length == 0 && heard.Contains(text, StringComparison.Ordinal))
                {
                    return heard;
                }
            }

            throw new EndOfStreamException($"The feed ended without {text}.");
        }

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
            http.Dispose();
        }
    }
}
