using System.Text.RegularExpressions;

namespace HuYing.Tests.Architecture;

/// <summary>What may be written where, as functions over text.</summary>
internal static partial class Wording
{
    public const int MostLines = 300;

    private static readonly string[] EmptyWords =
        ["Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Dto", "Impl"];

    private static readonly string[] WriteTypes =
    [
        "ITicketJournal", "TicketJournal", "TicketAppend", "AppendResult", "AppendQueue", "JournalWriter",
        "PendingAppend", "GroupStatement", "IDeadlineClaims", "DeadlineClaims", "ICounterFolding", "CounterFolding",
    ];

    /// <summary>String literals that are SQL. English that merely mentions a verb is not.</summary>
    public static IEnumerable<string> Sql(SourceFile file) => Literal()
        .Matches(Comment().Replace(file.Text, ""))
        .Select(match => match.Value.Trim('$', '@', '"', ' ', '\r', '\n'))
        .Where(text => Statement().IsMatch(text))
        .Select(text => $"{text.Split('\n')[0].Trim()} ({file.Path})");

    public static IEnumerable<string> TooLong(SourceFile file) =>
        file.Text.TrimEnd('\n').Split('\n').Length is > MostLines and var lines ? [$"{lines} lines ({file.Path})"] : [];

    /// <summary>Types whose names end in a word that says nothing.</summary>
    public static IEnumerable<string> EmptyNames(SourceFile file) => TypeName()
        .Matches(file.Text)
        .Select(match => match.Groups[1].Value)
        .Where(name => EmptyWords.Any(word => name.EndsWith(word, StringComparison.Ordinal)))
        .Select(name => $"{name} ({file.Path})");

    /// <summary>Words of the ledger's write side: whoever only asks has no business with them.</summary>
    public static IEnumerable<string> LedgerWrites(SourceFile file) => Word()
        .Matches(Comment().Replace(file.Text, ""))
        .Select(match => match.Value)
        .Where(WriteTypes.Contains)
        .Distinct()
        .Select(name => $"{name} ({file.Path})");

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(""""\$*"""[\s\S]*?"""|[$@]*"(?:\\.|[^"\\\n])*"""")]
    private static partial Regex Literal();

    [GeneratedRegex(
        @"\bSELECT\b[\s\S]+\bFROM\b|\bINSERT\s+INTO\b|\bUPDATE\s+\S+(\s+\w+)?\s+SET\b|\bDELETE\s+FROM\b"
        + @"|(?i:^select\s[\s\S]+\sfrom\s|^insert\s+into\s|^update\s+\S+\s+set\s|^delete\s+from\s)")]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"^[\w\s]*\b(?:class|record|struct|interface|enum)\s+(?:class\s+|struct\s+)?(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\b\w+\b")]
    private static partial Regex Word();
}
