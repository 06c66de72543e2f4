using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class BoardTests(GeneratedTickets generated) : IClassFixture<GeneratedTickets>
{
    /// <summary>Lines of a board at most.</summary>
    private const int Longest = 200;

    [Fact]
    public async Task A_department_sees_its_open_shares_by_due_instant()
    {
        foreach (var department in generated.Districts.SelectMany(district => district.Departments))
        {
            var board = await generated.Ledger.Boards.Department(department, CancellationToken.None);
            var open = generated.Tickets
                .SelectMany(ticket => ticket.Assignments.Select(share => (Ticket: ticket, Share: share)))
                .Where(one => one.Share.IsOpen && one.Share.DepartmentId == department)
                .Select(one => (one.Ticket.Id, one.Share.No, AssignmentRow.Of(0, one.Ticket, one.Share).DueAt))
                .ToList();

            var first = open.OrderBy(one => one.DueAt ?? DateTimeOffset.MaxValue).Take(Longest).ToList();
            var listed = board.Backlog.Select(line => (line.TicketId, line.No, line.Due)).ToList();
            Assert.Equal(first.Select(one => one.DueAt), listed.Select(one => one.Due));
            Assert.Subset(open.ToHashSet(), listed.ToHashSet());
            Assert.Equal(
                board.Backlog.Select(line => line.Due ?? DateTimeOffset.MaxValue).Order(),
                board.Backlog.Select(line => line.Due ?? DateTimeOffset.MaxValue));
            Assert.Equal(open.Count, board.Open);
        }
    }

    [Fact]
    public async Task A_street_sees_its_open_calls_those_without_a_clock_last()
    {
        foreach (var street in generated.Districts.SelectMany(district => district.Streets))
        {
            var board = await generated.Ledger.Boards.Street(street, CancellationToken.None);
            var open = generated.Tickets
                .Where(ticket => ticket.StreetId == street)
                .Where(ticket =>
                    ticket.Status is TicketStatus.Raised or TicketStatus.Accepted or TicketStatus.Dispatched)
                .ToList();

            var listed = board.Calls.Select(line => line.TicketId).ToHashSet();
            Assert.Equal(Math.Min(open.Count, Longest), listed.Count);
            Assert.Subset(open.Select(ticket => ticket.Id).ToHashSet(), listed);
            Assert.Equal(
                board.Calls.Select(line => line.Due ?? DateTimeOffset.MaxValue).Order(),
                board.Calls.Select(line => line.Due ?? DateTimeOffset.MaxValue));
            Assert.Equal(open.Count, board.Open);
        }
    }

    [Fact]
    public async Task Figures_are_the_sum_over_all_tickets_before_and_after_folding()
    {
        var unit = generated.Districts[0].Departments[0];
        var expected = generated.Tickets.SelectMany(ticket => TicketTally.Of(ticket))
            .Where(tally => tally.Key.UnitId == unit)
            .GroupBy(tally => tally.Key.Metric)
            .ToDictionary(group => group.Key, group => group.Sum(tally => tally.Value));

        var before = await generated.Ledger.Boards.Department(unit, CancellationToken.None);
        await generated.Ledger.Get<ICounterFolding>().Fold(CounterScope.Department, unit, CancellationToken.None);
        var after = await generated.Ledger.Boards.Department(unit, CancellationToken.None);

        Assert.Equal(
            expected.OrderBy(pair => pair.Key),
            before.Figures.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key));
        Assert.Equal(before.Figures.OrderBy(pair => pair.Key), after.Figures.OrderBy(pair => pair.Key));
        Assert.True(after.Revision > before.Revision);
    }

    [Fact]
    public async Task A_unit_nobody_knows_has_an_empty_board()
    {
        var board = await generated.Ledger.Boards.Street("nowhere", CancellationToken.None);
        Assert.Equal((0, 0, 0, 0), (board.Open, board.Calls.Count, board.Duplicates.Count, board.Figures.Count));
    }
}
