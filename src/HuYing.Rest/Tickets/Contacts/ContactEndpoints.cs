using HuYing.Domain.Organisation;
using HuYing.Rest.OpenApi;
using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets.Contacts;

internal static class ContactEndpoints
{
    /// <summary>The rate limit for looking at contacts: per person, so that nobody reads them in bulk.</summary>
    internal const string RevealLimit = "reveals";

    internal static void MapContacts(this RouteGroupBuilder tickets)
    {
        tickets.MapPost("/{id}/contact", (string id, Change<Wire.Contact> change, ContactDesk desk) =>
                desk.Record(id, change, change.Content.FromWire()))
            .WithName("RecordContact")
            .WithSummary("登记或更正来电人联系方式，加密保存")
            .Produces<Wire.TicketReply>();

        tickets.MapPost(
                "/{id}/contact/reveal",
                (string id, Asked<Wire.Reason> asked, HttpContext http, ContactDesk desk, CancellationToken cancel) =>
                    desk.Reveal(id, http, asked.Content.Text, cancel))
            .WithName("RevealContact")
            .WithSummary("查看来电人联系方式：必须说明理由，每次留痕")
            .AlsoAnswers(409)
            .RequireRateLimiting(RevealLimit)
            .Allow(Role.Caller, Role.StreetLeader, Role.Platform, Role.Answerer);
    }

    internal static void MapSubjects(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/contacts").WithTags("个人信息").RequireRateLimiting(RevealLimit)
            .Allow(Role.Platform);

        group.MapPost(
                "/search",
                (Asked<Wire.SubjectQuestion> asked, HttpContext http, SubjectDesk desk, CancellationToken cancel) =>
                    desk.Search(http, asked.Content, cancel))
            .WithName("SearchContacts")
            .WithSummary("按完整电话号码查找工单，联系方式脱敏");

        group.MapPost(
                "/export",
                (Asked<Wire.SubjectQuestion> asked, HttpContext http, SubjectDesk desk, CancellationToken cancel) =>
                    desk.Export(http, asked.Content, cancel))
            .WithName("ExportContacts")
            .WithSummary("应本人请求，导出系统中关于该号码的全部信息");

        group.MapPost(
                "/erase",
                (Change<Wire.SubjectQuestion> change, HttpContext http, SubjectDesk desk, CancellationToken cancel) =>
                    desk.Erase(http, change, change.Content, cancel))
            .WithName("EraseContacts")
            .WithSummary("应本人请求，删除已办结工单中的联系方式");
    }
}
