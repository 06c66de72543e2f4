using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace HuYing.Tests.Postgres;

/// <summary>Calls the script with which `./huying up` runs its database: the tests use what an operator uses.</summary>
internal static class ClusterScript
{
    public static async Task<string> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)
            ?? throw new InvalidOperationException("bash is needed to run PostgreSQL for the tests.");

        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"private-cluster.sh {arguments[0]} failed: {await error}");
    }

    /// <summary>The KEY=VALUE lines of `env`; values hold passwords and do not belong in messages.</summary>
    public static async Task<Dictionary<string, string>> Environment(string folder)
    {
        var lines = (await Run("env", folder)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    private static string Path([CallerFilePath] string thisFile = "")
    {
        var folder = new FileInfo(thisFile).Directory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "HuYing.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder?.FullName ?? ".", "deploy", "postgres", "private-cluster.sh");
    }
}
