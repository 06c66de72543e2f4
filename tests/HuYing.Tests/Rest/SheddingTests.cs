using System.Net;
using HuYing.Client.Tickets;
using HuYing.Rest;
using HuYing.Rest.Requests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HuYing.Tests.Rest;

public sealed class SheddingTests
{
    private static readonly RestOptions Small = new() { Requests = 8, Deferrable = 1 };

    [Fact]
    public async Task Lists_are_put_off_first_and_calls_last_and_health_never()
    {
        await using var server = await RunningServer.Start(Small);
        var http = await server.Http(Cast.Caller);
        var ticket = (await server.ADraft()).TicketId;
        var room = server.Services.GetRequiredService<Room>();

        await Take(room, 4);
        await Refused(http, "tickets");
        await Refused(http, "tickets/counts");
        var platform = await server.Http(Cast.Platform);
        foreach (var list in new[]
        {
            "boards", "map/tickets", "supervision/deadlines", "supervision/faults",
            "statistics/departments?from=2026-01-01&to=2026-01-31",
        })
        {
            await Refused(platform, list);
        }

        await Refused(await server.Http(Cast.AuditAdministrator), "audit");
        Assert.Equal(HttpStatusCode.OK, await Status(http, $"tickets/{ticket}"));
        Assert.Equal(HttpStatusCode.Created, await Draft(http));

        await Take(room, 2);
        await Refused(http, $"tickets/{ticket}");
        Assert.Equal(HttpStatusCode.Created, await Draft(http));

        await Take(room, 2);
        using var full = await http.SendAsync(Raw.Post("tickets", Raw.Json(new NewTicket(Samples.Content()))));
        await full.Is(HttpStatusCode.ServiceUnavailable, "overloaded");
        Assert.Equal("ok", await http.GetStringAsync(new Uri("health/live", UriKind.Relative)));
        using var live = await http.GetAsync(
            new Uri("api/v1/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        for (var i = 0; i < 8; i++)
        {
            room.Leave(Urgency.Vital);
        }

        Assert.Equal(HttpStatusCode.OK, await Status(http, "tickets"));
        Assert.Equal(0, room.Taken);
    }

    [Fact]
    public async Task Few_wait_for_a_place_and_the_next_is_told_at_once()
    {
        using var room = new Room(Small with { Requests = 100 });
        Assert.True(await room.Enter(Urgency.Deferrable, CancellationToken.None));
        using var impatient = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 4)
            .Select(_ => room.Enter(Urgency.Deferrable, impatient.Token).AsTask())
            .ToList();

        Assert.False(await room.Enter(Urgency.Deferrable, CancellationToken.None));
        Assert.True(await room.Enter(Urgency.Usual, CancellationToken.None));
        Assert.All(waiting, one => Assert.False(one.IsCompleted));
        room.Leave(Urgency.Deferrable);
        Assert.True(await await Task.WhenAny(waiting));
        await impatient.CancelAsync();
        Assert.Single(await Task.WhenAll(waiting), isIn => isIn);
        Assert.Equal(2, room.Taken);
    }

    [Fact]
    public async Task Readers_that_hold_every_connection_keep_neither_calls_nor_deadlines_waiting()
    {
        await using var server = await RunningServer.Start();
        var caller = await server.Http(Cast.Caller);
        var dispatched = await server.ADispatchedTicket(TicketKind.Emergency);
        var source = server.Services.GetRequiredService<NpgsqlDataSource>();
        var held = new List<NpgsqlConnection>();
        while (held.Count < new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize)
        {
            held.Add(await source.OpenConnectionAsync());
        }

        using var list = await caller.GetAsync(new Uri("api/v1/tickets", UriKind.Relative));
        await list.Is(HttpStatusCode.ServiceUnavailable, "storage_unavailable");
        Assert.Equal(HttpStatusCode.Created, await Draft(caller));
        var claims = server.Services.GetRequiredService<HuYing.Ledger.Tickets.IDeadlineClaims>();
        Assert.Equal(0, (await claims.Watch(CancellationToken.None)).OverdueOver60Seconds);
        var answerer = await server.As(Cast.Answerer);
        await answerer.AcknowledgeAssignment(dispatched.TicketId, 1, new Acknowledgement("李工"));

        foreach (var connection in held)
        {
            await connection.DisposeAsync();
        }

        Assert.Equal(HttpStatusCode.OK, await Status(caller, "tickets"));
    }

    [Fact]
    public async Task An_address_is_bounded_before_anybody_is_looked_up()
    {
        await using var server = await RunningServer.Start(new RestOptions { AddressBurst = 10, AddressPerSecond = 1 });
        var http = await server.Http();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            answers.Add(await Status(http, "me"));
        }

        Assert.Contains(HttpStatusCode.Unauthorized, answers);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal("ok", await http.GetStringAsync(new Uri("health/live", UriKind.Relative)));
    }

    [Fact]
    public async Task Strangers_share_a_budget_that_people_who_are_logged_in_do_not_touch()
    {
        await using var server = await RunningServer.Start(
            new RestOptions { StrangersBurst = 10, StrangersPerSecond = 1 });
        var known = await server.Http(Cast.Caller);
        var stranger = await server.Http();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            answers.Add(await Status(stranger, "me"));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.OK, await Status(known, "me"));
    }

    private static async Task Take(Room room, int places)
    {
        for (var i = 0; i < places; i++)
        {
            Assert.True(await room.Enter(Urgency.Vital, CancellationToken.None));
        }
    }

    private static async Task Refused(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri($"api/v1/{path}", UriKind.Relative));
        await answer.Is(HttpStatusCode.ServiceUnavailable, "overloaded");
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri($"api/v1/{path}", UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> Draft(HttpClient http)
    {
        using var answer = await http.SendAsync(Raw.Post("tickets", Raw.Json(new NewTicket(Samples.Content()))));
        return answer.StatusCode;
    }
}
