using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace HuYing.Rest.OpenApi;

/// <summary>Names the words of each vocabulary, which the framework cannot see through our converter.</summary>
internal static class SchemaWords
{
    internal static void AddTo(OpenApiSchema schema, Type type)
    {
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)name)];
        }

        if (type == typeof(JsonElement))
        {
            schema.Type = JsonSchemaType.Object;
        }
    }
}
