using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HuYing.Client;
using HuYing.Client.Tickets;

namespace HuYing.Silo.Bench;

/// <summary>Creations through the REST facade of a server process of its own, over real connections.</summary>
internal static class RestBench
{
    internal static async Task<Figure> Run(BenchServer server, int connections, int seconds)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var http = new HttpClient(handler) { BaseAddress = server.Address };
        var timings = new List<double>[connections];
        var deadline = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(caller => Task.Run(async () =>
        {
            var own = timings[caller] = new List<double>(4096);
            var (token, community) = server.CallerAt(caller);
            for (var i = caller; Stopwatch.GetTimestamp() < deadline; i += connections)
            {
                using var request = Request(i, token, community);
                var start = Stopwatch.GetTimestamp();
                using var response = await http.SendAsync(request);
                if (response.StatusCode != HttpStatusCode.Created)
                {
                    throw new InvalidOperationException(
                        $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}: the run is void.");
                }

                await response.Content.ReadAsByteArrayAsync();
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        return Figure.FromTimings(
            $"(c) REST 新建,{connections} 连接",
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            timings.SelectMany(one => one));
    }

    internal static HttpRequestMessage Request(int seed, string token, string community)
    {
        var content = SampleTickets.Content(seed, community, null);
        var body = new NewTicket(
            new TicketContent(
                content.Title,
                content.Description,
                TicketKind.Daily,
                new Place(community, content.Place.Address, null, content.Place.Longitude, content.Place.Latitude),
                content.Source,
                content.WhyNotAlone,
                content.StepsTaken),
            Submit: true);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tickets")
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Default.NewTicket)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return request;
    }
}
