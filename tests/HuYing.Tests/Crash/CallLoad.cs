using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HuYing.Client;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Crash;

/// <summary>
/// Callers who keep calling, whatever happens to the server: a failed send is repeated under the same key.
/// </summary>
internal sealed class CallLoad(
    Uri address,
    IReadOnlyList<(string Token, string Community)> callers,
    CallJournal journal)
    : IAsyncDisposable
{
    private readonly CancellationTokenSource _over = new();

    private readonly SocketsHttpHandler _handler = new() { ConnectTimeout = TimeSpan.FromSeconds(2) };

    private readonly List<Task> _running = [];

    private int _sequence;

    public void Start(int workers)
    {
        for (var worker = 0; worker < workers; worker++)
        {
            var caller = callers[worker % callers.Count];
            _running.Add(Task.Run(() => Call(caller.Token, caller.Community)));
        }
    }

    public async Task Stop()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_running);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _over.Dispose();
        _handler.Dispose();
    }

    private async Task Call(string token, string community)
    {
        using var http = new HttpClient(_handler, disposeHandler: false)
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(5),
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        while (!_over.IsCancellationRequested)
        {
            var marker = string.Create(CultureInfo.InvariantCulture, $"mark-{Interlocked.Increment(ref _sequence):D8}");
            var key = Guid.CreateVersion7().ToString();
            journal.Intend(marker);
            while (!_over.IsCancellationRequested && await Send(http, marker, key, community) is { } pause)
            {
                await Task.Delay(pause, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    // Null when acknowledged, else how long to wait before the same request is sent again.
    private async Task<TimeSpan?> Send(HttpClient http, string marker, string key, string community)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tickets")
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(
                    Body(marker, community), WireJson.Default.NewTicket)),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("Idempotency-Key", key);
            using var response = await http.SendAsync(request, CancellationToken.None);
            var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
            if (response.StatusCode == HttpStatusCode.Created)
            {
                journal.Acknowledge(marker, JsonSerializer.Deserialize(text, WireJson.Default.TicketReply)!.TicketId);
                return null;
            }

            return response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict
                or HttpStatusCode.TooManyRequests
                ? TimeSpan.FromMilliseconds(50)
                : throw new InvalidOperationException($"{(int)response.StatusCode} {text}: the round is void.");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
        {
            return TimeSpan.FromMilliseconds(20);
        }
    }

    private static NewTicket Body(string marker, string community) => new(
        new TicketContent(
            $"呼叫 {marker}",
            $"网格员巡查发现路面积水,标记 {marker},需部门处置。",
            TicketKind.Daily,
            new Place(community, "望江路 1 号"),
            "网格巡查",
            "街道没有抽排设备",
            "已设置警示牌"),
        Submit: true);
}
