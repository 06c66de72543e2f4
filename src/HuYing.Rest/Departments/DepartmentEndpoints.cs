using HuYing.Actors;
using HuYing.Domain.Departments;
using HuYing.Domain.Organisation;
using HuYing.Rest.Errors;
using HuYing.Rest.Organisation;
using HuYing.Rest.Programs;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Units = HuYing.Client.Organisation;
using Wire = HuYing.Client.Departments;
using Words = HuYing.Client.Tickets;

namespace HuYing.Rest.Departments;

internal static class DepartmentEndpoints
{
    internal static void MapDepartments(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/departments").WithTags("部门").RequireAuthorization().ForPrograms();

        group.MapGet("", (HttpContext http, IRulesBook rules) =>
                TypedResults.Ok(new Units.UnitList(Organisation(http, rules).Of(UnitKind.Department))))
            .WithName("ListDepartments")
            .WithSummary("全区部门");

        group.MapGet("/{id}", Find)
            .WithName("GetDepartment")
            .WithSummary("一个部门");

        group.MapGet("/{id}/board", Board)
            .ForPrograms("boards")
            .WithName("GetDepartmentBoard")
            .WithSummary("部门看板：在办任务、亮灯和指标");
    }

    private static Results<Ok<Units.UnitLine>, Failed> Find(string id, HttpContext http, IRulesBook rules) =>
        Organisation(http, rules).Find(id) is { Kind: UnitKind.Department } department
            ? TypedResults.Ok(department.OnWire())
            : new Failed(Problems.Of(BoardScope.NoSuchUnit));

    private static async Task<Results<Ok<Wire.DepartmentBoard>, Failed>> Board(
        string id, HttpContext http, IRulesBook rules, IActors actors, TimeProvider time, CancellationToken cancel)
    {
        var unit = Organisation(http, rules).Find(id);
        if (unit is not { Kind: UnitKind.Department }
            || rules.PostOf(http.User.Actor()) is not { } post
            || !post.MaySeeBoardOf(unit))
        {
            return new Failed(Problems.Of(BoardScope.NoSuchUnit));
        }

        var board = (await actors.Department(id).Board(cancel)).SeenBy(post);
        var now = time.GetUtcNow();
        return TypedResults.Ok(new Wire.DepartmentBoard(
            unit.OnWire(), board.At, board.Open, [.. board.Backlog.Select(line => OnWire(line, now))], board.Figures));
    }

    private static Wire.BacklogLine OnWire(BacklogLine line, DateTimeOffset now) => new(
        line.TicketId,
        line.No,
        line.Title,
        line.StreetId,
        Enum.Parse<Words.AssignmentRole>(line.Role),
        Enum.Parse<Words.AssignmentStatus>(line.Status),
        Enum.Parse<Words.TicketKind>(line.Kind),
        line.Clock is null ? null : Enum.Parse<Words.ClockKind>(line.Clock),
        line.WarnAt,
        line.Due,
        TicketsOnWire.LightOf(line.WarnAt, line.Due, line.Breached, now),
        line.Breached);

    private static OrganisationChart Organisation(HttpContext http, IRulesBook rules) =>
        rules.Of(http.User.Actor().DistrictId).Organisation;
}
