using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Rest.Health;

/// <summary>How this process is.</summary>
public sealed record HealthReport(string Status, IReadOnlyList<HealthCheck> Checks);

/// <summary>One check and what it found.</summary>
public sealed record HealthCheck(string Name, bool Ok, string? Problem);

internal static class HealthEndpoints
{
    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("健康").AllowAnonymous();

        // A probe is answered whatever the others are waiting for; nobody is looked up for it.
        group.ShortCircuit();

        group.MapGet("/live", () => TypedResults.Text("ok"))
            .WithName("GetLiveness")
            .WithSummary("进程在运行");

        group.MapGet("/ready", Ready)
            .WithName("GetReadiness")
            .WithSummary("可以接收请求：数据库、结构版本、时钟和时限都正常")
            .Produces<HealthReport>()
            .Produces<HealthReport>(503);
    }

    private static async Task<JsonHttpResult<HealthReport>> Ready(Readiness readiness, CancellationToken cancel)
    {
        var report = await readiness.Report(cancel);
        var status = report.Status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return TypedResults.Json(report, HealthJson.Default.HealthReport, statusCode: status);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
