using HuYing.Tests;

namespace HuYing.Web.Tests;

/// <summary>What the page's tests need of the machine.</summary>
internal static class Surroundings
{
    /// <summary>The built page.</summary>
    public static string PageFolder { get; } = Path.Combine(Repository.Root, "src", "HuYing.Web", "dist");

    /// <summary>Where the tests leave what the pages looked like.</summary>
    public static string PictureFolder { get; } = Path.Combine(Repository.Root, "artifacts", "pictures");

    public static bool IsCi => Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    /// <summary>
    /// Debian's browser: nothing is downloaded for a test. The one without windows does the same with half the work.
    /// </summary>
    public static string? Chromium { get; } = new[]
    {
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    }.FirstOrDefault(File.Exists);

    /// <summary>Why the page cannot be tested here; null when it can.</summary>
    public static string? Missing =>
        Chromium is null ? "There is no Chromium: apt-get install chromium."
        : !File.Exists(Path.Combine(PageFolder,
            "index.html")) ? "The page is not built: npm run build in src/HuYing.Web."
        : null;
}
