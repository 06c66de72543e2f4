using System.Text.Json;
using System.Text.Json.Nodes;
using HuYing.Client.Organisation;
using Microsoft.OpenApi;

namespace HuYing.Rest.OpenApi;

/// <summary>Names the words of each vocabulary, which the framework cannot see through our converter.</summary>
internal static class SchemaWords
{
    /// <param name="element">Of what a list is one; null when it is none.</param>
    internal static void AddTo(OpenApiSchema schema, Type type, Type? element, Type? ofMember)
    {
        // A word that is met as an optional one first is described by that.
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } word)
        {
            Describe(schema, word);
        }

        // Nor does it see the words of a list: such a list would be one of anything.
        if (element is { IsEnum: true })
        {
            var items = new OpenApiSchema();
            Describe(items, element);
            schema.Items = items;
        }

        if (type == typeof(JsonElement))
        {
            schema.Type = ofMember == typeof(MapGeometry) ? JsonSchemaType.Array : JsonSchemaType.Object;
        }
    }

    private static void Describe(OpenApiSchema schema, Type words)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. Enum.GetNames(words).Select(name => (JsonNode)name)];
    }
}
