using System.Text.Json.Serialization;

namespace HuYing.Client;

/// <summary>Words of a vocabulary travel by name, spelled as here; numbers are refused.</summary>
public sealed class WordConverter<TWord>() : JsonStringEnumConverter<TWord>(namingPolicy: null, allowIntegerValues: false)
    where TWord : struct, Enum;
