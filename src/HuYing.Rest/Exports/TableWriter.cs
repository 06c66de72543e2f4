using HuYing.Client;

namespace HuYing.Rest.Exports;

/// <summary>
/// A table of texts, written row by row as a file. Every cell is a text and passes <see cref="SpreadsheetText"/>, the
/// names of the columns too.
/// </summary>
internal abstract class TableWriter : IAsyncDisposable
{
    /// <summary>Begins a table; the stream stays open at its end.</summary>
    /// <param name="sheet">Where the format has names for tables; a constant of ours, never from data.</param>
    internal static async Task<TableWriter> Begin(
        ExportFormat format, Stream to, string sheet, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        TableWriter table = format switch
        {
            ExportFormat.Csv => new CsvTable(to),
            ExportFormat.Xlsx => await XlsxTable.Begin(to, sheet, cancel),
        };
        await table.Add(columns, cancel);
        return table;
    }

    internal ValueTask Add(IReadOnlyList<string?> cells, CancellationToken cancel)
    {
        var safe = new string[cells.Count];
        for (var i = 0; i < safe.Length; i++)
        {
            safe[i] = SpreadsheetText.Safe(cells[i]);
        }

        return Write(safe, cancel);
    }

    /// <summary>Nothing is complete before this.</summary>
    internal abstract ValueTask Finish(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    protected abstract ValueTask Write(string[] cells, CancellationToken cancel);
}
