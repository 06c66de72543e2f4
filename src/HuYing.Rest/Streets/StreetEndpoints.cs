using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Streets;
using HuYing.Rest.Errors;
using HuYing.Rest.Organisation;
using HuYing.Rest.Programs;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Units = HuYing.Client.Organisation;
using Wire = HuYing.Client.Streets;
using Words = HuYing.Client.Tickets;

namespace HuYing.Rest.Streets;

internal static class StreetEndpoints
{
    internal static void MapStreets(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/streets").WithTags("街道").RequireAuthorization().ForPrograms();

        group.MapGet("", (HttpContext http, IRulesBook rules) =>
                TypedResults.Ok(new Units.UnitList(Organisation(http, rules).Of(UnitKind.Street))))
            .WithName("ListStreets")
            .WithSummary("全区街道");

        group.MapGet("/{id}", Find)
            .WithName("GetStreet")
            .WithSummary("一个街道及其社区、网格");

        group.MapGet("/{id}/board", Board)
            .ForPrograms("boards")
            .WithName("GetStreetBoard")
            .WithSummary("街道看板：在办呼叫、疑似重复和指标");
    }

    private static Results<Ok<Wire.StreetDetail>, Failed> Find(string id, HttpContext http, IRulesBook rules)
    {
        var units = Organisation(http, rules);
        if (units.Find(id) is not { Kind: UnitKind.Street } street)
        {
            return new Failed(Problems.Of(BoardScope.NoSuchUnit));
        }

        return TypedResults.Ok(new Wire.StreetDetail(
            street.OnWire(),
            [.. Below(units, street.Id).InOrder().Select(community => new Wire.CommunityLine(
                community, [.. Below(units, community.Id).InOrder()]))]));
    }

    private static async Task<Results<Ok<Wire.StreetBoard>, Failed>> Board(
        string id, HttpContext http, IRulesBook rules, IActors actors, CancellationToken cancel)
    {
        var unit = Organisation(http, rules).Find(id);
        if (unit is not { Kind: UnitKind.Street }
            || rules.PostOf(http.User.Actor()) is not { } post
            || !post.MaySeeBoardOf(unit))
        {
            return new Failed(Problems.Of(BoardScope.NoSuchUnit));
        }

        var board = (await actors.Street(id).Board(cancel)).SeenBy(post);
        return TypedResults.Ok(new Wire.StreetBoard(
            unit.OnWire(),
            board.At,
            board.Open,
            [.. board.Calls.Select(OnWire)],
            [.. board.Duplicates.Select(pair => new Wire.LikelyDuplicate(pair.TicketId, pair.OtherTicketId, pair.Why))],
            board.Figures));
    }

    private static Wire.CallLine OnWire(CallLine line) => new(
        line.TicketId,
        line.Title,
        Enum.Parse<Words.TicketStatus>(line.Status),
        Enum.Parse<Words.TicketKind>(line.Kind),
        line.CommunityId,
        line.Due,
        line.Breached);

    private static IEnumerable<Unit> Below(OrganisationChart units, string parentId) =>
        units.Units.Where(unit => unit.ParentId == parentId);

    private static OrganisationChart Organisation(HttpContext http, IRulesBook rules) =>
        rules.Of(http.User.Actor().DistrictId).Organisation;
}
