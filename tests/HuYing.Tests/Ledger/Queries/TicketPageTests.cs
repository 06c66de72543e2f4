using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class TicketPageTests(GeneratedTickets generated) : IClassFixture<GeneratedTickets>
{
    private static readonly TicketFilter DueFirst = TicketFilter.All with { Order = TicketOrder.DueSoonest };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task Pages_walk_through_everything_once_while_tickets_are_added(int limit)
    {
        var random = new Random(limit);
        var scope = generated.ScopeOf(Actor.SystemOf("one"));
        var before = await generated.Ledger.WalkThrough(scope, TicketFilter.All with { Limit = 200 });

        var walked = await generated.Ledger.WalkThrough(scope, TicketFilter.All with { Limit = limit }, AddOne);

        var ids = before.Select(line => line.Id).ToList();
        Assert.Equal(ids, walked.Select(line => line.Id).Where(ids.Contains));

        async Task AddOne() => await generated.Ledger.Keep(await generated.Walk(random));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task What_is_due_first_comes_first_and_once(int limit)
    {
        foreach (var actor in generated.Districts[0].Everybody())
        {
            var scope = generated.ScopeOf(actor);
            var owed = generated.Tickets
                .Where(ticket => generated.Districts[0].MaySee(ticket, actor)
                    && !ticket.IsEnded
                    && DueOf(ticket, actor) is not null)
                .OrderBy(ticket => DueOf(ticket, actor))
                .Select(ticket => ticket.Id);
            var listed = await generated.Ledger.WalkThrough(scope, DueFirst with { Limit = limit });

            Assert.Equal(
                owed,
                listed.Select(line => line.Id)
                    .Where(id => generated.Tickets.Any(ticket => ticket.Id == id)));
            Assert.Equal(listed.Count, listed.Select(line => line.Id).Distinct().Count());
            Assert.Equal(listed.Select(line => line.DueAt).Order(), listed.Select(line => line.DueAt));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("' OR 1=1 --")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("呼应呼应呼应呼应呼应呼应呼应呼应呼应呼应呼应呼应呼应呼应")]
    public async Task A_cursor_of_nobody_is_refused(string cursor)
    {
        var page = await List(TicketFilter.All with { Cursor = cursor });
        Assert.Equal(new Refusal("cursor_invalid", RefusalKind.Invalid, "cursor"), page.Refusal);
        Assert.Empty(page.Lines);
    }

    [Fact]
    public async Task A_cursor_with_any_letter_changed_is_refused_or_is_the_same()
    {
        var cursor = (await List(TicketFilter.All with { Limit = 3 })).NextCursor!;
        for (var i = 0; i < cursor.Length; i++)
        {
            var changed = cursor[..i] + (cursor[i] == 'B' ? 'C' : 'B') + cursor[(i + 1)..];
            Assert.Equal("cursor_invalid", (await List(TicketFilter.All with { Cursor = changed })).Refusal?.Code);
        }
    }

    [Fact]
    public async Task A_cursor_of_the_other_order_is_refused()
    {
        var cursor = (await List(TicketFilter.All with { Limit = 3 })).NextCursor;
        Assert.Equal("cursor_invalid", (await List(DueFirst with { Cursor = cursor })).Refusal?.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    [InlineData(int.MaxValue)]
    public async Task A_page_has_between_1_and_200_lines(int limit) =>
        Assert.Equal("limit_out_of_range", (await List(TicketFilter.All with { Limit = limit })).Refusal?.Code);

    [Fact]
    public async Task What_no_text_can_be_is_refused_before_the_database_sees_it()
    {
        Assert.Equal("text_invalid", (await List(TicketFilter.All with { Text = "a\0b" })).Refusal?.Code);
        Assert.Equal("text_invalid", (await List(TicketFilter.All with { ItemId = "\ud800x" })).Refusal?.Code);
        Assert.Equal(
            "text_too_long",
            (await List(TicketFilter.All with { Text = new string('水', 101) })).Refusal?.Code);
        Assert.Equal(
            "range_reversed",
            (await List(TicketFilter.All with
            {
                From = new DateOnly(2026, 2, 2),
                To = new DateOnly(2026, 2, 1),
            })).Refusal?.Code);
    }

    [Fact]
    public async Task Statuses_that_the_reader_never_sees_make_an_empty_page()
    {
        var page = await generated.Ledger.Tickets.List(
            generated.ScopeOf(generated.Districts[0].Platform),
            TicketFilter.All with { Statuses = [TicketStatus.Draft] },
            CancellationToken.None);
        Assert.Equal((0, null, null), (page.Lines.Count, page.NextCursor, page.Refusal));
    }

    [Fact]
    public async Task A_history_is_read_in_order_and_only_by_the_whole_number()
    {
        var ticket = generated.Tickets.MaxBy(one => one.Version)!;
        Assert.True(TicketId.TryParse(ticket.Id, out var id));
        var history = await generated.Ledger.Tickets.History(id, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, ticket.Version), history.Select(recorded => recorded.Seq));
        Assert.Equal(ticket.Contents.AsEnumerable(), Ticket.Replay(history)!.Contents.AsEnumerable());

        var otherDay = TicketId.Create(new DateOnly(1999, 1, 1), long.Parse(ticket.Id[12..], null));
        Assert.Empty(await generated.Ledger.Tickets.History(otherDay, CancellationToken.None));
    }

    private Task<TicketPage> List(TicketFilter filter) =>
        generated.Ledger.Tickets.List(generated.ScopeOf(Actor.SystemOf("one")), filter, CancellationToken.None);

    // What a unit was merely notified of it does not owe.
    private DateTimeOffset? DueOf(Ticket ticket, Actor actor) => actor.Role switch
    {
        Role.Answerer => ticket.Assignments
            .LastOrDefault(one => one.DepartmentId == generated.Districts[0].UnitOf(actor) && one.IsOpen) is { } share
            ? AssignmentRow.Of(0, ticket, share).DueAt
            : null,
        Role.Caller or Role.StreetLeader => ticket.StreetId == StreetOf(actor) ? new TicketRow(ticket).DueAt : null,
        Role.Platform or Role.Supervisor or Role.DistrictLeader or Role.System or Role.SystemAdministrator
            or Role.SecurityAdministrator or Role.AuditAdministrator => new TicketRow(ticket).DueAt,
    };

    private string? StreetOf(Actor actor) =>
        generated.Districts[0].Rules.Organisation.Above(actor.UnitId, UnitKind.Street)?.Id;
}
