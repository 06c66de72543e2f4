using System.Text.Json;
using HuYing.Client;

namespace HuYing.LoadTest.Flow;

/// <summary>Names for what can go wrong: the server's problem codes, and ours for the line.</summary>
internal static class Trouble
{
    /// <summary>The server was not reached, so it has done nothing.</summary>
    internal const string NoConnection = "no_connection";

    /// <summary>Refusals that ask for patience: what a server does that has too much to do.</summary>
    internal static bool IsOverload(string code) =>
        code is "too_many_requests" or "login_throttled" or "busy" or "storage_unavailable" or "request_running"
            or "request_timeout" or "outcome_unknown";

    /// <summary>After these the change may or may not have been made.</summary>
    internal static bool LeavesDoubt(string code) =>
        code is "outcome_unknown" or "request_timeout" or "request_running" or "internal_error"
            || code.StartsWith("http_5", StringComparison.Ordinal);

    internal static bool IsOfTheLine(string code) => code is NoConnection or "line_broken" or "no_answer_in_time";

    /// <summary>Null for a fault that is ours.</summary>
    internal static string? CodeOf(Exception fault) => fault switch
    {
        HuYingProblem problem => problem.Code,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => NoConnection,
        HttpRequestException or IOException or JsonException => "line_broken",
        OperationCanceledException => "no_answer_in_time",
        _ => null,
    };
}
