using System.Text.Json.Serialization;

namespace HuYing.Client;

/// <summary>As what a table is exported: CSV in UTF-8 with a byte order mark, or an Excel workbook.</summary>
[JsonConverter(typeof(WordConverter<ExportFormat>))]
public enum ExportFormat
{
    Csv,
    Xlsx,
}
