using System.Text.Json.Nodes;

namespace HuYing.Tests.Rest.Matrix;

/// <summary>
/// Bodies made from the interface's own description: well-formed, and so poor that what may be asked for is refused for
/// its content and changes nothing; a contact is read before the ticket is, and is a real one.
/// </summary>
internal sealed class MatrixBodies(JsonNode description)
{
    public static async Task<MatrixBodies> Read(RunningServer server)
    {
        var http = await server.Http(MatrixDistrict.Find(HuYing.Domain.Organisation.Role.Platform).Login);
        var text = await http.GetStringAsync(new Uri("api/v1/openapi.json", UriKind.Relative));
        return new MatrixBodies(JsonNode.Parse(text)!);
    }

    /// <summary>Null for a request without a JSON body.</summary>
    public JsonNode? Of(string pattern, string method) =>
        description["paths"]?[pattern]?[method.ToLowerInvariant()]?["requestBody"]?["content"]?["application/json"]?
            ["schema"] is not { } schema ? null
            : pattern.EndsWith("/contact", StringComparison.Ordinal) ? new JsonObject { ["phone"] = "13800000000" }
            : Sample(schema);

    /// <summary>True for a member that such a body may have.</summary>
    public bool Knows(string pattern, string method, string member)
    {
        var schema = description["paths"]![pattern]![method.ToLowerInvariant()]!["requestBody"]!["content"]!
            ["application/json"]!["schema"]!;
        var reference = schema["$ref"]?.GetValue<string>().Split('/')[^1];
        var described = reference is null ? schema : description["components"]!["schemas"]![reference]!;
        return described["properties"]?[member] is not null;
    }

    private JsonNode? Sample(JsonNode schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Sample(description["components"]!["schemas"]![reference.Split('/')[^1]]!);
        }

        if (schema["enum"] is JsonArray words)
        {
            return words.First(word => word is not null)!.DeepClone();
        }

        if ((schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"]) is JsonArray choices)
        {
            return Sample(choices.First(choice => choice!["type"]?.ToString() != "null")!);
        }

        return TypeOf(schema) switch
        {
            "object" => Object(schema),
            "array" => new JsonArray(),
            "integer" or "number" => schema["minimum"]?.DeepClone() ?? 0,
            "boolean" => false,
            _ => Text(schema["format"]?.GetValue<string>()),
        };
    }

    // Of several types the first that is not null.
    private static string? TypeOf(JsonNode schema) => schema["type"] is JsonArray types
        ? types.Select(type => type!.GetValue<string>()).FirstOrDefault(type => type != "null")
        : schema["type"]?.GetValue<string>();

    private JsonObject Object(JsonNode schema)
    {
        var needed = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>());
        return new JsonObject(needed.Select(
            name => KeyValuePair.Create(name, Sample(schema["properties"]![name]!))));
    }

    private static JsonValue Text(string? format) => format switch
    {
        "uuid" => JsonValue.Create(Guid.Empty),
        "date" => JsonValue.Create("2026-01-01"),
        "date-time" => JsonValue.Create("2026-01-01T00:00:00Z"),
        "time" => JsonValue.Create("23:00:00"),
        _ => JsonValue.Create("x"),
    };
}
