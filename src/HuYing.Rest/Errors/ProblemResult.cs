using System.Globalization;
using System.Text.Json;
using HuYing.Client;
using HuYing.Rest.Audit;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Errors;

/// <summary>A problem on its way to the asker.</summary>
internal sealed class ProblemResult(
    int status,
    string code,
    string title,
    string detail,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? errors = null)
    : IResult, IStatusCodeHttpResult
{
    private const string MediaType = "application/problem+json";

    public int? StatusCode => status;

    internal string Code => code;

    internal string Title => title;

    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>The version that the asker should have seen.</summary>
    internal int? Version { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await AuditDesk.Of(httpContext).Refused(httpContext, status, code);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = MediaType;
        if (RetryAfter is { } wait)
        {
            var seconds = Math.Max(1, Math.Ceiling(wait.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (Version is { } version)
        {
            response.Headers.ETag = $"\"{version}\"";
        }

        var trace = httpContext.TraceOf();
        var problem = new Problem($"urn:huying:problem:{code}", title, status, detail, code, errors, trace);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await JsonSerializer.SerializeAsync(
                response.Body, problem, WireJson.Strict.Problem, httpContext.RequestAborted);
        }
    }
}
