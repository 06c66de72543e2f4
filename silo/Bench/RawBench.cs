using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace HuYing.Silo.Bench;

/// <summary>The yardstick: pgbench writes the same rows, one transaction per ticket.</summary>
internal static class RawBench
{
    internal static async Task<Figure> Run(string connection, string script, int clients, int seconds)
    {
        var target = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(Binary())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in new[]
        {
            "-n", "-f", script, "-c", $"{clients}", "-j", "2", "-T", $"{seconds}", "-M", "prepared",
            "-h", target.Host!, "-p", $"{target.Port}", "-U", target.Username!, target.Database!,
        })
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["PGPASSWORD"] = target.Password;
        using var pgbench = Process.Start(start) ?? throw new InvalidOperationException("pgbench does not start.");
        var errors = pgbench.StandardError.ReadToEndAsync();
        var output = await pgbench.StandardOutput.ReadToEndAsync();
        await pgbench.WaitForExitAsync();
        var line = output.Split('\n').FirstOrDefault(one => one.StartsWith("tps = ", StringComparison.Ordinal));
        return pgbench.ExitCode == 0 && line is not null
            ? new Figure(
                $"(a) 原始写入 pgbench,{clients} 连接",
                double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"pgbench failed: {(await errors).Split('\n')[0]}");
    }

    private static string Binary() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql")
            .Select(folder => Path.Combine(folder, "bin", "pgbench"))
            .Where(File.Exists)
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault() ?? "pgbench"
        : "pgbench";
}
