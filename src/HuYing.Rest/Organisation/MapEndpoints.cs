using System.Text.Json;
using HuYing.Actors;
using HuYing.Client;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Organisation;

namespace HuYing.Rest.Organisation;

internal static class MapEndpoints
{
    private const int MostTickets = 2000;

    internal static void MapDistrictMap(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/map").WithTags("地图");

        group.MapGet("", Show)
            .WithName("GetMap")
            .WithSummary("全区矢量地图（GeoJSON）")
            .RequireAuthorization();

        group.MapPost("", Publish)
            .WithName("PublishMap")
            .WithSummary("更换全区矢量地图，不超过 256 KB")
            .Produces<Wire.MapReply>()
            .Allow(Role.SystemAdministrator);

        group.MapGet("/tickets", Tickets)
            .WithName("ListTicketsOnMap")
            .WithSummary("本人范围内有坐标的在办工单，从急到缓，最多 2000 件")
            .Defer()
            .AllowEveryoneAtWork();
    }

    private static async Task<Results<Ok<Wire.DistrictMap>, Failed>> Show(
        HttpContext http, MapStore maps, CancellationToken cancel) =>
        await maps.Find(http.User.Actor().DistrictId, cancel) is { } body
            ? TypedResults.Ok(JsonSerializer.Deserialize(body, WireJson.Strict.DistrictMap)!)
            : new Failed(Problems.Of("no_map"));

    private static async Task<Ok<Client.Tickets.MapTickets>> Tickets(
        int? limit,
        HttpContext http,
        IRulesBook rules,
        PlacedTickets tickets,
        TimeProvider time,
        CancellationToken cancel)
    {
        var most = limit is null or (>= 1 and <= MostTickets)
            ? limit ?? MostTickets
            : throw new RequestFault(Problems.Of("query_invalid", "limit", "limit"));
        var found = await tickets.Find(rules.ScopeOf(http.User.Actor()), most, cancel);
        return TypedResults.Ok(new Client.Tickets.MapTickets(
            time.GetUtcNow(), found.Count == most, [.. found.Select(OnWire)]));
    }

    private static Client.Tickets.MapTicket OnWire(PlacedTicket ticket) => new(
        ticket.TicketId,
        ticket.Title,
        ticket.Status.OnWire(),
        ticket.Kind.OnWire(),
        ticket.StreetId,
        ticket.CommunityId,
        ticket.Longitude,
        ticket.Latitude,
        ticket.Due,
        ticket.Light.OnWire(),
        ticket.Breached);

    private static Task<ChangeAnswer> Publish(Change<Wire.DistrictMap> change, ChangeDesk desk, IRulesBook rules)
    {
        return desk.Do<Wire.MapReply>(change, Work);

        async Task<(Wire.MapReply?, Refusal?)> Work(DistrictWork stores)
        {
            var map = change.Content;
            if (MapRule.Check(map, rules.Of(change.By.DistrictId).Organisation) is { } refusal)
            {
                return (null, refusal);
            }

            var body = JsonSerializer.Serialize(map, WireJson.Strict.DistrictMap);
            await stores.Maps.Keep(change.By.DistrictId, body, change.By.AccountId, CancellationToken.None);
            return (new Wire.MapReply(map.Features.Count), null);
        }
    }
}
