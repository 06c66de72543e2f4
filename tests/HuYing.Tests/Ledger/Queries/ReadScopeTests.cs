using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class ReadScopeTests(GeneratedTickets generated) : IClassFixture<GeneratedTickets>
{
    [Fact]
    public async Task A_list_holds_exactly_what_the_rule_lets_the_reader_read()
    {
        var sizes = new List<int>();
        foreach (var actor in generated.Districts.SelectMany(district => district.Everybody()))
        {
            var allowed = generated.Tickets
                .Where(ticket => TicketScope.MayRead(ticket, actor))
                .Select(ticket => ticket.Id);
            var listed = await generated.Ledger.WalkThrough(ReadScope.Of(actor), TicketFilter.All with { Limit = 200 });

            Assert.Equal(allowed.Order(), listed.Select(line => line.Id).Order());
            sizes.Add(listed.Count);
        }

        // Scopes that were all empty, or all the same, would prove nothing.
        Assert.True(sizes.Distinct().Count() > 8, string.Join(' ', sizes));
    }

    [Fact]
    public async Task A_search_holds_exactly_what_the_rule_lets_the_reader_read()
    {
        foreach (var actor in generated.Districts.SelectMany(district => district.Everybody()))
        {
            var allowed = generated.Tickets
                .Where(ticket => TicketScope.MayRead(ticket, actor))
                .Where(ticket => ticket.Content.Title.Contains("临江街", StringComparison.Ordinal));
            var found = await generated.Ledger.WalkThrough(ReadScope.Of(actor), TicketFilter.All with { Text = "临江街" });

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
}
