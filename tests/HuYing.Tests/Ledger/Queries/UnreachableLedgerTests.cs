using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using Npgsql;

namespace HuYing.Tests.Ledger.Queries;

public sealed class UnreachableLedgerTests
{
    [Fact]
    public async Task Readers_are_told_that_the_ledger_does_not_answer()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=x;Database=x");
        var scope = new ReadScope("d", null, null, true);
        await Assert.ThrowsAsync<LedgerUnavailable>(
            () => new TicketQueries(nowhere).List(scope, TicketFilter.All, CancellationToken.None));
        await Assert.ThrowsAsync<LedgerUnavailable>(
            () => new BoardQueries(nowhere).Street("st-1", CancellationToken.None));
        await Assert.ThrowsAsync<LedgerUnavailable>(
            () => new AccountStore(nowhere).FindByLogin("caller-01", CancellationToken.None));
    }

    [Fact]
    public async Task Alarms_and_counters_are_told_that_the_ledger_does_not_answer()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=x;Database=x");
        var claims = new DeadlineClaims(nowhere);
        var counters = new CounterFolding(nowhere);
        await Assert.ThrowsAsync<LedgerUnavailable>(
            () => claims.Claim(1, TimeSpan.Zero, TimeSpan.FromSeconds(1), CancellationToken.None));
        await Assert.ThrowsAsync<LedgerUnavailable>(() => claims.Watch(CancellationToken.None));
        await Assert.ThrowsAsync<LedgerUnavailable>(
            () => counters.Fold(CounterScope.Street, "st-1", CancellationToken.None));
        await Assert.ThrowsAsync<LedgerUnavailable>(
            () => counters.Read(CounterScope.Street, "st-1", CancellationToken.None));
    }
}
