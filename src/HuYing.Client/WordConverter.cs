using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HuYing.Client;

/// <summary>
/// Words of a vocabulary travel by name, spelled exactly as here: no numbers, no other case, no lists of words.
/// </summary>
public sealed class WordConverter<TWord> : JsonConverter<TWord>
    where TWord : struct, Enum
{
    private static readonly FrozenDictionary<string, TWord> Words =
        Enum.GetValues<TWord>().ToFrozenDictionary(word => word.ToString(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<TWord, JsonEncodedText> Names =
        Enum.GetValues<TWord>().ToFrozenDictionary(word => word, word => JsonEncodedText.Encode(word.ToString()));

    /// <inheritdoc/>
    public override TWord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Words.TryGetValue(reader.GetString()!, out var word)
            ? word
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TWord value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names[value]);
}
