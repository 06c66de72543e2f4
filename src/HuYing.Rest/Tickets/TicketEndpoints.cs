using HuYing.Actors;
using HuYing.Client;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Exports;
using HuYing.Rest.Programs;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets.Attachments;
using HuYing.Rest.Tickets.Contacts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Role = HuYing.Domain.Organisation.Role;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

internal static class TicketEndpoints
{
    internal static void MapTickets(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/tickets").WithTags("工单").AllowEveryoneAtWork().ForPrograms("tickets");

        group.MapPost("", (Change<Wire.NewTicket> change, TicketDesk desk) =>
                desk.Draft(change, change.Content))
            .WithName("DraftTicket")
            .WithSummary("起草呼叫，可同时提交审批")
            .Produces<Wire.TicketReply>(201)
            .Allow(Role.Caller, Role.StreetLeader);

        group.MapGet("", List)
            .WithName("ListTickets")
            .WithSummary("查询本人范围内的工单")
            .WithDescription("按起草时间从新到旧，或按时限从急到缓。筛选很窄时，一页可能不满甚至为空而仍有 nextCursor：继续取，直到没有。")
            .Defer();

        group.MapGet("/counts", Count)
            .WithName("CountTickets")
            .WithSummary("本人范围内工单的数量：按状态和亮灯")
            .Defer();

        group.MapGet("/export", Save)
            .WithName("ExportTickets")
            .WithSummary("导出本人范围内的工单：CSV 或 Excel")
            .WithDescription("筛选条件同工单列表，cursor 和 limit 不起作用。超过一次可导出的行数时不导出，请缩小范围。")
            .Produces(200, null, ExportFormats.Csv, ExportFormats.Xlsx)
            .Defer()
            .RequireRateLimiting(TicketExport.Limit)
            .WithRequestTimeout(TicketExport.MostTime);

        group.MapGet("/{id}", Find)
            .WithName("GetTicket")
            .WithSummary("工单详情：内容、任务、时限推导、附件和当前可办操作");

        group.MapGet("/{id}/timeline", FindTimeline)
            .WithName("GetTimeline")
            .WithSummary("工单全过程留痕");

        group.MapPut("/{id}/content", (string id, Change<Wire.TicketContent> change, TicketDesk desk) =>
                desk.DoOnVersion(id, change, new Domain.Tickets.Amend(change.Content.FromWire())))
            .WithName("AmendTicket")
            .WithSummary("修改草稿，必须带 If-Match")
            .Produces<Wire.TicketReply>();

        group.MapHints();
        group.MapTicketActs();
        group.MapContacts();
        group.MapAttachments();
    }

    private static async Task<Results<Ok<Wire.TicketPage>, Failed>> List(
        [AsParameters] TicketQuery query,
        HttpContext http,
        IRulesBook rules,
        TicketQueries tickets,
        CancellationToken cancel)
    {
        var page = await tickets.List(rules.ScopeOf(http.User.Actor()), query.ToFilter(), cancel);
        return page.Refusal is { } refusal
            ? new Failed(Problems.Of(refusal))
            : TypedResults.Ok(new Wire.TicketPage([.. page.Lines.Select(line => line.OnWire())], page.NextCursor));
    }

    private static async Task<Results<Export, Failed>> Save(
        [AsParameters] TicketQuery query,
        [FromQuery(Name = "format")] ExportFormat? format,
        HttpContext http,
        TicketExport export,
        CancellationToken cancel) =>
        Enum.IsDefined(format ?? ExportFormat.Csv)
            ? await export.Of(http, query.ToFilter(), format ?? ExportFormat.Csv, cancel)
            : new Failed(Problems.Of("query_invalid", "format", "format"));

    private static async Task<Ok<Wire.TicketCounts>> Count(
        HttpContext http, IRulesBook rules, TicketQueries tickets, CancellationToken cancel) =>
        TypedResults.Ok((await tickets.Count(rules.ScopeOf(http.User.Actor()), cancel)).OnWire());

    private static async Task<Results<Ok<Wire.TicketDetail>, Failed>> Find(
        string id, HttpContext http, TicketReader reader, ContactReader contacts, CancellationToken cancel)
    {
        if (await reader.Find(id, http.User.Actor(), cancel) is not { } ticket)
        {
            return new Failed(Problems.Of(TicketDesk.NoSuchTicket));
        }

        http.Response.Headers.ETag = $"\"{ticket.Version}\"";
        return TypedResults.Ok(
            reader.Describe(ticket, http.User.Actor(), await contacts.Masked(ticket, cancel)));
    }

    private static async Task<Results<Ok<Wire.Timeline>, Failed>> FindTimeline(
        string id, HttpContext http, TicketReader reader, CancellationToken cancel) =>
        await reader.FindHistory(id, http.User.Actor(), cancel) is { } history
            ? TypedResults.Ok(new Wire.Timeline(id, [.. history.Select(recorded => recorded.OnWire())]))
            : new Failed(Problems.Of(TicketDesk.NoSuchTicket));
}
