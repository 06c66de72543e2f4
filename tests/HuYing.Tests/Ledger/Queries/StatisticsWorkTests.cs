using HuYing.Domain.Supervision;
using HuYing.Ledger.Supervision;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>Statistics read days, never tickets.</summary>
[Collection(BigLedger.Shared)]
public sealed class StatisticsWorkTests(BigLedger ledger)
{
    [Fact]
    public async Task A_week_of_all_departments_reads_no_more_than_that_week()
    {
        var week = new Period(BigLedger.Day(6), BigLedger.Day(0));

        var reads = await ledger.ReadsOf(() =>
            ledger.Statistics.Of(FigureScope.Department, "d", week, null, CancellationToken.None));

        Assert.Equal(0, reads.WholeTables);
        Assert.InRange(reads.Rows, 1, 2 * 8 * 50 * 10);
    }
}
