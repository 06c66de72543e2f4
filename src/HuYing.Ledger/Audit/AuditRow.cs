using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HuYing.Ledger.Audit;

/// <summary>An entry as it is stored, without its place in the chain: no nulls, no controls, bounded.</summary>
internal sealed record AuditRow(
    string DistrictId,
    string AccountId,
    string Name,
    string Role,
    string UnitId,
    string Address,
    string Session,
    string Trace,
    string Act,
    string Object,
    string Result,
    string Code,
    string Detail)
{
    private const int Longest = 200;

    private const int MostDetails = 20;

    public static AuditRow Of(AuditRecord record) => new(
        Clean(record.By?.DistrictId),
        Clean(record.By?.AccountId),
        Clean(record.By?.Name),
        record.By?.Role.ToString() ?? "",
        Clean(record.By?.UnitId),
        Clean(record.From?.Address),
        Clean(record.From?.Session),
        Clean(record.From?.Trace),
        Clean(record.Act),
        Clean(record.Target),
        record.Result.ToString(),
        Clean(record.Code),
        Write(record.Detail));

    private static string Write(IReadOnlyDictionary<string, string>? detail) => JsonSerializer.Serialize(
        (detail ?? new Dictionary<string, string>())
            .Take(MostDetails)
            .ToDictionary(one => Clean(one.Key), one => Clean(one.Value)),
        AuditJson.Stored.DictionaryStringString);

    // A line that an asker could write into by his choice of an address or a name would be no evidence.
    private static string Clean(string? text)
    {
        if (text is null or "")
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            clean.Append(Rune.IsControl(rune) ? "�" : rune.ToString());
        }

        return clean.ToString();
    }
}

[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Origin))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class AuditJson : JsonSerializerContext
{
    /// <summary>As it is stored: Chinese stays readable, as in the history of tickets.</summary>
    public static AuditJson Stored => field ??= new(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
