using System.Globalization;
using System.Text;

namespace HuYing.Silo.Replay;

/// <summary>The table at the end: what each department made of the day.</summary>
internal static class DepartmentTable
{
    private static readonly string[] Head = ["部门", "派单", "已响应", "按时响应", "按时办结", "超期", "返工", "平均分"];

    internal static string Print(IReadOnlyList<(string Name, IReadOnlyDictionary<string, long> Figures)> departments)
    {
        var rows = departments.Select(one => Row(one.Name, one.Figures)).Prepend(Head).ToList();
        var widths = Head.Select((_, column) => rows.Max(row => Width(row[column]))).ToList();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin("  ", row.Select((cell, column) => column == 0
                ? cell + new string(' ', widths[column] - Width(cell))
                : new string(' ', widths[column] - Width(cell)) + cell)).AppendLine();
        }

        return text.ToString();
    }

    private static string[] Row(string name, IReadOnlyDictionary<string, long> figures)
    {
        long Of(string metric) => figures.GetValueOrDefault(metric);
        var issued = Of("issued") - Of("withdrawn");
        var score = Of("scored") == 0
            ? "无评价"
            : (Of("score-halves") / 2m / Of("scored")).ToString("F1", CultureInfo.InvariantCulture);
        return
        [
            name, $"{issued}", Of2(Of("answered"), issued), Of2(Of("answered-in-time"), issued),
            Of2(Of("reported-in-time"), issued), $"{Of("breached")}", $"{Of("reworks")}", score,
        ];
    }

    private static string Of2(long part, long whole) => whole == 0 ? "-" : $"{part} ({100 * part / whole}%)";

    // A Chinese character takes two columns of a terminal.
    private static int Width(string text) => text.Sum(letter => letter >= 0x2E80 ? 2 : 1);
}
