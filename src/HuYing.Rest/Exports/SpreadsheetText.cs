using System.Buffers;
using System.Globalization;
using System.Text;

namespace HuYing.Rest.Exports;

/// <summary>
/// A text that no spreadsheet takes for a formula, wherever the program that opens it cuts lines into cells: an
/// apostrophe stands before whatever could begin one, and what could end a line is a space.
/// </summary>
internal static class SpreadsheetText
{
    /// <summary>A cell of a workbook takes 32,767.</summary>
    internal const int Longest = 32_000;

    // Also in full width, small, raised and lowered: programs with an East Asian setting read them all alike.
    private static readonly SearchValues<char> Beginnings =
        SearchValues.Create("=+-@＝＋－＠﹢﹣﹦﹫−⁺⁻⁼₊₋₌");

    /// <summary>Other settings and other programs cut lines at these.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;|，；｜");

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`“”‘’＂＇「」『』");

    internal static string Safe(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = new StringBuilder(text.Length + 2);
        var cell = 0;
        var isBeginning = true;
        foreach (var letter in text.Length > Longest ? text.AsSpan(0, Longest) : text)
        {
            if (isBeginning && Beginnings.Contains(letter))
            {
                safe.Insert(cell, '\'');
            }

            safe.Append(IsLineEnd(letter) ? ' ' : letter);
            if (Separators.Contains(letter) || IsLineEnd(letter))
            {
                (cell, isBeginning) = (safe.Length, true);
            }
            else if (!IsSkipped(letter))
            {
                isBeginning = false;
            }
        }

        return safe.ToString();
    }

    private static bool IsLineEnd(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

    // What a reader strips or does not see before it looks for a formula.
    private static bool IsSkipped(char letter) =>
        char.IsWhiteSpace(letter)
        || Quotes.Contains(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
}
