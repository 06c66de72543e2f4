using System.Text.Json;
using System.Text.Json.Nodes;
using HuYing.Client.Organisation;
using Microsoft.OpenApi;

namespace HuYing.Rest.OpenApi;

/// <summary>Names the words of each vocabulary, which the framework cannot see through our converter.</summary>
internal static class SchemaWords
{
    internal static void AddTo(OpenApiSchema schema, Type type, Type? ofMember)
    {
        // A word that is met as an optional one first is described by that.
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } words)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(words).Select(name => (JsonNode)name)];
        }

        if (type == typeof(JsonElement))
        {
            schema.Type = ofMember == typeof(MapGeometry) ? JsonSchemaType.Array : JsonSchemaType.Object;
        }
    }
}
