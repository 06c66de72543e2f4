using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace HuYing.Rest.Programs;

/// <summary>
/// What is left of an answer for a program that may see some members only: a member is there if it is named in the
/// program's list or holds the answer together. Anything new in an answer is hidden until somebody allows it.
/// </summary>
internal static class AllowedFields
{
    /// <summary>Identity, order and paging: without these an answer is no answer.</summary>
    private static readonly FrozenSet<string> Frame = FrozenSet.ToFrozenSet(
    [
        "id", "ticketId", "version", "lines", "nextCursor", "entries", "seq", "at", "events", "what", "no",
        "assignments", "statuses", "lights", "count",
    ]);

    internal static JsonNode? Keep(JsonNode? answer, IReadOnlySet<string> allowed)
    {
        if (answer is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (Frame.Contains(name) || allowed.Contains(name))
                {
                    Keep(value, allowed);
                }
                else
                {
                    members.Remove(name);
                }
            }
        }
        else if (answer is JsonArray items)
        {
            foreach (var item in items)
            {
                Keep(item, allowed);
            }
        }

        return answer;
    }
}
