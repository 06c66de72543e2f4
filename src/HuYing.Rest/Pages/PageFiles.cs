using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Pages;

/// <summary>
/// The built page, read once at the start. Only what was there then is ever sent: an address is looked up, never
/// turned into a path.
/// </summary>
internal sealed partial class PageFiles
{
    private const string Index = "/index.html";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".webmanifest"] = "application/manifest+json",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, PageFile> _files;

    public PageFiles(RestOptions options, ILogger<PageFiles> log)
    {
        _files = Read(options.PageFolder).ToFrozenDictionary(StringComparer.Ordinal);
        Document = _files.TryGetValue(Index, out var index) ? Encoding.UTF8.GetString(index.Plain) : null;
        if (Document is null)
        {
            LogNoPage(log, options.PageFolder);
        }
    }

    /// <summary>The document that every address of the page begins with; null where no page was built.</summary>
    internal string? Document { get; }

    internal PageFile? Find(string path) => path == Index ? null : _files.GetValueOrDefault(path);

    /// <summary>
    /// True for what can only be one of the page's files, there or not: never an address of the page.
    /// </summary>
    internal static bool IsNameOfFile(string path) =>
        Types.ContainsKey(Path.GetExtension(path)) || path.StartsWith("/assets/", StringComparison.Ordinal);

    private static Dictionary<string, PageFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Types.ContainsKey(Path.GetExtension(path)))
            .ToDictionary(path => "/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), ReadFile);
    }

    private static PageFile ReadFile(string path)
    {
        var plain = File.ReadAllBytes(path);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"";
        return new PageFile(Types[Path.GetExtension(path)], plain, IfThere(path + ".br"), IfThere(path + ".gz"), tag);
    }

    private static byte[]? IfThere(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    [LoggerMessage(LogLevel.Warning, "There is no page in {Folder}: only the interface is served.")]
    private static partial void LogNoPage(ILogger log, string folder);
}
