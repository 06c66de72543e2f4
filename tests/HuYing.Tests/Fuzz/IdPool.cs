using System.Collections.Concurrent;
using System.Text.Json;

namespace HuYing.Tests.Fuzz;

/// <summary>The ids that answers named, by kind, so that later requests are about things that exist.</summary>
internal sealed class IdPool
{
    private const int Most = 400;

    private readonly ConcurrentDictionary<string, List<string>> _known = new();

    /// <summary>What a name stands for in requests and answers of a resource.</summary>
    public static string KindOf(string name, string resource) => (name, resource) switch
    {
        ("id" or "ticketId" or "otherTicketId", "tickets") => "ticket",
        ("ticketId" or "otherTicketId", _) => "ticket",
        ("id", "departments") => "department",
        ("id", "streets") => "street",
        ("id", "responsibilities") => "item",
        ("id", "organisation") or ("accountId", _) => "account",
        ("attachmentId" or "photo" or "evidence" or "attachments", _) => "attachment",
        ("unitId" or "unitIds", _) => "unit",
        ("pairedStreets", _) => "street",
        ("nextCursor", _) => "cursor",
        _ when name.EndsWith("Ids", StringComparison.Ordinal) => name[..^3],
        _ when name.EndsWith("Id", StringComparison.Ordinal) => name[..^2],
        ("id", _) => resource,
        _ => name,
    };

    public void Add(string kind, string value)
    {
        var known = _known.GetOrAdd(kind, _ => []);
        lock (known)
        {
            if (known.Count < Most)
            {
                known.Add(value);
            }
            else
            {
                known[Random.Shared.Next(Most)] = value;
            }
        }
    }

    public string? Any(string kind, Random random)
    {
        if (!_known.TryGetValue(kind, out var known))
        {
            return null;
        }

        lock (known)
        {
            return known.Count == 0 ? null : known[random.Next(known.Count)];
        }
    }

    /// <summary>Remembers what an answer names.</summary>
    public void Harvest(JsonElement answer, string resource)
    {
        if (answer.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in answer.EnumerateArray())
            {
                Harvest(one, resource);
            }
        }

        if (answer.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var isUnit = answer.TryGetProperty("shortName", out _) && answer.TryGetProperty("kind", out _);
        foreach (var member in answer.EnumerateObject())
        {
            if (isUnit && member.NameEquals("id"))
            {
                var kind = answer.GetProperty("kind").GetString()!;
                Add(kind.ToLowerInvariant(), member.Value.GetString()!);
                Add("unit", member.Value.GetString()!);
            }
            else if (member.Value.ValueKind == JsonValueKind.String && IsName(member.Name))
            {
                Add(KindOf(member.Name, resource), member.Value.GetString()!);
            }
            else
            {
                // Files are named inside of tickets, just by id.
                Harvest(member.Value, member.NameEquals("attachments") ? "attachment" : resource);
            }
        }
    }

    private static bool IsName(string name) =>
        name is "id" or "nextCursor" || name.EndsWith("Id", StringComparison.Ordinal);
}
