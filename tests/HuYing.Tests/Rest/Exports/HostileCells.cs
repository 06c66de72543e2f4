namespace HuYing.Tests.Rest.Exports;

/// <summary>Texts that would be formulas, and a reader as suspicious of formulas as any program.</summary>
internal static class HostileCells
{
    private const string Formula = "1+HYPERLINK(\"http://127.0.0.1/\",A1)";

    private static readonly string[] Signs =
        ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−", "⁺", "⁻", "⁼", "₊", "₋", "₌"];

    private static readonly string[] Before =
    [
        "", " ", "\t", "\r", "\n", "\u00A0", "\u3000", "\uFEFF", "\u200B", "\u202E", "\u0000",
        "\"", "\" ", "“", "\"\"\" ",
        "x,", "x;", "x|", "x\t", "x\n", "x\",\"", "x\";\"", "x, \" ", "x，", "x；\u3000", "x\u2028", "\u0301",
    ];

    /// <summary>Every sign after every beginning, and what attackers actually sent.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from before in Before from sign in Signs select before + sign + Formula,
        "=cmd|'/C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "=IMPORTXML(CONCAT(\"http://127.0.0.1/\",A1),\"//a\")",
        "-2+3+cmd|' /C calc'!A0", "=DDE(\"cmd\";\"/C calc\";\"x\")",
    ];

    /// <summary>The pieces that some program, cutting at some sign, would take for a formula.</summary>
    public static IEnumerable<string> Formulas(string text) => text
        .Split([',', ';', '|', '，', '；', '\t', '\r', '\n', '\u2028', '\u2029', '\0'])
        .Select(piece => string.Concat(piece.Where(IsSeen)).TrimStart('"', '“'))
        .Where(piece => Signs.Any(sign => piece.StartsWith(sign, StringComparison.Ordinal)));

    private static bool IsSeen(char letter) =>
        !char.IsWhiteSpace(letter) && !char.IsControl(letter)
        && letter is not ('\uFEFF' or '\u200B' or '\u202E' or '\u0301');
}
