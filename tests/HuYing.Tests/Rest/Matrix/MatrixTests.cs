using System.Net;
using System.Text.Json.Nodes;
using HuYing.Actors;
using HuYing.Client.Tickets;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace HuYing.Tests.Rest.Matrix;

public sealed class MatrixTests(MatrixGround ground, ITestOutputHelper output) : IClassFixture<MatrixGround>
{
    [Fact]
    public async Task Every_endpoint_answers_every_role_in_every_relation_as_reviewed()
    {
        var reviewed = await File.ReadAllTextAsync(Path.Combine([Repository.Root, .. Table]));
        var missing = MatrixText.Missing(ground.Targets, reviewed);

        await Reviewed.Compare(MatrixText.Of(ground.Targets, ground.Answers), Table);

        Assert.Empty(missing);
        output.WriteLine($"{ground.Answers.Count} cells, {ground.Targets.Count} questions, 0 exemptions");
        Assert.True(ground.Answers.Count > 2_000);
    }

    [Fact]
    public void An_endpoint_that_is_not_in_the_table_is_named()
    {
        var target = new MatrixTarget("GET /api/v1/forgotten", "GET", "/api/v1/forgotten", "/api/v1/forgotten", false);

        Assert.Equal(["GET /api/v1/forgotten"], MatrixText.Missing([target], "GET /api/v1/tickets\n"));
        Assert.Empty(MatrixText.Missing([target], "GET /api/v1/forgotten\n"));
    }

    [Fact]
    public void Whatever_was_reviewed_nothing_is_open_that_must_be_shut()
    {
        foreach (var ((name, by), answer) in ground.Answers)
        {
            var target = ground.Targets.Single(one => one.Name == name);
            Assert.True(LawOf(target, by).Contains(answer), $"{name} as {by?.Login ?? "nobody"}: {answer}");
        }
    }

    [Fact]
    public async Task The_live_feed_tells_of_a_ticket_those_who_see_it_and_nobody_else()
    {
        var at = MatrixDistrict.People
            .Where(one => one.Column != "disabled" && !one.Role.IsAdministrator())
            .ToList();
        var feeds = await Task.WhenAll(at.Select(async one => (Who: one, Feed: await LineOf(one))));
        var platform = await ground.Server.As(MatrixDistrict.Find(Role.Platform).Login);
        using var first = await LineOf(MatrixDistrict.Find(Role.Platform));

        // A feed may come from the ledger a moment later: when the third is heard, the first two have gone to all.
        string[] ids = [ground.Tickets.Usual, ground.Tickets.Sensitive, ground.Tickets.Usual];
        foreach (var id in ids)
        {
            await platform.CommentOnTicket(id, new Remark("已通知", []));
        }

        foreach (var id in ids)
        {
            await first.ReadTo(id);
        }

        // A signal for everybody ends the reading, so that what did not come is known not to have come.
        var mark = $"mark-{Guid.CreateVersion7():N}";
        foreach (var district in new[] { "ju", "ji" })
        {
            var units = at.Select(one => one.Unit).Append(MatrixDistrict.Department).ToList();
            var reach = new TicketReach(
                district, "", "", null, "", HuYing.Domain.Tickets.Sensitivity.Internal, true, [], [], units);
            ground.Server.Services.GetRequiredService<LiveFeed>().Publish(
                new LiveSignal("ticket", mark, reach, 1, [], TimeProvider.System.GetUtcNow()));
        }

        foreach (var (who, feed) in feeds)
        {
            var heard = await feed.ReadTo(mark);
            var list = ground.Answers[("GET /api/v1/tickets?limit=200", who)];
            var wasTold = (
                heard.Contains(ground.Tickets.Usual, StringComparison.Ordinal),
                heard.Contains(ground.Tickets.Sensitive, StringComparison.Ordinal));

            // A department that was withdrawn may look, but is not told of what goes on.
            var expected = who.Column == "former" ? (false, false) : (list is "both" or "usual", list == "both");
            Assert.True(expected == wasTold, $"{who.Login}: {wasTold} instead of {expected}");
            feed.Dispose();
        }
    }

    [Fact]
    public async Task What_the_server_owns_or_does_not_know_is_refused_in_every_body()
    {
        string[] fields =
        [
            "id", "ticketId", "version", "status", "districtId", "authorId", "draftedAt", "raisedAt", "caseNumber",
            "disabled", "accountId", "by", "actor", "zzz", "__proto__",
        ];
        var count = 0;
        foreach (var target in ground.Targets.Where(one => ground.Bodies.Of(one.Pattern, one.Method) is JsonObject))
        {
            foreach (var field in fields)
            {
                if (ground.Bodies.Knows(target.Pattern, target.Method, field))
                {
                    continue;
                }

                var body = (JsonObject)ground.Bodies.Of(target.Pattern, target.Method)!;
                body.Add(field, "x");
                var answer = await ground.Walk.Send(target, ground.Holder(target), body);
                Assert.True(answer == HttpStatusCode.BadRequest, $"{target.Name} with {field}: {answer}");
                count++;
            }
        }

        output.WriteLine($"{count} fields refused");
        Assert.True(count > 300);
    }

    private static readonly string[] Table = ["tests", "HuYing.Tests", "Rest", "Matrix.txt"];

    // What no review may let through.
    private string[] LawOf(MatrixTarget target, Persona? by) => (target, by) switch
    {
        ({ IsOpen: true }, _) => ["ok"],
        (_, null or { Column: "disabled" }) => ["401"],
        (_, { Scopes: not null }) when !target.IsFor(by) => ["403"],
        ({ IsOfTickets: true }, _) when by.Role.IsAdministrator() => ["403"],
        ({ Name: var name }, { Scopes: not null }) when name.EndsWith(", sensitive", StringComparison.Ordinal) =>
            Hidden(name, by.Role),
        ({ IsList: true }, { Scopes: not null }) => ["ok", "usual", "403", "404", "bad"],
        ({ IsOfTickets: true }, { Column: "elsewhere" or "neighbour" }) => Hidden(target.Name, by.Role),
        ({ IsOfTickets: true }, { Role: Role.Caller or Role.Answerer, Column: "sibling" }) =>
            Hidden(target.Name, by.Role),
        ({ IsList: true }, { Column: "elsewhere" }) => ["ok", "403", "404", "bad"],
        ({ Name: var name }, { Column: "notified" or "former" })
            when name.EndsWith(", sensitive", StringComparison.Ordinal) => Hidden(name, by.Role),
        ({ IsOfTickets: true }, _) => ["ok", "403", "404"],
        _ => ["ok", "both", "usual", "403", "404", "bad"],
    };

    // Not there; or shut to the whole role, whatever the ticket, which says nothing of this one.
    private string[] Hidden(string name, Role role) => MatrixDistrict.Everybody
        .Where(one => one.Role == role && one.Column == "own")
        .All(one => ground.Answers[(name, one)] == "403") ? ["403", "404"] : ["404"];

    private async Task<LiveTests.Feed> LineOf(Persona who) => await LiveTests.Feed.Open(ground.Server, who.Login);
}
