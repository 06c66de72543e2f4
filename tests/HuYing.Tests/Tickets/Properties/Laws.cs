using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>What holds of every walk: each law says what is wrong with one, or null.</summary>
internal static class Laws
{
    private static readonly string[] OfStateAndSide =
    [
        "no_such_ticket", "role_not_allowed", "no_such_assignment", "not_in_state", "assignment_not_in_state",
        "already_exists",
    ];

    public static IReadOnlyList<(string Name, Func<Trace, string?> Broken)> All { get; } =
    [
        ("Faults", trace => trace.Fault),
        ("Oracle", AgreesWithTheOracle),
        ("Replay", Replay),
        ("Scores", Scores),
        ("Deadlines", DeadlineLaw.Broken),
        ("Counters", Counters),
        ("Ends", Ends),
    ];

    /// <summary>The first law that a walk breaks, with what is wrong.</summary>
    public static string? Broken(Trace trace) => All
        .Select(law => law.Broken(trace) is { } wrong ? $"{law.Name}: {wrong}" : null)
        .FirstOrDefault(wrong => wrong is not null);

    private static string? AgreesWithTheOracle(Trace trace) =>
        trace.Steps.Select(Disagreement).FirstOrDefault(wrong => wrong is not null);

    private static string? Disagreement(Step step)
    {
        var code = step.Decision.Refusal?.Code;
        var agrees = step.Refuses is { } expected ? code == expected
            : step.Forbids || !step.Wish.IsWhole ? code is not null && (step.Forbids || !OfStateAndSide.Contains(code))
            : code is null;
        return !agrees
            ? $"{step.Wish} came to {code ?? "yes"}, not to {step.Refuses ?? (step.Forbids ? "no" : "what it is")}"
            : step.After is { } after && Oracle.StateOf(after) != step.State
            ? $"after {step.Wish}: {Oracle.StateOf(after)} and not {step.State}"
            : null;
    }

    // What is read back from the stored texts is what was there when it happened.
    private static string? Replay(Trace trace)
    {
        var history = new List<RecordedEvent>();
        foreach (var recorded in trace.History)
        {
            var text = DomainJson.Write(recorded.Happened);
            history.Add(recorded with { Happened = DomainJson.ReadEvent(text) });
            if (DomainJson.Write(history[^1].Happened) != text)
            {
                return $"event {recorded.Seq} reads back as another";
            }
        }

        var state = Text(trace.Ticket);
        var read = JsonSerializer.Deserialize(state, DomainJson.Stored.Ticket);
        return Text(Ticket.Replay(history)) != state ? "the replayed state differs"
            : Text(read) != state ? "the state reads back as another"
            : null;
    }

    private static string? Scores(Trace trace)
    {
        foreach (var scored in trace.History.Select(one => one.Happened).OfType<AssignmentEvaluated>())
        {
            var (a, b, c, d, e) = scored.Scorecard;
            decimal[] marks = [a, b, c, d, e];
            var areMarks = marks.All(mark => mark is >= 0 and <= 20 && decimal.IsInteger(mark * 2));
            if (scored.Total != marks.Sum() || !areMarks)
            {
                return $"{scored} does not add up";
            }

            if (trace.Ticket?.Find(scored.No)?.Score != scored.Scorecard)
            {
                return $"the score of share {scored.No} is not the recorded one";
            }
        }

        return null;
    }

    private static string? Counters(Trace trace)
    {
        var booked = new Dictionary<(CounterScope, string, string), long>();
        foreach (var tally in trace.Steps.SelectMany(step =>
            step.After is null || step.Decision.Events is [] ? [] : TicketTally.Between(step.Before, step.After)))
        {
            var key = (tally.Scope, tally.UnitId, tally.Metric);
            booked[key] = booked.GetValueOrDefault(key) + tally.Amount;
        }

        return Difference("booked", booked, TicketTally.Of(trace.Ticket))
            ?? Difference("recounted", Recount.Of(trace), TicketTally.Of(trace.Ticket));
    }

    private static string? Difference(
        string name,
        IReadOnlyDictionary<(CounterScope, string, string), long> left,
        IReadOnlyDictionary<(CounterScope, string, string), long> right) => left.Keys.Union(right.Keys)
        .Where(key => left.GetValueOrDefault(key) != right.GetValueOrDefault(key))
        .Select(key => $"{key}: {name} {left.GetValueOrDefault(key)}, not {right.GetValueOrDefault(key)}")
        .FirstOrDefault();

    private static string? Ends(Trace trace) => trace.Steps
        .Where(step => step.Before is { IsEnded: true })
        .Where(step => step.After!.Status != step.Before!.Status
            || !step.Decision.Events.All(one => one is NotificationRead or ContactHeld or ContactErased))
        .Select(step => $"{step.Before!.Status} did not stay so after {step.Wish}")
        .FirstOrDefault();

    private static string Text(Ticket? ticket) =>
        ticket is null ? "" : JsonSerializer.Serialize(ticket, DomainJson.Stored.Ticket);
}
