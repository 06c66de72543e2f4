using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HuYing.Ledger.Anchors;

/// <summary>
/// What the ledger was at an instant, as far as it had changed since the anchor before: enough to find a ticket that
/// was removed, a history that was cut short or written anew, and dropped lines of the audit trail.
/// </summary>
/// <param name="Seq">From 1, without gaps.</param>
/// <param name="At">The database's time.</param>
/// <param name="Previous">SHA-256 of the whole line before; zeros for the first.</param>
/// <param name="Through">Everything that was announced in the outbox up to this number is anchored.</param>
/// <param name="Baseline">
/// While a ledger is anchored for the first time: up to this ticket number it is. Null from then on.
/// </param>
/// <param name="Tickets">All tickets that are anchored by now.</param>
/// <param name="Events">All their events up to the anchored versions.</param>
/// <param name="Heads">The tickets that changed: number, version and its hash, see <see cref="Head"/>.</param>
/// <param name="Streams">The ends of the audit trail's chains, in the same form.</param>
internal sealed record Anchor(
    long Seq,
    DateTimeOffset At,
    string Previous,
    long Through,
    long? Baseline,
    long Tickets,
    long Events,
    IReadOnlyList<string> Heads,
    IReadOnlyList<string> Streams)
{
    public const string NoPrevious = "0000000000000000000000000000000000000000000000000000000000000000";
}

/// <summary>The end of one chain: whose it is, how long it was and its last hash. In an anchor "12 5 base64".</summary>
internal readonly record struct Head(long Of, long Length, string Hash)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Of} {Length} {Hash}");

    public static Head Parse(string text) => text.Split(' ') is [var of, var length, var hash]
        ? new Head(
            long.Parse(of, NumberStyles.None, CultureInfo.InvariantCulture),
            long.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture),
            hash)
        : throw new FormatException($"'{text}' is no head.");
}

/// <summary>A line of the file. What is signed are the exact bytes of its member <c>anchor</c>.</summary>
internal sealed record SealedAnchor(JsonElement Anchor, string Algorithm, string Key, string Signature);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Anchor))]
[JsonSerializable(typeof(SealedAnchor))]
internal sealed partial class AnchorJson : JsonSerializerContext
{
    /// <summary>Hashes in base64 stay as they are.</summary>
    public static JavaScriptEncoder Plain => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static AnchorJson Stored => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = Plain });
}
