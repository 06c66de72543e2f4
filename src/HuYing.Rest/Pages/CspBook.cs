using System.Text.Json;
using HuYing.Client;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Pages;

/// <summary>
/// Keeps what browsers report, folded to a few kinds: anybody may send reports, so they must not fill the memory or the
/// log, and nothing of them is shown but words that are known here and names of hosts.
/// </summary>
internal sealed partial class CspBook(TimeProvider time, ILogger<CspBook> log)
{
    private const int MostKinds = 100;

    private const string Other = "other";

    private static readonly HashSet<string> Directives =
    [
        "base-uri", "connect-src", "default-src", "font-src", "form-action", "frame-ancestors", "frame-src", "img-src",
        "manifest-src", "media-src", "object-src", "require-trusted-types-for", "script-src", "script-src-attr",
        "script-src-elem", "style-src", "style-src-attr", "style-src-elem", "trusted-types", "worker-src",
    ];

    private static readonly HashSet<string> Words =
        ["inline", "eval", "wasm-eval", "data", "blob", "self", "trusted-types-policy", "trusted-types-sink"];

    private readonly Lock _turn = new();

    private readonly Dictionary<(string Directive, string Blocked), CspReportLine> _lines = [];

    internal IReadOnlyList<CspReportLine> Lines
    {
        get
        {
            lock (_turn)
            {
                return [.. _lines.Values.OrderByDescending(line => line.Count)];
            }
        }
    }

    /// <summary>Takes what a browser sends by either of its two ways; what is neither is passed over.</summary>
    internal void Add(JsonElement sent)
    {
        if (sent.ValueKind == JsonValueKind.Object && sent.TryGetProperty("csp-report", out var report))
        {
            Add(Text(report, "effective-directive") ?? Text(report, "violated-directive"), Text(report, "blocked-uri"));
        }
        else if (sent.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in sent.EnumerateArray().Take(20))
            {
                if (Text(one, "type") == "csp-violation" && one.TryGetProperty("body", out var body))
                {
                    Add(Text(body, "effectiveDirective"), Text(body, "blockedURL"));
                }
            }
        }
    }

    private void Add(string? directive, string? blocked)
    {
        var kind = (Known(directive), Known(blocked, out var host) ? blocked! : host);
        var now = time.GetUtcNow();
        lock (_turn)
        {
            if (_lines.Count >= MostKinds && !_lines.ContainsKey(kind))
            {
                kind = (Other, Other);
            }

            var line = _lines.GetValueOrDefault(kind) ?? new CspReportLine(kind.Item1, kind.Item2, 0, now, now);
            _lines[kind] = line with { Count = line.Count + 1, LastAt = now };
            if (line.Count == 0)
            {
                LogFirst(kind.Item1, kind.Item2);
            }
        }
    }

    private static string Known(string? directive) =>
        directive?.Split(' ')[0] is { } word && Directives.Contains(word) ? word : Other;

    private static bool Known(string? blocked, out string host)
    {
        host = Uri.TryCreate(blocked, UriKind.Absolute, out var address) && address.IdnHost is { Length: > 0 and <= 80 }
            ? address.IdnHost
            : Other;
        return blocked is not null && Words.Contains(blocked);
    }

    private static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [LoggerMessage(LogLevel.Warning, "A browser refused something on the page: {Directive} forbade {Blocked}.")]
    private partial void LogFirst(string directive, string blocked);
}
