using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class TicketFilterTests(GeneratedTickets generated) : IClassFixture<GeneratedTickets>
{
    private static readonly TicketStatus[] Ended = [TicketStatus.Declined, TicketStatus.Filed, TicketStatus.Cancelled];

    [Fact]
    public Task By_statuses() => Check(
        TicketFilter.All with { Statuses = [TicketStatus.Dispatched, TicketStatus.Filed, TicketStatus.Draft] },
        ticket => ticket.Status is TicketStatus.Dispatched or TicketStatus.Filed or TicketStatus.Draft);

    [Fact]
    public Task By_open_only() => Check(
        TicketFilter.All with { OpenOnly = true },
        ticket => !Ended.Contains(ticket.Status));

    [Fact]
    public Task By_street() => Check(
        TicketFilter.All with { StreetId = "one-st-2" }, ticket => ticket.StreetId == "one-st-2");

    [Fact]
    public Task By_department() => Check(
        TicketFilter.All with { DepartmentId = "one-de-2" },
        ticket => ticket.Assignments.Any(one => one.DepartmentId == "one-de-2"));

    [Fact]
    public Task By_street_and_department() => Check(
        TicketFilter.All with { DepartmentId = "one-de-2", StreetId = "one-st-1" },
        ticket => ticket.StreetId == "one-st-1" && ticket.Assignments.Any(one => one.DepartmentId == "one-de-2"));

    [Fact]
    public Task By_community() => Check(
        TicketFilter.All with { CommunityId = "one-st-1-c2" },
        ticket => ticket.Content.Place.CommunityId == "one-st-1-c2");

    [Fact]
    public Task By_kind() => Check(
        TicketFilter.All with { Kind = TicketKind.Emergency }, ticket => ticket.Content.Kind == TicketKind.Emergency);

    [Fact]
    public Task By_class() => Check(
        TicketFilter.All with { Class = TicketClass.Complex }, ticket => ticket.Class == TicketClass.Complex);

    [Fact]
    public Task By_item() => Check(TicketFilter.All with { ItemId = "I-2" }, ticket => ticket.Content.ItemId == "I-2");

    [Fact]
    public Task By_all_at_once() => Check(
        TicketFilter.All with
        {
            Text = "和平路",
            Statuses = [TicketStatus.Dispatched, TicketStatus.Raised, TicketStatus.Closed],
            StreetId = "one-st-1",
            Kind = TicketKind.Daily,
            OpenOnly = true,
        },
        ticket => ticket is
        {
            Status: TicketStatus.Dispatched or TicketStatus.Raised or TicketStatus.Closed,
            StreetId: "one-st-1",
            Content.Kind: TicketKind.Daily,
        } && ticket.Content.Title.StartsWith("和平路", StringComparison.Ordinal));

    [Fact]
    public async Task By_days_of_the_district_with_both_ends()
    {
        var days = generated.Tickets.Select(DayOf).Order().ToList();
        var (from, to) = (days[days.Count / 4], days[days.Count / 2]);

        await Check(
            TicketFilter.All with { From = from, To = to },
            ticket => DayOf(ticket) >= from && DayOf(ticket) <= to);
        await Check(TicketFilter.All with { From = to, To = to }, ticket => DayOf(ticket) == to);
        await Check(TicketFilter.All with { From = DateOnly.MinValue, To = DateOnly.MaxValue }, _ => true);
    }

    [Theory]
    [InlineData(ClockLight.Green)]
    [InlineData(ClockLight.Amber)]
    [InlineData(ClockLight.Red)]
    [InlineData(ClockLight.None)]
    public async Task By_light(ClockLight light)
    {
        foreach (var actor in generated.Districts[0].Everybody())
        {
            var listed = await generated.Ledger.WalkThrough(
                generated.ScopeOf(actor),
                TicketFilter.All with { Light = light });
            var expected = generated.Tickets
                .Where(ticket => generated.Districts[0].MaySee(ticket, actor) && LightOf(ticket, actor) == light);

            Assert.Equal(expected.Select(ticket => ticket.Id).Order(), listed.Select(line => line.Id).Order());
            Assert.All(listed, line => Assert.Equal(light, line.Light));
        }

        // Whether anything is amber just now depends on the hour at which the tickets were made.
        Assert.True(
            light == ClockLight.Amber
            || generated.Tickets.Any(ticket => LightOf(ticket, generated.Districts[0].Platform) == light));
    }

    [Fact]
    public async Task A_line_says_what_the_ticket_says()
    {
        var lines = await generated.Ledger.WalkThrough(generated.ScopeOf(Actor.SystemOf("one")), TicketFilter.All);
        foreach (var line in lines)
        {
            var ticket = generated.Tickets.Single(one => one.Id == line.Id);
            var row = new TicketRow(ticket);
            Assert.Equal(
                (ticket.Version, ticket.Content.Title, ticket.Status, ticket.Content.Kind, ticket.Class, ticket.Grade),
                (line.Version, line.Title, line.Status, line.Kind, line.Class, line.Grade));
            Assert.Equal(
                (ticket.StreetId, ticket.Content.Place.CommunityId, ticket.DraftedAt, ticket.RaisedAt, ticket.EndedAt),
                (line.StreetId, line.CommunityId, line.DraftedAt, line.RaisedAt, line.EndedAt));
            Assert.Equal(
                (row.WarnAt, row.DueAt, row.Breached, ticket.IsSuspended, row.Provisional, ticket.Content.ItemId),
                (line.WarnAt, line.DueAt, line.Breached, line.Suspended, line.Provisional, line.ItemId));
            Assert.Equal(row.Departments, string.Join(',', line.Departments));
        }
    }

    private static DateOnly DayOf(Ticket ticket) =>
        DateOnly.FromDateTime(ticket.DraftedAt.ToOffset(TimeSpan.FromHours(8)).DateTime);

    // Each reader is asked the same question; for each the answer is the rule's, narrowed by the filter.
    [Fact]
    public async Task By_the_state_of_a_share_which_for_a_department_is_its_own()
    {
        foreach (var actor in generated.Districts[0].Everybody())
        {
            var listed = await generated.Ledger.WalkThrough(
                generated.ScopeOf(actor),
                TicketFilter.All with { Share = AssignmentStatus.Acknowledged });
            var expected = generated.Tickets
                .Where(ticket => generated.Districts[0].MaySee(ticket, actor) && ticket.Assignments.Any(share =>
                    share.Status == AssignmentStatus.Acknowledged
                    && (actor.Role != Role.Answerer || share.DepartmentId == actor.UnitId)));

            Assert.Equal(expected.Select(ticket => ticket.Id).Order(), listed.Select(line => line.Id).Order());
        }

        Assert.Contains(
            generated.Tickets,
            ticket => ticket.Assignments.Any(share => share.Status == AssignmentStatus.Acknowledged));
    }

    private async Task Check(TicketFilter filter, Func<Ticket, bool> fits)
    {
        foreach (var actor in generated.Districts[0].Everybody())
        {
            var expected = generated.Tickets
                .Where(ticket => generated.Districts[0].MaySee(ticket, actor) && fits(ticket))
                .OrderByDescending(ticket => filter.HasText ? default : ticket.DraftedAt)
                .ThenByDescending(ticket => NumberOf(ticket.Id));
            var listed = await generated.Ledger.WalkThrough(generated.ScopeOf(actor), filter with { Limit = 7 });

            Assert.Equal(expected.Select(ticket => ticket.Id), listed.Select(line => line.Id));
        }

        Assert.Contains(generated.Tickets, ticket => ticket.DistrictId == "one" && fits(ticket));
    }

    private static int NumberOf(string id) => int.Parse(id[12..], System.Globalization.CultureInfo.InvariantCulture);

    private ClockLight LightOf(Ticket ticket, Actor actor)
    {
        var share = actor.Role == Role.Answerer
            ? ticket.Assignments.LastOrDefault(one => one.DepartmentId == actor.UnitId)
            : null;
        var own = share is null ? null : AssignmentRow.Of(0, ticket, share);
        var row = new TicketRow(ticket);
        var (warn, due, breached) = own is null
            ? (row.WarnAt, row.DueAt, row.Breached)
            : (own.WarnAt, own.DueAt, own.Breached);
        return due is null || Ended.Contains(ticket.Status) ? ClockLight.None
            : breached || due < generated.Now ? ClockLight.Red
            : warn <= generated.Now ? ClockLight.Amber
            : ClockLight.Green;
    }
}
