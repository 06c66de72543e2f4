using System.Xml;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Supervision;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Supervision;
using HuYing.Rest.Errors;
using HuYing.Rest.Organisation;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Supervision;

namespace HuYing.Rest.Supervision;

internal static class DeadlineEndpoints
{
    private const int UsualLimit = 50;

    private const int MostLines = 200;

    private static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(366);

    internal static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/supervision").WithTags("督办").Defer()
            .Allow(Role.Answerer, Role.Platform, Role.Supervisor, Role.DistrictLeader);

        group.MapGet("/deadlines", Deadlines)
            .WithName("ListDeadlines")
            .WithSummary("在办任务的时限，从急到缓；应答员只看本部门")
            .WithDescription("within 为 ISO 8601 时长，如 PT24H：只列这段时间内到期和已经超期的；breachedOnly 只列已经超期的。");

        group.MapGet("/faults", FindFaults)
            .WithName("ListFaults")
            .WithSummary("不响应、迟响应、响应不作为的任务，从新到旧；应答员只看本部门")
            .WithDescription("一页可能不满而仍有 nextCursor：继续取，直到没有。");
    }

    private static async Task<Results<Ok<Wire.DeadlinePage>, Failed>> Deadlines(
        string? within,
        bool? breachedOnly,
        string? departmentId,
        string? cursor,
        int? limit,
        HttpContext http,
        IRulesBook rules,
        DueShares shares,
        TimeProvider time,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var until = breachedOnly == true ? now : now + Ahead(within);
        var page = await shares.Find(
            Departments(http, rules, departmentId), until, cursor, Lines(limit), cancel);
        return page.Refusal is { } refusal
            ? new Failed(Problems.Of(refusal))
            : TypedResults.Ok(new Wire.DeadlinePage(
                [.. page.Lines
                    .Where(line => MaySee(http, rules, line.StreetId, line.DepartmentId, line.IsSensitive))
                    .Select(line => OnWire(line, now))],
                page.NextCursor));
    }

    private static async Task<Results<Ok<Wire.FaultPage>, Failed>> FindFaults(
        string? departmentId,
        string? cursor,
        int? limit,
        HttpContext http,
        IRulesBook rules,
        FaultyShares shares,
        CancellationToken cancel)
    {
        var page = await shares.Find(Departments(http, rules, departmentId), cursor, Lines(limit), cancel);
        return page.Refusal is { } refusal
            ? new Failed(Problems.Of(refusal))
            : TypedResults.Ok(new Wire.FaultPage(
                [.. page.Lines
                    .Where(line => MaySee(http, rules, line.StreetId, line.DepartmentId, line.IsSensitive))
                    .Select(OnWire)],
                page.NextCursor));
    }

    /// <summary>The departments whose shares are asked for and may be seen; out of scope there are none.</summary>
    private static IReadOnlyList<string> Departments(HttpContext http, IRulesBook rules, string? departmentId)
    {
        var actor = http.User.Actor();
        return rules.PostOf(actor) is not { } post ? [] : [.. rules.Of(actor.DistrictId).Organisation.Units
            .Where(unit => unit.Kind == UnitKind.Department && post.MaySeeBoardOf(unit))
            .Where(unit => departmentId is null || unit.Id == departmentId)
            .Select(unit => unit.Id)];
    }

    private static bool MaySee(
        HttpContext http, IRulesBook rules, string streetId, string departmentId, bool isSensitive) =>
        rules.PostOf(http.User.Actor()) is { } post
        && TicketSight.MaySee(BoardScope.ReachOfShare(streetId, departmentId, isSensitive, post), post);

    private static int Lines(int? limit) => limit is null or (>= 1 and <= MostLines)
        ? limit ?? UsualLimit
        : throw new RequestFault(Problems.Of("query_invalid", "limit", "limit"));

    private static TimeSpan Ahead(string? within)
    {
        try
        {
            var ahead = within is null ? FarthestAhead : XmlConvert.ToTimeSpan(within);
            return ahead >= TimeSpan.Zero && ahead <= FarthestAhead
                ? ahead
                : throw new RequestFault(Problems.Of("query_invalid", "within", "within"));
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw new RequestFault(Problems.Of("query_invalid", "within", "within"));
        }
    }

    private static Wire.DeadlineLine OnWire(DueShare share, DateTimeOffset now) => new(
        share.TicketId,
        share.No,
        share.Title,
        share.StreetId,
        share.DepartmentId,
        share.Role.OnWire(),
        share.Status.OnWire(),
        share.Kind.OnWire(),
        share.Clock.OnWire(),
        share.Due,
        TicketsOnWire.LightOf(share.WarnAt, share.Due, share.Breached, now),
        share.Due < now ? share.Due : null);

    private static Wire.FaultLine OnWire(FaultyShare share) => new(
        share.TicketId,
        share.No,
        share.Title,
        share.StreetId,
        share.DepartmentId,
        share.Status.OnWire(),
        [.. Enum.GetValues<Wire.FaultKind>().Where(kind => share.Faults.HasFlag(FlagOf(kind)))],
        share.Since,
        share.Reworks);

    private static Fault FlagOf(Wire.FaultKind kind) => kind switch
    {
        Wire.FaultKind.NoResponse => Fault.NoResponse,
        Wire.FaultKind.LateResponse => Fault.LateResponse,
        Wire.FaultKind.Inaction => Fault.Inaction,
    };
}
