using System.Net;

namespace HuYing.Client;

/// <summary>The server refused, or could not answer, in spite of all retries. Branch on <see cref="Code"/>.</summary>
/// <param name="problem">What the server said; for an answer that is not a problem, its status alone.</param>
/// <param name="retryAfter">How long to wait before asking again; null when waiting does not help.</param>
public sealed class HuYingProblem(Problem problem, TimeSpan? retryAfter)
    : Exception($"{problem.Status} {problem.Code}: {problem.Title} {problem.Detail}")
{
    public HttpStatusCode Status => (HttpStatusCode)problem.Status;

    /// <summary>Stable and English.</summary>
    public string Code => problem.Code;

    /// <summary>For people, in Chinese.</summary>
    public string Title => problem.Title;

    /// <summary>What to do next, in Chinese.</summary>
    public string Detail => problem.Detail;

    /// <summary>What is wrong with which member of the request.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; } =
        problem.Errors ?? new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Name it when asking the operator.</summary>
    public string TraceId => problem.TraceId;

    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>True when the same request, under the same key, may yet succeed.</summary>
    public bool IsTransient => problem.Status is 429 or 503 || problem.Code == "request_running";
}
