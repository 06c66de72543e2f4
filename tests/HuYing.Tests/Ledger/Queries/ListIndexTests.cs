using System.Globalization;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>Each index earns its keep: without it some list reads far more than with it.</summary>
public sealed class ListIndexTests(BigLedger ledger) : IClassFixture<BigLedger>
{
    [Theory]
    [InlineData("ticket_by_district", "system", "all")]
    [InlineData("ticket_by_street", "street", "all")]
    [InlineData("ticket_by_community", "district", "community")]
    [InlineData("ticket_by_item", "district", "rare item")]
    [InlineData("ticket_red", "district", "red")]
    [InlineData("ticket_open_by_due", "district", "due")]
    [InlineData("ticket_open_by_street_due", "street", "due")]
    [InlineData("assignment_by_department", "department", "all")]
    [InlineData("assignment_standing", "district", "open of a department")]
    [InlineData("assignment_open", "department", "due")]
    [InlineData("ticket_notice_by_unit", "department", "all")]
    public async Task A_list_without_its_index_is_caught(string index, string scopeName, string filterName)
    {
        var (scope, filter) = (ListCases.Scopes[scopeName], ListCases.Filters[filterName].Filter);
        var with = await ledger.ReadsOf(() => ledger.TwoPages(scope, filter));
        var definition = (string)(await ledger.AsOwner(
            string.Create(CultureInfo.InvariantCulture, $"SELECT pg_get_indexdef('{index}'::regclass)")))!;
        await ledger.AsOwner($"DROP INDEX {index}");
        try
        {
            var without = await ledger.ReadsOf(() => ledger.TwoPages(scope, filter));
            Assert.Equal(0, with.WholeTables);
            Assert.True(without.WholeTables > 0 || without.Rows > 2 * with.Rows, $"{with} -> {without}");
        }
        finally
        {
            // To make it is to read the table, which must not be counted to the next case.
            await ledger.AsOwner($"{definition}; SELECT pg_stat_force_next_flush()");
        }
    }
}
