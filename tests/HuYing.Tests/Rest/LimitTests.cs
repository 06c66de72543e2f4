using System.Net;
using HuYing.Client;
using HuYing.Rest;
using HuYing.Tests.Ledger;

namespace HuYing.Tests.Rest;

public sealed class LimitTests
{
    [Fact]
    public async Task Whoever_asks_too_much_is_told_to_wait_and_others_are_not()
    {
        await using var server = await RunningServer.Start(new RestOptions { RequestBurst = 5, RequestsPerSecond = 1 });
        var greedy = await server.Http(Cast.Caller);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++)
        {
            answers.Add(await greedy.GetAsync(new Uri("api/v1/me", UriKind.Relative)));
        }

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        await refused[0].Is(HttpStatusCode.TooManyRequests, "too_many_requests");
        Assert.Equal(Cast.Answerer, (await (await server.As(Cast.Answerer)).GetMe()).AccountId);
        Assert.Equal("ok", await greedy.GetStringAsync(new Uri("health/live", UriKind.Relative)));
    }

    [Fact]
    public async Task Feeds_are_bounded_and_a_closed_one_makes_room()
    {
        await using var server = await RunningServer.Start(new RestOptions { Followers = 1 });
        var http = await server.Http(Cast.Caller);
        var live = new Uri("api/v1/live", UriKind.Relative);
        using (await http.GetAsync(live, HttpCompletionOption.ResponseHeadersRead))
        {
            using var second = await http.GetAsync(live, HttpCompletionOption.ResponseHeadersRead);
            await second.Is(HttpStatusCode.ServiceUnavailable, "too_many_followers");
        }

        // The server notices the closed connection in its own time.
        HttpResponseMessage third;
        do
        {
            third = await http.GetAsync(live, HttpCompletionOption.ResponseHeadersRead);
        }
        while (third.StatusCode == HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Without_its_database_the_server_says_so_and_comes_back_by_itself()
    {
        var database = await LedgerDatabase.CreateDistrict();
        await using var server = await RunningServer.Start(database);
        var http = await server.Http(Cast.Caller);
        var key = Raw.NewKey();
        var json = Raw.Json(new(Samples.Content()));
        using var before = await http.SendAsync(Raw.Post("tickets", json));
        Assert.Equal(HttpStatusCode.Created, before.StatusCode);

        await Database.Close(database);
        using var list = await http.GetAsync(new Uri("api/v1/tickets", UriKind.Relative));
        await list.Is(HttpStatusCode.ServiceUnavailable, "storage_unavailable");
        using var draft = await http.SendAsync(Raw.Post("tickets", json, key));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, draft.StatusCode);
        Assert.NotNull(draft.Headers.RetryAfter);
        using var ready = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var checks = await ready.Content.ReadAsStringAsync();
        Assert.Contains("\"name\":\"ledger\",\"ok\":false", checks, StringComparison.Ordinal);
        using var live = await http.GetAsync(new Uri("health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        await Database.Open(database);
        var again = new HuYingClient(new HttpClient { BaseAddress = server.Address })
        {
            Token = await server.TokenOf(Cast.Caller),
        };
        Assert.Equal(Cast.Caller, (await again.GetMe()).AccountId);

        // The first write may meet a connection that does not know yet that it was cut; the same key asks again.
        HttpResponseMessage repeated;
        do
        {
            repeated = await http.SendAsync(Raw.Post("tickets", json, key));
        }
        while (repeated.StatusCode == HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
    }

    /// <summary>Shuts a database to everybody, as an outage does, and opens it again.</summary>
    private static class Database
    {
        public static async Task Close(LedgerDatabase database)
        {
            await Run(database, "ALTER DATABASE {0} WITH ALLOW_CONNECTIONS false");
            await Run(database, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{0}'");
        }

        public static Task Open(LedgerDatabase database) =>
            Run(database, "ALTER DATABASE {0} WITH ALLOW_CONNECTIONS true");

        private static async Task Run(LedgerDatabase database, string format)
        {
            var postgres = await Postgres.PrivatePostgres.Shared;
            var name = new Npgsql.NpgsqlConnectionStringBuilder(database.Owner).Database!;
            await using var connection = new Npgsql.NpgsqlConnection(postgres.Admin);
            await connection.OpenAsync();
#pragma warning disable CA2100 // The name is of this test's own making, and DDL takes no parameters.
            await using var command = new Npgsql.NpgsqlCommand(
                format.Replace("{0}", name, StringComparison.Ordinal), connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
