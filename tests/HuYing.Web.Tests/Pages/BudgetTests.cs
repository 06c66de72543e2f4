using System.Text.Json;

namespace HuYing.Web.Tests.Pages;

/// <summary>How much script a page needs before it can be used; a phone on a bad line pays for every byte.</summary>
public sealed class BudgetTests
{
    private const int Budget = 350 * 1024;

    [PageFact]
    public void The_workbench_needs_no_more_script_than_its_budget() =>
        Assert.InRange(ScriptOf("src/tickets/WorkbenchPage.tsx"), 1, Budget);

    /// <summary>Compressed bytes of the entry, the page and everything both import at once.</summary>
    private static long ScriptOf(string page)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Surroundings.PageFolder,
            "manifest.json")));
        var needed = new HashSet<string>();
        Add("index.html");
        Add(page);
        return needed.Sum(file => Compressed(Path.Combine(Surroundings.PageFolder, file)));

        void Add(string key)
        {
            var chunk = manifest.RootElement.GetProperty(key);
            if (needed.Add(chunk.GetProperty("file").GetString()!) && chunk.TryGetProperty("imports", out var imports))
            {
                foreach (var import in imports.EnumerateArray())
                {
                    Add(import.GetString()!);
                }
            }
        }
    }

    private static long Compressed(string file) => new FileInfo(File.Exists(file + ".gz") ? file + ".gz" : file).Length;
}
