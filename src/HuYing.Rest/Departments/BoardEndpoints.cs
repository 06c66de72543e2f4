using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Organisation;
using HuYing.Rest.Programs;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Departments;

namespace HuYing.Rest.Departments;

internal static class BoardEndpoints
{
    internal static void MapBoards(this IEndpointRouteBuilder api) =>
        api.MapGet("/boards", Overview)
            .ForPrograms("boards")
            .WithTags("部门")
            .WithName("GetDistrictBoard")
            .WithSummary("全区总览：工单状态、亮灯和各部门在办")
            .Defer()
            .Allow(Role.Platform, Role.Supervisor, Role.DistrictLeader);

    private static async Task<Ok<Wire.DistrictBoard>> Overview(
        HttpContext http,
        IRulesBook rules,
        IActors actors,
        TicketQueries tickets,
        TimeProvider time,
        CancellationToken cancel)
    {
        var actor = http.User.Actor();
        var (chart, post) = (rules.Of(actor.DistrictId).Organisation, rules.PostOf(actor));
        var counts = (await tickets.Count(ReadScope.Of(post, chart), cancel)).OnWire();
        var departments = chart.Units
            .Where(unit => unit.Kind == UnitKind.Department)
            .OrderBy(unit => unit.Id, StringComparer.Ordinal);
        var loads = new List<Wire.DepartmentLoad>();

        // A few at a time: boards are remembered for some seconds, but the first look at all of them asks the database.
        foreach (var some in departments.Chunk(8))
        {
            loads.AddRange(await Task.WhenAll(
                some.Select(unit => LoadOf(unit, actors, post, time.GetUtcNow(), cancel))));
        }

        return TypedResults.Ok(new Wire.DistrictBoard(time.GetUtcNow(), counts.Statuses, counts.Lights, loads));
    }

    private static async Task<Wire.DepartmentLoad> LoadOf(
        Unit department, IActors actors, Post? post, DateTimeOffset now, CancellationToken cancel)
    {
        var board = await actors.Department(department.Id).Board(cancel);
        board = post is null ? board with { Backlog = [], Open = 0 } : board.SeenBy(post);
        var lights = board.Backlog
            .CountBy(line => TicketsOnWire.LightOf(line.WarnAt, line.Due, line.Breached, now))
            .ToDictionary();
        return new Wire.DepartmentLoad(
            department.OnWire(),
            board.Open,
            lights.GetValueOrDefault(Client.Tickets.ClockLight.Amber),
            lights.GetValueOrDefault(Client.Tickets.ClockLight.Red));
    }
}
