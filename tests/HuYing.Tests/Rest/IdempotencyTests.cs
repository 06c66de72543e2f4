using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class IdempotencyTests
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true };

    public static TheoryData<string> BadKeys { get; } =
    [
        "", " ", "\"\"", "\"", "a b", "a,b", "a;b", "a\tb", "a\u0001b", "a\u007Fb", "key\u0000", "ключ", "键",
        "' OR 1=1 --", "'; DROP TABLE ticket; --",
        "\"a\"b\"", "\"a", "a\"", "{key}", "[key]", "(key)", "<key>", "key!", "key#", "key$",
        "key%20", "key&", "key*", "key?", "key\\", "key^", "key`", "key|", "\u00A0", "\u200B", new('k', 256),
        $"\"{new string('k', 256)}\"",
    ];

    [Fact]
    public async Task A_change_without_a_key_is_refused()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        await http.Refused(
            Raw.Post("tickets", Raw.Json(new(Samples.Content())), key: null),
            HttpStatusCode.BadRequest,
            "idempotency_key_missing");
        await http.Refused(
            Raw.Post("tickets/HY-20261122-000001/submit", null, key: null),
            HttpStatusCode.BadRequest,
            "idempotency_key_missing");
    }

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task A_bad_key_is_refused(string key)
    {
        // Written by hand: the client library would not send most of these.
        var answer = await RawSocket.Send(await RunningServer.Shared, Cast.Caller, $"Idempotency-Key: {key}");

        Assert.Contains(answer.Status, new[] { 400 });
        Assert.DoesNotContain("\"ticketId\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_keys_are_refused()
    {
        var answer = await RawSocket.Send(
            await RunningServer.Shared, Cast.Caller, "Idempotency-Key: one\r\nIdempotency-Key: two");

        Assert.Equal(400, answer.Status);
        Assert.Contains("idempotency_key_invalid", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_key_written_by_hand_is_taken()
    {
        var answer = await RawSocket.Send(
            await RunningServer.Shared, Cast.Caller, $"Idempotency-Key: \"{Raw.NewKey()}\"");

        Assert.Equal(201, answer.Status);
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answer_even_when_its_json_is_written_otherwise()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var key = Raw.NewKey();
        var json = Raw.Json(new NewTicket(Samples.Content()));
        var pretty = JsonNode.Parse(json)!.ToJsonString(Pretty);

        using var first = await http.SendAsync(Raw.Post("tickets", json, key));
        using var second = await http.SendAsync(Raw.Post("tickets", pretty, $"\"{key}\""));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_repeat_of_an_act_is_answered_although_the_act_would_no_longer_be_allowed()
    {
        var server = await RunningServer.Shared;
        var id = (await server.ADraft()).TicketId;
        var http = await server.Http(Cast.Caller);
        var key = Raw.NewKey();

        using var first = await http.SendAsync(Raw.Post($"tickets/{id}/submit", null, key));
        using var second = await http.SendAsync(Raw.Post($"tickets/{id}/submit", null, key));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_key_is_not_good_for_another_content()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var key = Raw.NewKey();
        using var first = await http.SendAsync(Raw.Post("tickets", Raw.Json(new(Samples.Content())), key));

        await http.Refused(
            Raw.Post("tickets", Raw.Json(new(Samples.Content("另外一件完全不同的事情"))), key),
            HttpStatusCode.UnprocessableEntity,
            "idempotency_key_reused");
    }

    [Fact]
    public async Task A_key_belongs_to_one_person_and_one_route()
    {
        var server = await RunningServer.Shared;
        var key = Raw.NewKey();
        var json = Raw.Json(new NewTicket(Samples.Content()));
        using var first = await (await server.Http(Cast.Caller)).SendAsync(Raw.Post("tickets", json, key));
        using var other = await (await server.Http(Cast.Leader)).SendAsync(Raw.Post("tickets", json, key));
        var id = first.Headers.Location!.OriginalString.Split('/')[^1];
        using var act = await (await server.Http(Cast.Caller)).SendAsync(Raw.Post($"tickets/{id}/submit", null, key));

        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, act.StatusCode);
        Assert.False(act.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task The_same_request_thirty_two_times_at_once_makes_one_ticket()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var json = Raw.Json(new NewTicket(Samples.Content()));
        for (var group = 0; group < 20; group++)
        {
            var key = Raw.NewKey();
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 32).Select(_ => http.SendAsync(Raw.Post("tickets", json, key))));

            var made = answers.Where(answer => answer.StatusCode == HttpStatusCode.Created).ToList();
            var waiting = answers.Except(made).ToList();
            Assert.Single(made, answer => !answer.Headers.Contains("Idempotency-Replayed"));
            Assert.Single(made.Select(answer => answer.Headers.Location).Distinct());
            foreach (var answer in waiting)
            {
                await answer.Is(HttpStatusCode.Conflict, "request_running");
                Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
            }
        }
    }

    [Fact]
    public async Task A_refused_request_may_be_put_right_under_the_same_key()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        var key = Raw.NewKey();
        await http.Refused(
            Raw.Post("tickets", Raw.Json(new(Samples.Content("短"))), key),
            HttpStatusCode.UnprocessableEntity,
            "text_too_short");

        using var second = await http.SendAsync(Raw.Post("tickets", Raw.Json(new(Samples.Content())), key));

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
    }
}
