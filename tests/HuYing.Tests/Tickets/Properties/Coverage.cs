using System.Reflection;
using System.Text.Json.Serialization;
using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>What a run has reached: a run that never gets anywhere proves nothing.</summary>
internal sealed class Coverage
{
    private const int Least = 20;

    private static readonly string[] Refusals =
    [
        "own_case", "arrival_missing", "suspended", "no_such_ticket", "role_not_allowed", "no_such_assignment",
        "assignment_not_in_state", "not_in_state", "text_invalid", "no_such_attachment", "score_out_of_range",
    ];

    private readonly Dictionary<string, int> _seen = [];

    private int _commands;

    public void Add(Trace trace)
    {
        foreach (var step in trace.Steps)
        {
            _commands++;
            Count(step.Decision.Refusal?.Code ?? "carried out");
            foreach (var happened in step.Decision.Events)
            {
                Count(happened.Name);
            }

            if (step.After is { } after)
            {
                Count(after.Status.ToString());
            }
        }
    }

    /// <summary>The events, states and refusals that hardly occurred.</summary>
    public IEnumerable<string> Missing() => typeof(TicketEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Select(derived => (string)derived.TypeDiscriminator!)
        .Concat(Enum.GetNames<TicketStatus>())
        .Concat(Refusals)
        .Where(name => _seen.GetValueOrDefault(name) < Least);

    public override string ToString() => $"{_commands} commands, "
        + string.Join(", ", _seen.OrderByDescending(one => one.Value).Select(one => $"{one.Key} {one.Value}"));

    private void Count(string name) => _seen[name] = _seen.GetValueOrDefault(name) + 1;
}
