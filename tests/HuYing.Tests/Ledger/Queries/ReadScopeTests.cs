using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class ReadScopeTests(GeneratedTickets generated) : IClassFixture<GeneratedTickets>
{
    [Fact]
    public async Task A_list_holds_exactly_what_the_rule_lets_the_reader_read()
    {
        var sizes = new List<int>();
        foreach (var (district, actor) in Everybody())
        {
            var allowed = generated.Tickets
                .Where(ticket => district.MaySee(ticket, actor))
                .Select(ticket => ticket.Id);
            var scope = district.ScopeOf(actor);
            var listed = await generated.Ledger.WalkThrough(scope, TicketFilter.All with { Limit = 200 });

            Assert.Equal(allowed.Order(), listed.Select(line => line.Id).Order());
            sizes.Add(listed.Count);
        }

        // Scopes that were all empty, or all the same, would prove nothing.
        Assert.True(sizes.Distinct().Count() > 8, string.Join(' ', sizes));
    }

    [Fact]
    public async Task A_search_holds_exactly_what_the_rule_lets_the_reader_read()
    {
        foreach (var (district, actor) in Everybody())
        {
            var allowed = generated.Tickets
                .Where(ticket => district.MaySee(ticket, actor))
                .Where(ticket => ticket.Content.Title.Contains("临江街", StringComparison.Ordinal));
            var scope = district.ScopeOf(actor);
            var found = await generated.Ledger.WalkThrough(scope, TicketFilter.All with { Text = "临江街" });

            Assert.Equal(allowed.Select(ticket => ticket.Id).Order(), found.Select(line => line.Id).Order());
        }
    }

    [Fact]
    public void The_generated_lives_reach_every_state_and_both_kinds_of_notice()
    {
        var reached = generated.Tickets.Select(ticket => ticket.Status).ToHashSet();
        var counts = string.Join(' ', generated.Tickets.CountBy(ticket => ticket.Status))
            + string.Join(' ', generated.Tickets.SelectMany(ticket => ticket.Assignments).CountBy(one => one.Status));
        Assert.True(reached.Count == Enum.GetValues<TicketStatus>().Length, counts);

        var notified = generated.Tickets.SelectMany(ticket => ticket.Notified.Keys).ToHashSet();
        Assert.Contains(notified, unit => unit.Contains("-st-", StringComparison.Ordinal));
        Assert.Contains(notified, unit => unit.Contains("-de-", StringComparison.Ordinal));
    }
    [Fact]
    public void The_generated_lives_make_every_difference_that_the_rule_makes()
    {
        var district = generated.Districts[0];
        var sensitive = generated.Tickets
            .Where(ticket => ticket.DistrictId == district.Id && ticket.Sensitivity == Sensitivity.Sensitive)
            .ToList();

        // For each of these some are shown and some are not, else a rule that forgot him would pass.
        Actor[] readers =
        [
            district.Person(Role.Caller, district.Streets[0]),
            district.Person(Role.StreetLeader, district.Streets[0]),
            district.Person(Role.Answerer, district.Departments[0]),
            district.PairedLeader,
            district.Platform,
        ];
        Assert.All(readers, reader => Assert.Equal(2, sensitive.CountBy(one => district.MaySee(one, reader)).Count()));
        Assert.Contains(sensitive, ticket => ticket.Notified.Count > 0);
        Assert.Contains(sensitive, ticket => ticket.Assignments.Any(one => one.IsWithdrawn));
        Assert.Contains(generated.Tickets, ticket => ticket.AuthorId.EndsWith("-c1", StringComparison.Ordinal));
        Assert.Contains(generated.Tickets, ticket => ticket.AuthorId.EndsWith("-g", StringComparison.Ordinal));
    }

    private IEnumerable<(SampleDistrict District, Actor Actor)> Everybody() =>
        generated.Districts.SelectMany(district => district.EveryRelation().Select(actor => (district, actor)));
}
