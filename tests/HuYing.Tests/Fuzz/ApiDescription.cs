using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HuYing.Tests.Fuzz;

/// <summary>Where a value of a request stands, and what it should be.</summary>
internal sealed record Parameter(string Name, string In, bool Required, JsonNode Schema);

/// <summary>One operation of the facade as its own description tells it.</summary>
/// <param name="Body">Null when it takes none; files have a schema without members.</param>
/// <param name="Answers">Schema by status; null where the answer is no JSON.</param>
internal sealed record Operation(
    string Id,
    string Method,
    string Path,
    IReadOnlyList<Parameter> Parameters,
    JsonNode? Body,
    IReadOnlyList<string> BodyTypes,
    IReadOnlyDictionary<int, JsonNode?> Answers,
    bool IsOpen)
{
    public bool IsChange => Parameters.Any(one => one.Name == "Idempotency-Key");

    /// <summary>The first word behind the version: what the operation is about.</summary>
    public string Resource => Path.Split('/')[3];
}

/// <summary>The facade's OpenAPI document, read.</summary>
internal sealed class ApiDescription
{
    private readonly JsonObject _schemas;

    public ApiDescription(string json)
    {
        var document = JsonNode.Parse(json)!;
        _schemas = document["components"]!["schemas"]!.AsObject();
        Operations =
        [
            .. from path in document["paths"]!.AsObject()
               from method in path.Value!.AsObject()
               select Read(path.Key, method.Key, method.Value!),
        ];
    }

    public IReadOnlyList<Operation> Operations { get; }

    public IReadOnlyDictionary<string, JsonNode> Schemas => _schemas.ToDictionary(one => one.Key, one => one.Value!);

    public Operation this[string id] => Operations.Single(one => one.Id == id);

    /// <summary>The schema itself, where it only names another.</summary>
    public JsonNode Resolve(JsonNode schema)
    {
        while (schema["$ref"]?.GetValue<string>() is { } name)
        {
            schema = _schemas[name.Split('/')[^1]]!;
        }

        return schema;
    }

    private static Operation Read(string path, string method, JsonNode operation) => new(
        operation["operationId"]!.GetValue<string>(),
        method.ToUpperInvariant(),
        path,
        [.. (operation["parameters"]?.AsArray() ?? []).Select(one => new Parameter(
            one!["name"]!.GetValue<string>(),
            one["in"]!.GetValue<string>(),
            one["required"]?.GetValue<bool>() ?? false,
            one["schema"]!))],
        operation["requestBody"]?["content"]?.AsObject().First().Value!["schema"],
        [.. operation["requestBody"]?["content"]?.AsObject().Select(one => one.Key) ?? []],
        operation["responses"]!.AsObject().ToDictionary(
            one => int.Parse(one.Key, CultureInfo.InvariantCulture), one => JsonOf(one.Value!)),
        operation["security"]?.AsArray().Count is null or 0);

    private static JsonNode? JsonOf(JsonNode answer) => answer["content"]?.AsObject()
        .Where(one => one.Key is "application/json" or "application/problem+json")
        .Select(one => one.Value!["schema"])
        .FirstOrDefault();

    /// <summary>A copy of a node that stands nowhere.</summary>
    public static JsonNode? Copy(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString());

    public static string Text(JsonNode? node) => node?.ToJsonString(JsonSerializerOptions.Web) ?? "null";
}
