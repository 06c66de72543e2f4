using System.Globalization;
using System.Text;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>
/// A file name that is safe to show and to save: no path, no control or direction marks, the right ending.
/// </summary>
internal static class FileName
{
    private const int Longest = 100;

    private const string Forbidden = "<>:\"/\\|?*";

    internal static string Clean(string? sent, string extension)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var text = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (!IsInvisible(Rune.GetUnicodeCategory(rune)) && !IsForbidden(rune))
            {
                text.Append(rune.ToString());
            }
        }

        var name = text.ToString().Trim();
        name = name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name[..^extension.Length] : name;
        name = Cut(name).Trim(' ', '.');
        return (name.Length == 0 ? "附件" : name) + extension;
    }

    // A lone surrogate comes out of the enumeration as U+FFFD.
    private static bool IsForbidden(Rune rune) =>
        rune == Rune.ReplacementChar || (rune.IsAscii && Forbidden.Contains((char)rune.Value));

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;

    private static string Cut(string name) =>
        name.Length <= Longest ? name
        : char.IsHighSurrogate(name[Longest - 1]) ? name[..(Longest - 1)]
        : name[..Longest];
}
