using HuYing.Domain.Supervision;
using Npgsql;

namespace HuYing.Ledger.Supervision;

/// <summary>What the figures of a period add up to.</summary>
public sealed class StatisticsQueries(NpgsqlDataSource source)
{
    // Folded and not yet folded, as one instant has them.
    private const string Booked = """
        FROM (
            SELECT unit_id, day, hour, metric, value AS amount FROM figure
            WHERE district_id = @district AND scope = @scope AND day BETWEEN @from AND @to
            UNION ALL
            SELECT unit_id, day, hour, metric, amount FROM figure_delta
            WHERE district_id = @district AND scope = @scope AND day BETWEEN @from AND @to
        ) AS booked
        WHERE (@unit::text IS NULL OR unit_id = @unit)
        """;

    private readonly LedgerLink _link = new(source);

    /// <summary>The figures of each unit that has any, over days of which both ends are included.</summary>
    /// <param name="unitId">Only this one; null for all.</param>
    public Task<Dictionary<string, UnitFigures>> Of(
        FigureScope scope, string districtId, Period period, string? unitId, CancellationToken ct) =>
        _link.Read(
            async connection => (await Fill(connection.Sql($"""
                SELECT unit_id, metric, sum(amount)::bigint {Booked} GROUP BY unit_id, metric
                """), scope, districtId, period, unitId).All(
                    row => (Unit: row.GetString(0), Metric: row.GetString(1), Sum: row.GetInt64(2)), ct))
                .GroupBy(one => one.Unit)
                .ToDictionary(unit => unit.Key, unit => new UnitFigures(unit.Select(one => (one.Metric, one.Sum)))),
            ct);

    /// <summary>What happened in each step of a period that has anything, in order.</summary>
    /// <param name="byHour">Hours of the district's zone; otherwise days, whose hour is 0.</param>
    public Task<IReadOnlyList<FlowStep>> Flow(
        string districtId, Period period, string? streetId, bool byHour, CancellationToken ct) =>
        _link.Read<IReadOnlyList<FlowStep>>(
            async connection => [.. (await Fill(connection.Sql($"""
                SELECT day, CASE WHEN @by_hour THEN hour ELSE 0 END, metric, sum(amount)::bigint {Booked}
                GROUP BY 1, 2, 3 ORDER BY 1, 2
                """), FigureScope.Flow, districtId, period, streetId).With("by_hour", byHour).All(
                    row => (
                        Day: row.GetFieldValue<DateOnly>(0),
                        Hour: row.GetInt32(1),
                        Metric: row.GetString(2),
                        Sum: row.GetInt64(3)),
                    ct))
                .GroupBy(one => (one.Day, one.Hour))
                .Select(step => new FlowStep(
                    step.Key.Day, step.Key.Hour, new UnitFigures(step.Select(one => (one.Metric, one.Sum)))))],
            ct);

    private static NpgsqlCommand Fill(
        NpgsqlCommand command, FigureScope scope, string districtId, Period period, string? unitId) => command
        .With("district", districtId)
        .With("scope", FigureScopes.Word(scope))
        .With("from", period.From)
        .With("to", period.To)
        .With("unit", unitId);
}

/// <summary>Days of a district's zone, both ends included.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>What of it lies before a day; null when nothing does.</summary>
    public Period? Before(DateOnly day) => To < day ? this : From < day ? this with { To = day.AddDays(-1) } : null;
}

/// <summary>Figures by metric; what was never booked is 0.</summary>
public sealed class UnitFigures(IEnumerable<(string Metric, long Sum)> figures)
{
    private readonly Dictionary<string, long> _sums = figures.ToDictionary(one => one.Metric, one => one.Sum);

    public static UnitFigures None { get; } = new([]);

    public long this[string metric] => _sums.GetValueOrDefault(metric);
}

/// <summary>What happened within one hour or day.</summary>
public sealed record FlowStep(DateOnly Day, int Hour, UnitFigures Figures);
