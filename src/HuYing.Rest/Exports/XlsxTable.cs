using SpreadCheetah;

namespace HuYing.Rest.Exports;

/// <summary>A workbook of one sheet whose cells are inline texts: there is no place in it for a formula.</summary>
internal sealed class XlsxTable : TableWriter
{
    private readonly Spreadsheet _book;

    private XlsxTable(Spreadsheet book) => _book = book;

    internal static async Task<XlsxTable> Begin(Stream to, string sheet, CancellationToken cancel)
    {
        var book = await Spreadsheet.CreateNewAsync(to, null, cancel);
        await book.StartWorksheetAsync(sheet, null, cancel);
        return new XlsxTable(book);
    }

    internal override ValueTask Finish(CancellationToken cancel) => _book.FinishAsync(cancel);

    public override ValueTask DisposeAsync() => _book.DisposeAsync();

    protected override ValueTask Write(string[] cells, CancellationToken cancel) =>
        _book.AddRowAsync(Array.ConvertAll(cells, cell => new DataCell(cell)), cancel);
}
