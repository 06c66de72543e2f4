using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace HuYing.Tests.Fuzz;

/// <summary>
/// Holds answers to their schemas, more strictly than the description says it: a member that is not described is wrong.
/// </summary>
internal sealed class SchemaCheck(ApiDescription description)
{
    private readonly ConcurrentDictionary<string, JsonSchema> _compiled = new();

    private readonly JsonObject _definitions = new(description.Schemas
        .Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, Closed(one.Value))));

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Fault(JsonNode schema, JsonElement answer)
    {
        var result = _compiled.GetOrAdd(schema.ToJsonString(), _ => Compile(schema))
            .Evaluate(answer, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? null
            : string.Join("; ", (result.Details ?? [])
                .Where(one => one.Errors is { Count: > 0 })
                .Select(one => $"{one.InstanceLocation} {string.Join(", ", one.Errors!.Values)}")
                .Take(3));
    }

    private JsonSchema Compile(JsonNode schema)
    {
        var whole = Closed(schema)!.AsObject();
        lock (_definitions)
        {
            whole["$schema"] = "https://json-schema.org/draft/2020-12/schema";
            whole["$defs"] = ApiDescription.Copy(_definitions);
        }

        return JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/"));
    }

    private static JsonNode? Closed(JsonNode? schema)
    {
        var copy = ApiDescription.Copy(schema);
        Close(copy);
        return copy;
    }

    private static void Close(JsonNode? schema)
    {
        switch (schema)
        {
            case JsonObject some:
                foreach (var (_, member) in some.ToList())
                {
                    Close(member);
                }

                if (some["properties"] is JsonObject && some["additionalProperties"] is null)
                {
                    some["additionalProperties"] = false;
                }

                break;
            case JsonArray many:
                foreach (var one in many)
                {
                    Close(one);
                }

                break;
            default:
                break;
        }
    }
}
