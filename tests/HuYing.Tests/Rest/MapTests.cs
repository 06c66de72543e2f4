using System.Net;
using System.Text.Json;
using HuYing.Client;
using HuYing.Client.Organisation;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class MapTests : OnOwnServer
{
    [Fact]
    public async Task The_demonstration_districts_map_can_be_published_and_is_read_by_everybody()
    {
        var http = await Server.Http(Cast.Caller);
        using var none = await http.GetAsync(new Uri("api/v1/map", UriKind.Relative));
        await none.Is(HttpStatusCode.NotFound, "no_map");
        var map = await Demo();

        Assert.Equal(map.Features.Count, (await (await Server.As(Cast.SystemAdministrator)).PublishMap(map)).Features);

        var read = await (await Server.As(Cast.Caller)).GetMap();
        Assert.Equal(6, read.Features.Count(feature => feature.Properties.Kind == MapFeatureKind.Street));
        Assert.Equal(21, read.Features.Count(feature => feature.Properties.Kind == MapFeatureKind.Community));
        Assert.Equal(
            map.Features[0].Geometry.Coordinates.GetRawText().Replace(" ", "", StringComparison.Ordinal),
            read.Features[0].Geometry.Coordinates.GetRawText().Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,1],[1,2],[2,2],[1,1.5]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[1,2],[3,4]]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[1,1]]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[1,1],["1",2]]}""")]
    [InlineData("""{"type":"Point","coordinates":[181,2]}""")]
    [InlineData("""{"type":"Point","coordinates":[1e999,2]}""")]
    [InlineData("""{"type":"Point","coordinates":[1,2,3]}""")]
    [InlineData("""{"type":"Point","coordinates":{"x":1}}""")]
    [InlineData("""{"type":"GeometryCollection","coordinates":[]}""")]
    public async Task A_shape_that_cannot_be_drawn_is_refused(string geometry)
    {
        var body = $$$"""
            {"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"kind":"Street","unitId":"st-lanqiao"},"geometry":{{{geometry}}}}]}
            """;

        await (await Server.Http(Cast.SystemAdministrator)).Refused(
            Raw.Post("map", body), HttpStatusCode.UnprocessableEntity, "map_shape_invalid");
    }

    [Fact]
    public async Task A_map_of_units_that_are_not_there_is_refused()
    {
        var map = await Demo();
        var stray = map with
        {
            Features = [map.Features[0] with { Properties = new MapProperties(MapFeatureKind.Street, "co-lanxin") }],
        };

        var problem = await Assert.ThrowsAsync<HuYingProblem>(
            async () => await (await Server.As(Cast.SystemAdministrator)).PublishMap(stray));
        Assert.Equal("no_such_unit", problem.Code);
    }

    [Fact]
    public async Task Open_tickets_with_a_place_are_on_the_map_of_whoever_may_see_them()
    {
        var (caller, platform) = (await Server.As(Cast.Caller), await Server.As(Cast.Platform));
        var content = Samples.Content();
        var placed = content with { Place = content.Place with { Longitude = 100.05, Latitude = 30.02 } };
        var id = (await caller.DraftTicket(new NewTicket(placed, Submit: true))).TicketId;
        Assert.Empty((await caller.ListTicketsOnMap()).Tickets);
        await (await Server.As(Cast.Leader)).ApproveTicket(id, new Approval());
        await Server.ADispatchedTicket();

        foreach (var login in new[] { Cast.Caller, Cast.Platform, Cast.Supervisor, Cast.DistrictLeader })
        {
            var found = await (await Server.As(login)).ListTicketsOnMap();
            Assert.Equal((id, 100.05, 30.02, ClockLight.Green, false), (
                Assert.Single(found.Tickets).TicketId,
                found.Tickets[0].Longitude,
                found.Tickets[0].Latitude,
                found.Tickets[0].Light,
                found.Cut));
        }

        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        await platform.DispatchTicket(
            id, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, "疏通排水口")]));
        Assert.Equal(id, Assert.Single((await (await Server.As(Cast.Answerer)).ListTicketsOnMap()).Tickets).TicketId);
        Assert.Empty((await (await Server.As(Cast.SiblingAnswerer)).ListTicketsOnMap()).Tickets);
        Assert.Empty((await (await Server.As(Cast.Neighbour)).ListTicketsOnMap()).Tickets);
    }

    private static async Task<DistrictMap> Demo() => JsonSerializer.Deserialize(
        await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "demo", "map.json")),
        WireJson.Strict.DistrictMap)!;
}
