using System.Diagnostics;
using System.Net.Http.Headers;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Bench;

/// <summary>
/// First as much as the server can do, then five times as much, half of it calls, a quarter lists: what is still done,
/// how the rest is refused, and whether deadlines that fall into it are recorded.
/// </summary>
internal static class OverloadBench
{
    internal const double Factor = 5;

    private const int Workers = 64;

    private const int PeakSeconds = 6;

    // Below the connections that the server takes, above the requests that it works on.
    private const int MostInFlight = 1_800;

    internal static async Task<OverloadOutcome> Run(BenchGround ground, int seconds, int deadlines)
    {
        await using var server = await BenchServer.Start(ground);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = MostInFlight })
        {
            BaseAddress = server.Address,
        };
        var peak = new OverloadTally(PeakSeconds);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            for (var i = worker; peak.IsRunning; i += Workers)
            {
                await Send(http, server, i, peak);
            }
        })));

        var due = await Raise(ground, deadlines, BenchGround.Now().AddSeconds(1), seconds);
        var crowd = new OverloadTally(seconds);
        await Flood(http, server, peak.PerSecond * Factor, crowd);
        return new OverloadOutcome(peak, crowd, await Lateness(ground, due));
    }

    // Arrivals do not wait for answers, as those of a crowd do not.
    private static async Task Flood(HttpClient http, BenchServer server, double perSecond, OverloadTally tally)
    {
        var inFlight = new List<Task>();
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var start = Stopwatch.GetTimestamp();
        for (var sent = 0; tally.IsRunning && await ticks.WaitForNextTickAsync();)
        {
            inFlight.RemoveAll(one => one.IsCompletedSuccessfully);
            for (; sent < perSecond * Stopwatch.GetElapsedTime(start).TotalSeconds; sent++)
            {
                if (inFlight.Count < MostInFlight)
                {
                    inFlight.Add(Send(http, server, sent, tally));
                }
            }
        }

        await Task.WhenAll(inFlight);
    }

    private static async Task Send(HttpClient http, BenchServer server, int number, OverloadTally tally)
    {
        var (token, community) = server.CallerAt(number);
        var isCall = number % 2 == 0;
        using var request = isCall ? RestBench.Request(number, token, community)
            : number % 4 == 1 ? Get("/api/v1/tickets?limit=20", token)
            : Get("/api/v1/me", token);
        try
        {
            using var response = await http.SendAsync(request);
            var content = await response.Content.ReadAsByteArrayAsync();
            tally.Add(isCall, response, content);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            tally.Add(fault);
        }
    }

    private static HttpRequestMessage Get(string path, string token) => new(HttpMethod.Get, path)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    private static async Task<List<TicketId>> Raise(BenchGround ground, int count, DateTimeOffset first, int seconds)
    {
        var raised = new List<TicketId>();
        for (var i = 0; i < count; i++)
        {
            var due = first.AddMilliseconds(i * 1000L * (seconds - 2) / count);
            raised.Add(await ground.NextId());
            var caller = ground.Callers[i % ground.Callers.Count].Actor;
            await ground.Get<ITicketJournal>().Append(
                SampleTickets.Raised(raised[^1], i, caller, ground.Rules, due.AddMinutes(-30), due),
                CancellationToken.None);
        }

        return raised;
    }

    /// <summary>Seconds from each due instant to its record, once all are recorded.</summary>
    private static async Task<IReadOnlyList<double>> Lateness(BenchGround ground, List<TicketId> tickets)
    {
        var lateness = new List<double>();
        for (var tries = 0; lateness.Count < tickets.Count; tries++)
        {
            var history = await ground.Get<TicketQueries>().History(tickets[lateness.Count], CancellationToken.None);
            if (history.SingleOrDefault(one => one.Happened is DeadlineBreached) is { } breach)
            {
                lateness.Add((breach.At - ((DeadlineBreached)breach.Happened).Due).TotalSeconds);
                continue;
            }

            if (tries > 3_000)
            {
                throw new InvalidOperationException($"{tickets[lateness.Count]} was never recorded as overdue.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        lateness.Sort();
        return lateness;
    }
}
