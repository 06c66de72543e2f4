using HuYing.Client.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Ledger.Supervision;
using Wire = HuYing.Client.Supervision;

namespace HuYing.Rest.Supervision;

/// <summary>From sums to rates, as they are defined on the definitions page.</summary>
internal static class StatisticsOnWire
{
    internal static UnitFigures Find(this IReadOnlyDictionary<string, UnitFigures> figures, string unitId) =>
        figures.GetValueOrDefault(unitId) ?? UnitFigures.None;

    internal static Wire.DepartmentFigures OnWire(this UnitLine unit, UnitFigures sums, UnitFigures scores) => new(
        unit,
        sums["issued"],
        RateOf(sums["response-in-time"], sums["response-due"]),
        RateOf(sums["arrival-in-time"], sums["arrival-due"]),
        RateOf(sums["closed"], sums["close-due"]),
        RateOf(sums["closed-in-time"], sums["close-due"]),
        RateOf(sums["first-time"], sums["closed"]),
        sums["reworks"],
        sums["urges"],
        sums["suspended"],
        sums["withdrawn"],
        new Wire.FaultFigures(sums["no-response"], sums["late-response"], sums["inaction"]),
        scores["scored"],
        scores["scored"] == 0 ? null : Math.Round(scores["score-halves"] / 2m / scores["scored"], 2));

    internal static Wire.StreetFigures OnWire(this UnitLine unit, UnitFigures sums) => new(
        unit,
        sums["collected"],
        sums["self-handled"],
        sums["raised"],
        sums["declined"],
        sums["cancelled"],
        RateOf(sums["raised"], sums["collected"]),
        RateOf(sums["accurate"], sums["dispatched"]),
        new Wire.StageDurations(
            StageOf(sums, "raise"), StageOf(sums, "dispatch"), StageOf(sums, "arrive"), StageOf(sums, "close")));

    internal static Wire.TicketFigures OnWire(this UnitFigures sums) =>
        new(sums["raised"], sums["dispatched"], sums["closed"], sums["breached"]);

    internal static IReadOnlyList<Wire.FlowLine> OnWire(
        this IReadOnlyList<FlowStep> steps, Period period, bool byHour, TimeZoneInfo zone)
    {
        var known = steps.ToDictionary(step => (step.Day, step.Hour), step => step.Figures);
        return [.. Enumerable.Range(0, period.To.DayNumber - period.From.DayNumber + 1)
            .Select(period.From.AddDays)
            .SelectMany(day => Enumerable.Range(0, byHour ? 24 : 1).Select(hour => (day, hour)))
            .Select(step => Line(known.GetValueOrDefault(step) ?? UnitFigures.None, Begin(step.day, step.hour, zone)))];
    }

    /// <summary>By domain, the most called first; entries that are not in force any more come last.</summary>
    internal static IReadOnlyList<Wire.DomainFigures> OnWire(
        this IReadOnlyDictionary<string, UnitFigures> figures, Catalogue catalogue) => [.. figures
        .Select(one => (Item: catalogue.Find(one.Key), Sums: one.Value))
        .GroupBy(one => one.Item?.Domain)
        .Select(domain => new Wire.DomainFigures(
            domain.Key,
            new Wire.TicketFigures(
                domain.Sum(one => one.Sums["raised"]),
                domain.Sum(one => one.Sums["dispatched"]),
                domain.Sum(one => one.Sums["closed"]),
                domain.Sum(one => one.Sums["breached"])),
            [.. domain
                .Where(one => one.Item is not null)
                .Select(one => new Wire.ItemFigures(one.Item!.Id, one.Item.Name, one.Sums.OnWire()))
                .OrderByDescending(one => one.Figures.Raised).ThenBy(one => one.ItemId, StringComparer.Ordinal)]))
        .OrderBy(domain => domain.Domain is null)
        .ThenByDescending(domain => domain.Figures.Raised)
        .ThenBy(domain => domain.Domain, StringComparer.Ordinal)];

    private static Wire.FlowLine Line(UnitFigures sums, DateTimeOffset at) =>
        new(at, sums["raised"], sums["dispatched"], sums["closed"], sums["breached"]);

    private static DateTimeOffset Begin(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static Wire.Rate RateOf(long kept, long of) =>
        new(kept, of, of == 0 ? null : Math.Round((decimal)kept / of, 4));

    private static Wire.Stage StageOf(UnitFigures sums, string name)
    {
        var count = sums[$"{name}-count"];
        return new Wire.Stage(count, count == 0 ? null : sums[$"{name}-seconds"] / count);
    }
}
