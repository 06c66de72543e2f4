using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Supervision;
using HuYing.Ledger.Supervision;
using HuYing.Rest.Errors;
using HuYing.Rest.Organisation;
using HuYing.Rest.Programs;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Supervision;

namespace HuYing.Rest.Supervision;

internal static class StatisticsEndpoints
{
    private const int MostDaysByHour = 31;

    private const string Days = "from、to 为起止日期（含），最多 366 天。";

    internal static void MapStatistics(this IEndpointRouteBuilder api)
    {
        // Figures are what the platforms of others are given: a scope of its own opens them, and no ticket with them.
        var group = api.MapGroup("/statistics").WithTags("统计").ForPrograms("statistics").Defer();

        group.MapGet("/departments", Departments)
            .WithName("GetDepartmentStatistics")
            .WithSummary("各部门的响应、报到、办结和评分；应答员只看本部门，当月评分不显示")
            .WithDescription($"{Days}任务按时限所在日统计；撤回、挂账和未到期的不进入比率；没有可评的为空，不是 0。")
            .Allow(Role.Answerer, Role.Platform, Role.Supervisor, Role.DistrictLeader);

        group.MapGet("/streets", Streets)
            .WithName("GetStreetStatistics")
            .WithSummary("各街道的呼叫、吹哨率、呼叫准确度和各环节用时；街道只看本街道")
            .WithDescription($"{Days}工单按呼叫日统计。")
            .Allow(Role.Caller, Role.StreetLeader, Role.Platform, Role.Supervisor, Role.DistrictLeader);

        group.MapGet("/flow", Flow)
            .WithName("GetFlowStatistics")
            .WithSummary("逐时或逐日的呼叫、派单、办结和超期；街道只看本街道")
            .WithDescription($"{Days}step 为 Hour（最多 31 天）或 Day。")
            .Allow(Role.Caller, Role.StreetLeader, Role.Platform, Role.Supervisor, Role.DistrictLeader);

        group.MapGet("/domains", Domains)
            .WithName("GetDomainStatistics")
            .WithSummary("按领域和清单事项统计")
            .WithDescription($"{Days}敏感工单不分事项，和没有事项的一起计入领域为空的一行。")
            .Allow(Role.Platform, Role.Supervisor, Role.DistrictLeader);

        group.MapGet("/kinds", Kinds)
            .WithName("GetKindStatistics")
            .WithSummary("按日常、攻坚、紧急统计")
            .WithDescription(Days)
            .Allow(Role.Platform, Role.Supervisor, Role.DistrictLeader);
    }

    private static async Task<Ok<Wire.DepartmentStatistics>> Departments(
        [AsParameters] AskedPeriod asked,
        HttpContext http,
        IRulesBook rules,
        StatisticsQueries statistics,
        TimeProvider time,
        CancellationToken cancel)
    {
        var (actor, period) = (http.User.Actor(), asked.Within());
        var own = actor.Role == Role.Answerer ? actor.UnitId : null;
        var book = rules.Of(actor.DistrictId);
        var figures = await Of(period);

        // A department does not see the scores of a month that is not over (D15).
        var today = book.Calendar.DateOf(time.GetUtcNow());
        var seen = own is null ? period : period.Before(new DateOnly(today.Year, today.Month, 1));
        var scores = seen == period ? figures : seen is null ? [] : await Of(seen);
        return TypedResults.Ok(new Wire.DepartmentStatistics(period.From, period.To, [.. book.Organisation
            .Of(UnitKind.Department)
            .Where(unit => own is null || unit.Id == own)
            .Select(unit => unit.OnWire(figures.Find(unit.Id), scores.Find(unit.Id)))]));

        async Task<Dictionary<string, UnitFigures>> Of(Period days) =>
            await statistics.Of(FigureScope.Department, actor.DistrictId, days, own, cancel);
    }

    private static async Task<Ok<Wire.StreetStatistics>> Streets(
        [AsParameters] AskedPeriod asked,
        HttpContext http,
        IRulesBook rules,
        StatisticsQueries statistics,
        CancellationToken cancel)
    {
        var (actor, period) = (http.User.Actor(), asked.Within());
        var units = rules.Of(actor.DistrictId).Organisation;
        var own = OwnStreet(actor, units);
        var figures = await statistics.Of(FigureScope.Street, actor.DistrictId, period, own, cancel);
        return TypedResults.Ok(new Wire.StreetStatistics(period.From, period.To, [.. units
            .Of(UnitKind.Street)
            .Where(unit => own is null || unit.Id == own)
            .Select(unit => unit.OnWire(figures.Find(unit.Id)))]));
    }

    private static async Task<Ok<Wire.FlowStatistics>> Flow(
        [AsParameters] AskedPeriod asked,
        Wire.FlowStep step,
        HttpContext http,
        IRulesBook rules,
        StatisticsQueries statistics,
        CancellationToken cancel)
    {
        // The framework's reader takes any number for a word.
        var byHour = Enum.IsDefined(step)
            ? step == Wire.FlowStep.Hour
            : throw new RequestFault(Problems.Of("query_invalid", "step", "step"));
        var (actor, period) = (http.User.Actor(), asked.Within(byHour ? MostDaysByHour : AskedPeriod.MostDays));
        var book = rules.Of(actor.DistrictId);
        var street = OwnStreet(actor, book.Organisation);
        var steps = await statistics.Flow(actor.DistrictId, period, street, byHour, cancel);
        return TypedResults.Ok(new Wire.FlowStatistics(
            period.From, period.To, step, steps.OnWire(period, byHour, book.Calendar.Zone)));
    }

    private static async Task<Ok<Wire.DomainStatistics>> Domains(
        [AsParameters] AskedPeriod asked,
        HttpContext http,
        IRulesBook rules,
        StatisticsQueries statistics,
        CancellationToken cancel)
    {
        var (actor, period) = (http.User.Actor(), asked.Within());
        var figures = await statistics.Of(FigureScope.Item, actor.DistrictId, period, null, cancel);
        return TypedResults.Ok(new Wire.DomainStatistics(
            period.From, period.To, figures.OnWire(rules.Of(actor.DistrictId).Catalogue)));
    }

    private static async Task<Ok<Wire.KindStatistics>> Kinds(
        [AsParameters] AskedPeriod asked, HttpContext http, StatisticsQueries statistics, CancellationToken cancel)
    {
        var (actor, period) = (http.User.Actor(), asked.Within());
        var figures = await statistics.Of(FigureScope.Kind, actor.DistrictId, period, null, cancel);
        return TypedResults.Ok(new Wire.KindStatistics(period.From, period.To, [.. Enum
            .GetValues<Client.Tickets.TicketKind>()
            .Select(kind => new Wire.KindFigures(kind, figures.Find(kind.ToString()).OnWire()))]));
    }

    // Whoever calls belongs to a street, if only by his community or grid; nothing else is ever asked for.
    private static string? OwnStreet(Actor actor, OrganisationChart units) =>
        actor.Role is not (Role.Caller or Role.StreetLeader) ? null
        : units.Units.FirstOrDefault(unit =>
            unit.Kind == UnitKind.Street && units.IsWithin(actor.UnitId, unit.Id))?.Id ?? actor.UnitId;
}
