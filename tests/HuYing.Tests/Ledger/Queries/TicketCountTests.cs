using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class TicketCountTests(GeneratedTickets generated) : IClassFixture<GeneratedTickets>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Counts_are_those_of_the_lists_folded_or_not(bool folded)
    {
        if (folded)
        {
            foreach (var street in generated.Districts[0].Streets)
            {
                await generated.Ledger.Get<ICounterFolding>().Fold(CounterScope.Street, street, CancellationToken.None);
            }
        }

        foreach (var actor in generated.Districts[0].EveryRelation())
        {
            var counts = await generated.Ledger.Tickets.Count(generated.ScopeOf(actor), CancellationToken.None);
            var expected = (await Counted(actor))
                .CountBy(line => (line.Status, Light: IsEnded(line) ? (ClockLight?)null : line.Light))
                .Select(pair => new StatusCount(pair.Key.Status, pair.Key.Light, pair.Value));

            Assert.Equal(expected.OrderBy(Key), counts.OrderBy(Key));
        }
    }

    [Fact]
    public async Task Those_whose_work_is_not_tickets_count_nothing()
    {
        var administrators = generated.Districts[0].Everybody().Where(actor => actor.Role.IsAdministrator()).ToList();
        Assert.Equal(3, administrators.Count);
        foreach (var administrator in administrators)
        {
            var scope = generated.ScopeOf(administrator);
            Assert.Empty(await generated.Ledger.Tickets.Count(scope, CancellationToken.None));
        }
    }

    // A unit counts its own: not what it was merely notified of, and a department only what it still owes something
    // for.
    private async Task<IEnumerable<TicketLine>> Counted(Actor actor)
    {
        var scope = generated.ScopeOf(actor);
        var lines = await generated.Ledger.WalkThrough(scope, TicketFilter.All with { Limit = 200 });
        return actor.Role switch
        {
            Role.Caller or Role.StreetLeader => lines.Where(line => line.StreetId == StreetOf(actor)),
            Role.Answerer => lines.Where(line => generated.Tickets.Single(ticket => ticket.Id == line.Id)
                .Assignments.Any(one => one.DepartmentId == generated.Districts[0].UnitOf(actor) && one.IsOpen)),
            Role.Platform or Role.Supervisor or Role.DistrictLeader or Role.System or Role.SystemAdministrator
                or Role.SecurityAdministrator or Role.AuditAdministrator => lines,
        };
    }

    private string? StreetOf(Actor actor) =>
        generated.Districts[0].Rules.Organisation.Above(actor.UnitId, UnitKind.Street)?.Id;

    private static bool IsEnded(TicketLine line) =>
        line.Status is TicketStatus.Filed or TicketStatus.Declined or TicketStatus.Cancelled;

    private static string Key(StatusCount count) => $"{count.Status} {count.Light}";
}
