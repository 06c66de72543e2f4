using System.Text.Json;
using HuYing.Client;
using HuYing.Domain.Organisation;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using HuYing.Rest.Tickets.Attachments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Rest.Pages;

internal static class CspEndpoints
{
    internal const string Path = "/api/v1/csp-reports";

    private const int MostBytes = 8 * 1024;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 8 };

    internal static void MapCspReports(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/csp-reports").WithTags("页面安全");

        group.MapGet("", (CspBook book) => TypedResults.Ok(new CspReportList(book.Lines)))
            .WithName("ListCspReports")
            .WithSummary("浏览器拒绝加载或执行的内容，按种类合并；本进程启动以来")
            .Allow(Role.SecurityAdministrator);

        // For browsers, which send what their standards say; no program has reason to.
        group.MapPost("", Take)
            .WithMetadata(new BodyLimit(MostBytes), new Urgent(Urgency.Deferrable))
            .ExcludeFromDescription()
            .AllowAnonymous();
    }

    private static async Task<Results<NoContent, Failed>> Take(
        HttpRequest request, CspBook book, CancellationToken cancel)
    {
        if (request.ContentType?.Split(';')[0].Trim() is not ("application/csp-report" or "application/reports+json"))
        {
            return new Failed(Problems.Of("content_type_unsupported"));
        }

        try
        {
            using var sent = await JsonDocument.ParseAsync(request.Body, Shallow, cancel);
            book.Add(sent.RootElement);
            return TypedResults.NoContent();
        }
        catch (JsonException)
        {
            return new Failed(Problems.Of("body_invalid", " $ ", "$"));
        }
    }
}
