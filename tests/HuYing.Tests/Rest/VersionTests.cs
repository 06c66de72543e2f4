using System.Net;
using HuYing.Client;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class VersionTests
{
    [Fact]
    public async Task Acting_on_an_old_version_is_refused_with_the_current_one()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var caller = await server.As(Cast.Caller);
        await caller.CommentOnTicket(draft.TicketId, new Remark("补充说明", []), ifVersion: draft.Version);

        using var response = await (await server.Http(Cast.Caller)).SendAsync(
            Raw.Post($"tickets/{draft.TicketId}/submit", null, ifMatch: $"\"{draft.Version}\""));

        await response.Is(HttpStatusCode.PreconditionFailed, "version_conflict");
        Assert.Equal($"\"{draft.Version + 1}\"", response.Headers.ETag!.Tag);
        Assert.Equal(TicketStatus.Draft, (await caller.GetTicket(draft.TicketId)).Status);
    }

    [Fact]
    public async Task The_etag_of_a_reading_is_the_version_to_act_on()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var http = await server.Http(Cast.Caller);

        using var reading = await http.GetAsync(new Uri($"api/v1/tickets/{draft.TicketId}", UriKind.Relative));
        using var act = await http.SendAsync(
            Raw.Post($"tickets/{draft.TicketId}/submit", null, ifMatch: reading.Headers.ETag!.Tag));

        Assert.Equal(HttpStatusCode.OK, act.StatusCode);
        Assert.Equal($"\"{draft.Version + 1}\"", act.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Amending_needs_the_version()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var request = Raw.Post($"tickets/{draft.TicketId}/content", System.Text.Json.JsonSerializer.Serialize(
            Samples.Content(), WireJson.Strict.TicketContent));
        request.Method = HttpMethod.Put;

        await (await server.Http(Cast.Caller)).Refused(request, (HttpStatusCode)428, "if_match_missing");
    }

    [Theory]
    [InlineData("7")]
    [InlineData("W/\"7\"")]
    [InlineData("\"seven\"")]
    [InlineData("\"7\", \"8\"")]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"99999999999\"")]
    public async Task A_foreign_etag_is_refused(string tag)
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        await (await server.Http(Cast.Caller)).Refused(
            Raw.Post($"tickets/{draft.TicketId}/submit", null, ifMatch: tag),
            HttpStatusCode.BadRequest,
            "if_match_invalid");
    }

    [Fact]
    public async Task A_star_matches_any_version()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        using var act = await (await server.Http(Cast.Caller)).SendAsync(
            Raw.Post($"tickets/{draft.TicketId}/submit", null, ifMatch: "*"));

        Assert.Equal(HttpStatusCode.OK, act.StatusCode);
    }
}
