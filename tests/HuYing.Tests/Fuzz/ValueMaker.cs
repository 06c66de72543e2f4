using System.Globalization;
using System.Text.Json.Nodes;

namespace HuYing.Tests.Fuzz;

/// <summary>Makes values that a schema allows, and that the facade has reason to accept.</summary>
internal sealed class ValueMaker(ApiDescription description, IdPool pool, Random random)
{
    private const string Words = "路面积水没过人行道请尽快派人到现场处置并反馈结果谢谢网格员巡查发现井盖破损影响通行";

    public JsonNode? Make(JsonNode schema, string name, string resource)
    {
        schema = description.Resolve(schema);
        if (schema["oneOf"] is JsonArray choices)
        {
            var choice = choices[random.Next(choices.Count)]!;
            return Make(choice, name, resource);
        }

        if (schema["enum"] is JsonArray words)
        {
            return ApiDescription.Copy(words[random.Next(words.Count)]);
        }

        return TypeOf(schema) switch
        {
            "object" => MakeObject(schema, resource),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => Make(schema["items"] ?? new JsonObject(), name, resource))]),
            "integer" => JsonValue.Create(Integer(name)),
            "number" => JsonValue.Create(name is "longitude" ? 113.5m : name is "latitude" ? 23.1m
                : random.Next(0, 41) / 2m),
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            "null" => null,
            _ => JsonValue.Create(Text(schema, name, resource)),
        };
    }

    /// <summary>A text for a place outside of a body.</summary>
    public string MakeText(JsonNode schema, string name, string resource) =>
        Make(schema, name, resource) switch
        {
            null => "",
            JsonArray many => many.Count == 0 ? "" : many[0]!.ToString(),
            JsonValue one => one.ToString(),
            var other => other.ToJsonString(),
        };

    public string Sentence(int least, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Words[random.Next(Words.Length)]));

    private JsonObject MakeObject(JsonNode schema, string resource)
    {
        var made = new JsonObject();
        var required = (schema["required"]?.AsArray() ?? []).Select(one => one!.GetValue<string>()).ToHashSet();
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            if (required.Contains(name) || random.Next(2) == 0)
            {
                made[name] = Make(member!, name, resource);
            }
        }

        return made;
    }

    private string TypeOf(JsonNode schema)
    {
        if (schema["type"] is not JsonArray several)
        {
            return schema["type"]?.GetValue<string>() ?? "string";
        }

        var types = several.Select(one => one!.GetValue<string>()).Where(one => one != "null").ToList();
        return types.Count < several.Count && random.Next(5) == 0 ? "null" : types[random.Next(types.Count)];
    }

    private int Integer(string name) => name switch
    {
        "no" => random.Next(1, 4),
        "year" => random.Next(2024, 2032),
        "limit" => random.Next(1, 201),
        "warnPercent" => random.Next(50, 96),
        _ => random.Next(0, 60),
    };

    private string Text(JsonNode schema, string name, string resource)
    {
        if (pool.Any(IdPool.KindOf(name, resource), random) is { } known && random.Next(10) > 0)
        {
            return known;
        }

        return schema["format"]?.GetValue<string>() switch
        {
            "uuid" => Guid.CreateVersion7().ToString(),
            "date" => new DateOnly(2026, 1, 1).AddDays(random.Next(0, 700))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "date-time" => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(0, 900_000))
                .ToString("O", CultureInfo.InvariantCulture),
            "time" => string.Create(CultureInfo.InvariantCulture, $"{random.Next(24):00}:{random.Next(60):00}:00"),
            _ => name switch
            {
                "login" => string.Create(CultureInfo.InvariantCulture, $"fz-{random.Next(1_000_000)}"),
                "password" => "Fuzzed-Only-2026",
                "version" => string.Create(CultureInfo.InvariantCulture, $"v{random.Next(1_000_000)}"),
                "sources" => "https://www.example.org/notice",
                _ => Sentence(12, 30),
            },
        };
    }
}
