using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HuYing.Tests.Fuzz;

/// <summary>What no answer may be, whatever was asked.</summary>
internal sealed partial class Oracle(ApiDescription description)
{
    private readonly SchemaCheck _schemas = new(description);

    /// <summary>What belongs to another district: never in an answer.</summary>
    public IReadOnlyList<string> Foreign { get; init; } = [];

    public IEnumerable<string> Judge(FuzzRequest request, FuzzAnswer answer)
    {
        var operation = request.Operation;
        if (IsOfTheWebServer(request, answer))
        {
            yield break;
        }

        if (answer.Status >= 500)
        {
            yield return $"status {answer.Status}";
        }

        if (!operation.Answers.ContainsKey(answer.Status))
        {
            yield return $"status {answer.Status} is not described";
        }

        if (answer.Status is 429 or 503 && !(int.TryParse(
                Header(answer, "Retry-After"), CultureInfo.InvariantCulture, out var wait) && wait > 0))
        {
            yield return "no Retry-After";
        }

        if (Header(answer, "X-Content-Type-Options") != "nosniff")
        {
            yield return "no nosniff";
        }

        if (answer.Status >= 400 && answer.MediaType != "application/problem+json")
        {
            yield return $"a refusal as {answer.MediaType}";
        }

        foreach (var fault in OfContent(request, answer))
        {
            yield return fault;
        }
    }

    // A NUL in the address is refused before anything of ours is asked.
    private static bool IsOfTheWebServer(FuzzRequest request, FuzzAnswer answer) =>
        answer is { Status: 400, Text: "" } && request.Target.Contains("%00", StringComparison.Ordinal);

    private IEnumerable<string> OfContent(FuzzRequest request, FuzzAnswer answer)
    {
        // What was stored comes back; only refusals are in the facade's own words alone.
        var leaks = answer.Status >= 400 ? Leak() : Trace();
        if (leaks.Match(answer.Text) is { Success: true } leak)
        {
            yield return $"leaks {leak.Value}";
        }

        // An audit trail names what the district's own people asked for.
        var foreign = request.Operation.Id is "ListAudit" or "ExportAudit" ? [FuzzGround.AbroadWord] : Foreign;
        foreach (var one in foreign.Where(one => answer.Text.Contains(one, StringComparison.Ordinal)))
        {
            if (answer.Status < 400 || !Uri.UnescapeDataString(request.Target).Contains(one, StringComparison.Ordinal))
            {
                yield return $"shows {one} of another district";
            }
        }

        if (answer.IsJson && request.Operation.Answers.GetValueOrDefault(answer.Status) is { } schema)
        {
            if (SchemaFault(schema, answer.Text) is { } fault)
            {
                yield return $"not as described: {fault}";
            }
        }
    }

    private string? SchemaFault(System.Text.Json.Nodes.JsonNode schema, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return _schemas.Fault(schema, json.RootElement);
        }
        catch (JsonException fault)
        {
            return fault.Message;
        }
    }

    private static string? Header(FuzzAnswer answer, string name) => answer.Headers.GetValueOrDefault(name);

    [GeneratedRegex(
        @"\n\s+at \w|\w+Exception\b|Npgsql|System\.\w+\.|HuYing\.(Rest|Ledger|Actors|Domain)|SELECT |INSERT "
        + @"|/src/|/home/|\.cs:|SQLSTATE|PostgreSQL|Kestrel|stack trace",
        RegexOptions.IgnoreCase)]
    private static partial Regex Leak();

    [GeneratedRegex(@"\n\s+at HuYing\.|NpgsqlException|System\.\w+Exception|PostgresException|\.cs:line")]
    private static partial Regex Trace();
}
