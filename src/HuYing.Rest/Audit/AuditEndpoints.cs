using HuYing.Client;
using HuYing.Ledger.Audit;
using HuYing.Rest.Errors;
using HuYing.Rest.Exports;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Role = HuYing.Domain.Organisation.Role;
using Wire = HuYing.Client.Audit;

namespace HuYing.Rest.Audit;

internal static class AuditEndpoints
{
    internal static void MapAudit(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/audit").WithTags("审计").Defer().Allow(Role.AuditAdministrator);

        group.MapGet("", List)
            .WithName("ListAudit")
            .WithSummary("查询审计记录：谁、何时、从哪里、做了什么、结果如何")
            .WithDescription("从新到旧，含工单操作（不含工单内容）和被拒绝的请求。筛选很窄时，一页可能不满甚至为空而仍有 nextCursor：继续取，直到没有。");

        group.MapGet("/export", Save)
            .WithName("ExportAudit")
            .WithSummary("导出审计记录；导出本身也记入审计")
            .Produces(200, null, ExportFormats.Csv, ExportFormats.Xlsx)
            .RequireRateLimiting(TicketExport.Limit)
            .WithRequestTimeout(TicketExport.MostTime);
    }

    private static async Task<Results<Ok<Wire.AuditPage>, Failed>> List(
        [AsParameters] AuditQuery query, HttpContext http, AuditQueries audit, CancellationToken cancel)
    {
        var filter = query.ToFilter();
        if (filter.Check() is { } refusal)
        {
            return new Failed(Problems.Of(refusal));
        }

        var page = await audit.List(http.User.Actor().DistrictId, filter, cancel);
        return TypedResults.Ok(new Wire.AuditPage([.. page.Lines.Select(AuditOnWire.OnWire)], page.NextCursor));
    }

    private static async Task<Results<Export, Failed>> Save(
        [AsParameters] AuditQuery query,
        [FromQuery(Name = "format")] ExportFormat? format,
        HttpContext http,
        AuditExport export,
        CancellationToken cancel)
    {
        var filter = query.ToFilter();
        var refusal = filter.Check();
        return refusal is not null ? new Failed(Problems.Of(refusal))
            : !Enum.IsDefined(format ?? ExportFormat.Csv) ? new Failed(Problems.Of("query_invalid", "format", "format"))
            : await export.Of(http.User.Actor(), filter, format ?? ExportFormat.Csv, cancel);
    }
}
