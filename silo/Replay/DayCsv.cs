using System.Globalization;
using Sylvan.Data.Csv;

namespace HuYing.Silo.Replay;

/// <summary>
/// Reads a demonstration day. Never throws for what is in a row: the reason becomes a <see cref="BadRow"/>.
/// </summary>
internal static class DayCsv
{
    internal static readonly string[] Columns =
    [
        "row", "at", "caller", "kind", "grade", "item", "community", "grid", "address", "lon", "lat", "title",
        "description", "why_not_alone", "steps_taken", "course", "responses", "scores", "note",
    ];

    private const int LongestField = 10_000;

    /// <exception cref="InvalidDataException">The file is not a CSV with the documented header.</exception>
    internal static (IReadOnlyList<DayRow> Rows, IReadOnlyList<BadRow> Bad) Read(TextReader text)
    {
        var options = new CsvDataReaderOptions { HasHeaders = true, BufferSize = 0x40000, MaxBufferSize = 0x400000 };
        using var csv = CsvDataReader.Create(text, options);
        var missing = Columns.Where(column => !HasColumn(csv, column)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidDataException($"缺少列:{string.Join('、', missing)}");
        }

        var rows = new List<DayRow>();
        var bad = new List<BadRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var key = csv.RowFieldCount > 0 ? csv.GetString(csv.GetOrdinal("row")) : "";
            try
            {
                var row = DayRowReader.Read(new Fields(csv));
                if (!seen.Add(row.Key))
                {
                    throw new FormatException("row 重复");
                }

                rows.Add(row);
            }
            catch (FormatException reason)
            {
                bad.Add(new BadRow(csv.RowNumber + 1, key, reason.Message));
            }
        }

        return (rows, bad);
    }

    private static bool HasColumn(CsvDataReader csv, string column) =>
        Enumerable.Range(0, csv.FieldCount).Any(i => csv.GetName(i) == column);

    /// <summary>The fields of the current row, by the name of their column.</summary>
    internal sealed class Fields(CsvDataReader csv)
    {
        internal int Line => csv.RowNumber + 1;

        internal string Required(string column) =>
            this[column] is { Length: > 0 } text ? text : throw new FormatException($"{column} 为空");

        internal string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

        internal T Word<T>(string column)
            where T : struct, Enum =>
            Enum.TryParse<T>(
                Required(column).Replace("-", "", StringComparison.Ordinal),
                ignoreCase: true,
                out var word)
            && Enum.IsDefined(word)
                ? word
                : throw new FormatException($"{column} 不认识“{this[column]}”");

        internal double? Number(string column) => Optional(column) is not { } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException($"{column} 不是数字");

        internal string this[string column]
        {
            get
            {
                var ordinal = csv.GetOrdinal(column);
                var text = ordinal < csv.RowFieldCount ? csv.GetString(ordinal).Trim() : "";
                return text.Length <= LongestField ? text : throw new FormatException($"{column} 过长");
            }
        }
    }
}
