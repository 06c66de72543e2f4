using System.Globalization;

namespace HuYing.Ledger.Audit;

/// <summary>
/// The place of the last line of a page. At the same instant entries of the trail come before acts upon tickets.
/// </summary>
/// <param name="Source">1 for the trail, 0 for the history of tickets.</param>
/// <param name="Major">The stream, or the ticket's number.</param>
/// <param name="Minor">The number in it.</param>
internal sealed record AuditCursor(DateTimeOffset At, int Source, long Major, long Minor)
{
    public string Write() => string.Create(
        CultureInfo.InvariantCulture, $"{(At - DateTimeOffset.UnixEpoch).Ticks / 10}.{Source}.{Major}.{Minor}");

    /// <summary>Null for what is no place. It grants nothing, so it is not signed.</summary>
    public static AuditCursor? Read(string text) =>
        text.Length <= 80
        && text.Split('.') is [var at, ("0" or "1") and var source, var major, var minor]
        && Number(at) is { } micros and < 200_000_000_000_000_000
        && Number(major) is { } first && Number(minor) is { } second
            ? new AuditCursor(DateTimeOffset.UnixEpoch.AddTicks(micros * 10), source[0] - '0', first, second)
            : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
