using System.Globalization;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>Lists in which little fits: their pages end where looking ended, and together they hold all.</summary>
[Collection(BigLedger.Shared)]
public sealed class LongWalkTests(BigLedger ledger)
{
    private const string Beyond = "(raised_at IS NOT NULL OR status IN ('SelfHandled', 'Filed'))";

    private const string Shares = "departments = '{de-6}' AND status NOT IN ('Draft', 'Raised', 'Accepted')";

    private const string OfDepartment = $"(number % 3 = 0 OR {Shares})";

    [Theory]
    [InlineData("district", "kind", Beyond + " AND kind = 'Emergency'")]
    [InlineData("system", "class", "class = 'Complex'")]
    [InlineData("system", "rare item", "item_id = 'I-rare'")]
    [InlineData("street", "kind", "(street_id = 'st-3' OR number % 3 = 0) AND kind = 'Emergency'")]
    [InlineData("department", "kind", OfDepartment + " AND kind = 'Emergency'")]
    [InlineData("department", "class", OfDepartment + " AND class = 'Complex'")]
    [InlineData("department", "item", OfDepartment + " AND item_id = 'I-3'")]
    [InlineData("department", "community", OfDepartment + " AND community_id = 'co-3-1'")]
    [InlineData("district", "department", "departments = '{de-11}'")]
    [InlineData("district", "red", "ended_at IS NULL AND (breached AND due_at IS NOT NULL OR due_at < now())")]
    [InlineData("system", "two statuses", "status IN ('Closed', 'Filed')")]
    public async Task Its_pages_hold_each_ticket_once_and_in_order(string scopeName, string filterName, string fits)
    {
        var filter = ListCases.Filters[filterName].Filter with { Limit = 200 };

        var walked = await ledger.WalkThrough(ListCases.Scopes[scopeName], filter);

        Assert.Equal(await Fitting(fits), walked.Select(line => line.Id));
        Assert.NotEmpty(walked);
    }

    [Fact]
    public async Task A_page_in_which_little_fits_is_short_and_goes_on()
    {
        var filter = ListCases.Filters["kind"].Filter with { Limit = 200 };
        var page = await ledger.Queries.List(ListCases.Scopes["district"], filter, CancellationToken.None);
        Assert.InRange(page.Lines.Count, 1, 199);
        Assert.NotNull(page.NextCursor);
    }

    private async Task<List<string>> Fitting(string condition)
    {
#pragma warning disable CA2100 // The conditions stand above.
        await using var command = ledger.Source.CreateCommand(string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT id FROM ticket WHERE {condition} ORDER BY drafted_at DESC, number DESC"));
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await rows.ReadAsync())
        {
            ids.Add(rows.GetString(0));
        }

        return ids;
    }
}
