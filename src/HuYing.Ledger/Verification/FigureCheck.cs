using HuYing.Domain.Supervision;
using HuYing.Ledger.Supervision;
using Npgsql;

namespace HuYing.Ledger.Verification;

/// <summary>The statistics are what adding up all tickets once more comes to.</summary>
internal sealed class FigureCheck(NpgsqlConnection connection, Findings findings)
{
    private const string Sql = """
        SELECT district_id, scope, unit_id, day, hour, metric, sum(amount)::bigint FROM (
            SELECT district_id, scope, unit_id, day, hour, metric, value AS amount FROM figure
            UNION ALL
            SELECT district_id, scope, unit_id, day, hour, metric, amount FROM figure_delta
        ) AS part GROUP BY 1, 2, 3, 4, 5, 6
        """;

    private static readonly Dictionary<string, FigureScope> Scopes =
        Enum.GetValues<FigureScope>().ToDictionary(FigureScopes.Word);

    public async Task Look(Dictionary<(string DistrictId, DayFigure Figure), long> recount, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            Look(rows, recount);
        }

        foreach (var ((_, figure), expected) in recount)
        {
            Compare(figure, 0, expected);
        }
    }

    private void Look(NpgsqlDataReader row, Dictionary<(string DistrictId, DayFigure Figure), long> recount)
    {
        findings.Look(Findings.Figures);
        var isKnown = Scopes.TryGetValue(row.GetString(1), out var scope);
        var day = row.GetFieldValue<DateOnly>(3);
        var figure = new DayFigure(scope, row.GetString(2), day, row.GetInt16(4), row.GetString(5));
        var expected = 0L;
        if (isKnown)
        {
            recount.Remove((row.GetString(0), figure), out expected);
        }

        Compare(figure, row.GetInt64(6), expected);
    }

    private void Compare(DayFigure figure, long stored, long expected)
    {
        if (stored != expected)
        {
            var name = $"{FigureScopes.Word(figure.Scope)} {figure.UnitId} 在 {figure.Day:yyyy-MM-dd} 的 {figure.Metric}";
            findings.Report(Findings.Figures, "figure_differs", null, null, $"{name} 为 {stored},重新统计为 {expected}。");
        }
    }
}
