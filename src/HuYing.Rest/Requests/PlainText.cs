using System.Text.Json;
using System.Text.Json.Serialization;
using HuYing.Domain.Tickets;

namespace HuYing.Rest.Requests;

/// <summary>Reads every text of every request by the one rule, whether or not somebody thought of it there.</summary>
internal sealed class PlainText : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        var text = reader.GetString()!;
        return TextRule.IsPlain(text) ? text : throw new Refused();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    /// <summary>The reader adds where it was.</summary>
    internal sealed class Refused : JsonException;
}
