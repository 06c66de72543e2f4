using System.Text;

namespace HuYing.Rest.Exports;

/// <summary>
/// RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. Every cell is quoted.
/// </summary>
internal sealed class CsvTable(Stream to) : TableWriter
{
    private readonly StreamWriter _writer = new(to, new UTF8Encoding(true), 16 * 1024, leaveOpen: true);

    private readonly StringBuilder _line = new();

    internal override async ValueTask Finish(CancellationToken cancel) => await _writer.FlushAsync(cancel);

    public override ValueTask DisposeAsync() => _writer.DisposeAsync();

    protected override async ValueTask Write(string[] cells, CancellationToken cancel)
    {
        _line.Clear();
        foreach (var cell in cells)
        {
            _line.Append(_line.Length == 0 ? "\"" : ",\"").Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            _line.Append('"');
        }

        _line.Append("\r\n");
        await _writer.WriteAsync(_line, cancel);
    }
}
