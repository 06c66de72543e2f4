using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace HuYing.Tests.Client;

/// <summary>What can befall a request on its way.</summary>
public enum Mishap
{
    NoAnswer,
    LostAnswer,
    Unavailable,
    TooMany,
    Running,
    HourLong,
}

/// <summary>A line on which the first requests meet with mishaps, one each. It remembers the keys it saw.</summary>
internal sealed class BadLine(params Mishap[] mishaps) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly ConcurrentQueue<Mishap> _ahead = new(mishaps);

    public ConcurrentQueue<string> Keys { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.TryGetValues("Idempotency-Key", out var keys))
        {
            Keys.Enqueue(keys.Single());
        }

        if (!_ahead.TryDequeue(out var mishap))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        switch (mishap)
        {
            case Mishap.NoAnswer:
                throw new HttpRequestException("The line broke before the request.");
            case Mishap.LostAnswer:
                using (await base.SendAsync(request, cancellationToken))
                {
                    throw new HttpRequestException("The line broke after the request.");
                }

            case Mishap.Unavailable:
                return Answer(HttpStatusCode.ServiceUnavailable, "busy");
            case Mishap.TooMany:
                return Answer(HttpStatusCode.TooManyRequests, "too_many_requests");
            case Mishap.Running:
                return Answer(HttpStatusCode.Conflict, "request_running");
            case Mishap.HourLong:
                var answer = Answer(HttpStatusCode.TooManyRequests, "too_many_requests");
                answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1));
                return answer;
            default:
                throw new InvalidOperationException($"{mishap} is not played.");
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string code) => new(status)
    {
        Content = new StringContent(
            $$"""
            {"type":"x","title":"t","status":{{(int)status}},"detail":"d","code":"{{code}}","errors":null,"traceId":"1"}
            """,
            new MediaTypeHeaderValue("application/problem+json")),
    };
}
