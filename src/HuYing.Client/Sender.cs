using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HuYing.Client;

/// <summary>Sends requests, and sends them again: the one place that knows how the facade speaks HTTP.</summary>
internal sealed class Sender(HttpClient http, HuYingRetries retries, TimeProvider time)
{
    // A token that ends soon is exchanged before the next request, by whoever comes first.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private Func<CancellationToken, Task>? _renewal;

    private DateTimeOffset _renewAt;

    internal AuthenticationHeaderValue? Authorization { get; set; }

    /// <summary>From now on the token is exchanged before it ends.</summary>
    internal void Renew(TimeSpan life, Func<CancellationToken, Task> renewal) =>
        (_renewAt, _renewal) = (time.GetUtcNow() + life - Margin, renewal);

    internal Task<TReply> Get<TReply>(string path, JsonTypeInfo<TReply> reply, CancellationToken cancel) =>
        Send(() => Request(HttpMethod.Get, path), retries.Most, response => Read(response, reply, cancel), cancel);

    internal Task<byte[]> GetBytes(string path, CancellationToken cancel) => Send(
        () => Request(HttpMethod.Get, path),
        retries.Most,
        response => response.Content.ReadAsByteArrayAsync(cancel),
        cancel);

    /// <summary>A question with a body: it changes nothing that could be changed twice, and is not repeated.</summary>
    internal Task<TReply> Ask<TBody, TReply>(
        string path, TBody body, JsonTypeInfo<TBody> type, JsonTypeInfo<TReply> reply, CancellationToken cancel)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return Send(
            () => Request(HttpMethod.Post, path, Json(bytes)), 0, response => Read(response, reply, cancel), cancel);
    }

    internal Task<TReply> Ask<TReply>(string path, JsonTypeInfo<TReply> reply, CancellationToken cancel) =>
        Send(() => Request(HttpMethod.Post, path), 0, response => Read(response, reply, cancel), cancel);

    internal Task<TReply> Form<TReply>(
        string path, KeyValuePair<string?, string?>[] form, JsonTypeInfo<TReply> reply, CancellationToken cancel)
    {
        return Send(New, retries.Most, response => Read(response, reply, cancel), cancel);

        HttpRequestMessage New()
        {
            var request = Request(HttpMethod.Post, path, new FormUrlEncodedContent(form));
            request.Headers.Authorization = null;
            return request;
        }
    }

    /// <summary>Opens a feed; the caller closes it.</summary>
    internal Task<HttpResponseMessage> Open(string path, string? lastEventId, CancellationToken cancel)
    {
        return Send(New, retries.Most, Task.FromResult, cancel, keep: true);

        HttpRequestMessage New()
        {
            var request = Request(HttpMethod.Get, path);
            if (lastEventId is not null)
            {
                request.Headers.Add("Last-Event-ID", lastEventId);
            }

            return request;
        }
    }

    /// <summary>A pause before a lost feed is taken up again.</summary>
    internal Task Wait(CancellationToken cancel) => Task.Delay(retries.Pause(2, null), time, cancel);

    internal Task Delete(string path, CancellationToken cancel) =>
        Send(() => Request(HttpMethod.Delete, path), 0, _ => Task.FromResult(true), cancel);

    /// <summary>A change. Its key is made here, once, before the first try.</summary>
    internal Task<TReply> Change<TReply>(
        HttpMethod method,
        string path,
        Func<HttpContent?> content,
        int? ifVersion,
        JsonTypeInfo<TReply> reply,
        CancellationToken cancel)
    {
        var key = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        return Send(New, retries.Most, response => Read(response, reply, cancel), cancel);

        HttpRequestMessage New()
        {
            var request = Request(method, path, content());
            request.Headers.Add("Idempotency-Key", key);
            if (ifVersion is { } version)
            {
                request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
            }

            return request;
        }
    }

    internal Task<TReply> Change<TBody, TReply>(
        string path,
        TBody body,
        JsonTypeInfo<TBody> type,
        int? ifVersion,
        JsonTypeInfo<TReply> reply,
        CancellationToken cancel)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return Change(HttpMethod.Post, path, () => Json(bytes), ifVersion, reply, cancel);
    }

    internal static HttpContent Json(byte[] bytes) => Content(bytes, "application/json");

    internal static HttpContent Content(byte[] bytes, string mediaType) =>
        new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    internal async Task<TResult> Send<TResult>(
        Func<HttpRequestMessage> request,
        int most,
        Func<HttpResponseMessage, Task<TResult>> read,
        CancellationToken cancel,
        bool keep = false)
    {
        if (_renewal is { } renewal && time.GetUtcNow() >= _renewAt)
        {
            _renewal = null;
            await renewal(cancel);
        }

        for (var repeat = 0; ; repeat++)
        {
            TimeSpan? asked = null;
            try
            {
                using var message = request();
                var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
                using var closing = keep && response.IsSuccessStatusCode ? null : response;
                if (response.IsSuccessStatusCode)
                {
                    return await read(response);
                }

                var problem = await ProblemReader.Read(response, time.GetUtcNow(), cancel);
                asked = problem.RetryAfter;
                if (!problem.IsTransient || repeat >= most || asked > retries.Longest)
                {
                    throw problem;
                }
            }
            catch (Exception fault) when (repeat < most && IsOfTheLine(fault, cancel))
            {
                // Whether the request arrived is not known; its key makes the repeat safe.
            }

            await Task.Delay(retries.Pause(repeat, asked), time, cancel);
        }
    }

    internal HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, $"api/v1/{path}") { Content = content };
        request.Headers.Authorization = Authorization;
        request.Headers.Add("X-HuYing", "1");
        return request;
    }

    private static async Task<TReply> Read<TReply>(
        HttpResponseMessage response, JsonTypeInfo<TReply> type, CancellationToken cancel)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        return await JsonSerializer.DeserializeAsync(body, type, cancel)
            ?? throw new JsonException("The server answered with nothing.");
    }

    // A cancellation that nobody here asked for is HttpClient's own timeout.
    private static bool IsOfTheLine(Exception fault, CancellationToken cancel) =>
        fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested);
}
