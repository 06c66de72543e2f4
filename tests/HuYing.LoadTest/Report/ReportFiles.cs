using System.Globalization;

namespace HuYing.LoadTest.Report;

/// <summary>Puts the page and the table into the folder of reports.</summary>
internal static class ReportFiles
{
    internal static async Task Write(LoadResult result, TextWriter output)
    {
        Directory.CreateDirectory(result.Options.Folder);
        var local = result.StartedAt.ToOffset(TimeSpan.FromHours(8));
        var moment = local.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var name = Path.Combine(result.Options.Folder, $"{moment}-{result.Options.Profile.Name}");
        await File.WriteAllTextAsync($"{name}.html", HtmlPage.Of(result));
        await File.WriteAllLinesAsync($"{name}.csv", SecondsCsv.Lines(result));
        await output.WriteLineAsync($"报告:{name}.html");
        await output.WriteLineAsync($"逐秒:{name}.csv");
    }
}
