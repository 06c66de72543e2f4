using System.Net;
using System.Text.Json;
using HuYing.Client;
using HuYing.LoadTest.Measuring;

namespace HuYing.LoadTest.Flow;

/// <summary>
/// The line to the servers: sends each try to the next of them, under the key of its attempt, and books every try that
/// was not answered with a success.
/// </summary>
internal sealed class NodeLine(IReadOnlyList<Uri> nodes, RunClock clock, Recorder recorder, HttpMessageHandler inner)
    : DelegatingHandler(inner)
{
    private const string KeyHeader = "Idempotency-Key";

    private int _turn = -1;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = Attempt.Current;
        if (attempt is not null && request.Headers.Remove(KeyHeader))
        {
            request.Headers.Add(KeyHeader, attempt.Key);
        }

        request.RequestUri = new Uri(NextNode(), request.RequestUri!.PathAndQuery);
        var response = await Try(request, attempt, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            // Its body may yet be lost on the way.
            attempt?.IsInDoubt = true;
        }
        else
        {
            await Book(response, attempt, cancellationToken);
        }

        return response;
    }

    private async Task<HttpResponseMessage> Try(
        HttpRequestMessage request, Attempt? attempt, CancellationToken cancel)
    {
        try
        {
            return await base.SendAsync(request, cancel);
        }
        catch (Exception fault) when (Trouble.CodeOf(fault) is { } code)
        {
            recorder.TurnedAway(code, null, shouldSayWhen: false, clock.Now);
            attempt?.IsInDoubt |= code != Trouble.NoConnection;
            throw;
        }
    }

    private async Task Book(HttpResponseMessage response, Attempt? attempt, CancellationToken cancel)
    {
        // The client reads it again.
        await response.Content.LoadIntoBufferAsync(cancel);
        var code = CodeIn(await response.Content.ReadAsByteArrayAsync(cancel)) ?? $"http_{(int)response.StatusCode}";
        var isBusy = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
        var after = response.Headers.RetryAfter;
        recorder.TurnedAway(code, after?.Delta, isBusy && after is null, clock.Now);
        attempt?.IsInDoubt |= Trouble.LeavesDoubt(code);
    }

    private static string? CodeIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WireJson.Replies.Problem)?.Code;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Uri NextNode() => nodes[(int)((uint)Interlocked.Increment(ref _turn) % nodes.Count)];
}
