using System.Diagnostics;
using System.Globalization;

namespace HuYing.Tests.Postgres;

/// <summary>The processes of a cluster, known by the data folder in which each of them works.</summary>
internal static class ClusterProcesses
{
    // The postmaster first: it would answer a killed child with a restart of the others.
    public static void Kill(int postmaster, string data)
    {
        if (!Of(data).Contains(postmaster))
        {
            throw new InvalidOperationException("The postmaster does not run: this kill would be void.");
        }

        KillOne(postmaster);
        while (Of(data) is { Count: > 0 } left)
        {
            left.ForEach(KillOne);
            Thread.Yield();
        }
    }

    public static List<int> Of(string data)
        => [.. Directory.EnumerateDirectories("/proc")
            .Select(entry => int.TryParse(Path.GetFileName(entry), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0 && WorksIn(pid, data))];

    private static bool WorksIn(int pid, string data)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void KillOne(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It has ended between being seen and being killed.
        }
    }
}
