using System.Text.Json;
using System.Text.Json.Serialization;

namespace HuYing.Domain.WorkingDays;

// Everything may be absent here, and the unknown is kept, so that the reader can name each fault instead of the first.

internal sealed class NoticeJson
{
    public int? Year { get; init; }
    public IReadOnlyList<string?>? Sources { get; init; }
    public IReadOnlyList<DayJson?>? Days { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

internal sealed class DayJson
{
    public string? Date { get; init; }
    public string? Name { get; init; }
    public bool? Off { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(NoticeJson))]
internal sealed partial class NoticeJsonContext : JsonSerializerContext;
