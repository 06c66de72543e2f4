using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using HuYing.Client;
using HuYing.Rest.Exports;
using Sylvan.Data.Csv;

namespace HuYing.Tests.Rest.Exports;

public sealed class TableWriterTests
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task A_csv_file_gives_back_the_cells_that_were_written()
    {
        var file = await Written(ExportFormat.Csv, ["编号", "标题"], ["1", "说\"好\",了"], ["2", null]);

        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        Assert.Equal("\"编号\",\"标题\"\r\n\"1\",\"说\"\"好\"\",了\"\r\n\"2\",\"\"\r\n", Encoding.UTF8.GetString(file[3..]));
        Assert.Equal([["1", "说\"好\",了"], ["2", ""]], ReadCsv(file));
    }

    [Fact]
    public async Task A_workbook_gives_back_the_cells_that_were_written()
    {
        var file = await Written(ExportFormat.Xlsx, ["编号", "标题"], ["1", "说<好>&\"了\""]);

        Assert.Equal([["编号", "标题"], ["1", "说<好>&\"了\""]], ReadXlsx(file));
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    public async Task No_cell_of_any_column_is_a_formula_and_no_column_is_named_like_one(ExportFormat format)
    {
        const int Columns = 19;
        string?[] names = [.. HostileCells.All.Take(Columns)];
        var rows = HostileCells.All.Select(cell => Enumerable.Repeat<string?>(cell, Columns).ToArray()).ToArray();

        var file = await Written(format, names!, rows);

        var cells = format == ExportFormat.Csv
            ? [.. ReadCsv(file).SelectMany(row => row), .. FirstLine(file)]
            : ReadXlsx(file).SelectMany(row => row).ToList();
        Assert.True(HostileCells.All.Count >= 40);
        Assert.Equal((rows.Length + 1) * Columns, cells.Count);
        Assert.Empty(cells.SelectMany(HostileCells.Formulas));
    }

    [Fact]
    public async Task A_workbook_holds_inline_texts_and_nothing_that_could_run()
    {
        var file = await Written(ExportFormat.Xlsx, ["标题"], ["=1+1"]);

        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.DoesNotContain(zip.Entries, entry =>
            entry.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Contains("external", StringComparison.OrdinalIgnoreCase));
        var cells = SheetOf(zip).Descendants(Sheet + "c").ToList();
        Assert.Equal(2, cells.Count);
        Assert.All(cells, cell => Assert.Equal("inlineStr", cell.Attribute("t")!.Value));
        Assert.Empty(SheetOf(zip).Descendants(Sheet + "f"));
    }

    private static async Task<byte[]> Written(ExportFormat format, string[] columns, params string?[][] rows)
    {
        using var file = new MemoryStream();
        await using (var table = await TableWriter.Begin(format, file, "表", columns, CancellationToken.None))
        {
            foreach (var row in rows)
            {
                await table.Add(row, CancellationToken.None);
            }

            await table.Finish(CancellationToken.None);
        }

        return file.ToArray();
    }

    private static List<string[]> ReadCsv(byte[] file)
    {
        using var reader = CsvDataReader.Create(new StreamReader(new MemoryStream(file)));
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    private static IEnumerable<string> FirstLine(byte[] file)
    {
        using var reader = CsvDataReader.Create(
            new StreamReader(new MemoryStream(file)), new CsvDataReaderOptions { HasHeaders = false });
        reader.Read();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
    }

    private static List<string[]> ReadXlsx(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. SheetOf(zip).Descendants(Sheet + "row").Select(row => row
            .Elements(Sheet + "c").Select(cell => cell.Value).ToArray())];
    }

    private static XDocument SheetOf(ZipArchive zip)
    {
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XDocument.Load(part);
    }
}
