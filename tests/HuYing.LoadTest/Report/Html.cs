using System.Net;

namespace HuYing.LoadTest.Report;

/// <summary>Small pieces of markup.</summary>
internal static class Html
{
    internal static string Text(string text) => WebUtility.HtmlEncode(text);

    internal static string Paragraph(string style, string text) => $"""<p class="{style}">{Text(text)}</p>""";

    internal static string Legend(IEnumerable<(string Style, string Text)> entries)
    {
        var spans = entries.Select(one => $"""<span class="{one.Style}">{Text(one.Text)}</span>""");
        return $"""<p class="legend">{string.Concat(spans)}</p>""";
    }

    internal static string Card(string title, string english, string note, string content) => $"""
        <section class="card">
        <h2>{Text(title)} <small lang="en">{Text(english)}</small></h2>
        <p class="note">{Text(note)}</p>
        {content}
        </section>
        """;

    /// <param name="style">figures: all columns but the first stand to the right; words: none does.</param>
    internal static string Table(
        string style, IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows) => $"""
        <div class="wide"><table class="{style}">
        <thead><tr>{string.Concat(head.Select(cell => $"<th>{Text(cell)}</th>"))}</tr></thead>
        <tbody>{string.Concat(rows.Select(Row))}</tbody>
        </table></div>
        """;

    private static string Row(IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>";
}
