using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using HuYing.Client;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;

namespace HuYing.Silo.Bench;

/// <summary>
/// A whole list as a file, and a tenth of it ten times: how fast, and by how much the server's working set grows
/// meanwhile. As many rows are written either way, so what differs is only how much of a table is held at once. Each is
/// asked of a server of its own, so that none profits from what another has already taken.
/// </summary>
internal static class ExportBench
{
    /// <summary>More than this is refused.</summary>
    internal const int MostRows = 100_000;

    private const double Megabyte = 1024 * 1024;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    internal static async Task Run(
        BenchGround ground,
        int tickets,
        Func<Figure, Task> add,
        Dictionary<string, double> ratios,
        TextWriter output)
    {
        await ScaleBench.Fill(ground, tickets, output);
        await ground.Settle();
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var few = await Measure(ground, format, share: 0.1, times: 10);
            var all = await Measure(ground, format, share: 1, times: 1);
            if (all.Rows != tickets)
            {
                throw new InvalidOperationException($"{all.Rows} rows instead of {tickets}: the run is void.");
            }

            foreach (var one in new[] { few, all })
            {
                await add(new Figure($"导出 {format},{one.Rows} 行 × {one.Times}", one.Rows * one.Times / one.Seconds));
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{"",-44} {one.Growth / Megabyte,10:F1} MB 工作集增长({one.Bytes / Megabyte:F1} MB 的文件)"));
            }

            ratios[$"{format} 行数之比"] = (double)all.Rows / few.Rows;
            ratios[$"{format} 工作集增长之比"] = all.Growth / Math.Max(few.Growth, Megabyte);
        }
    }

    private static async Task<Measured> Measure(BenchGround ground, ExportFormat format, double share, int times)
    {
        await using var server = await BenchServer.Start(ground);
        var accounts = await ground.Get<AccountStore>()
            .List(ground.Rules.Organisation.DistrictId, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await server.TokenOf(accounts.First(one => one.Role == Role.Platform).Login));

        // Whatever is made once, at the first export of all, is made before.
        for (var i = 0; i < 5; i++)
        {
            await Ask(http, format, 0.005);
        }

        var before = server.WorkingSet;
        var peak = before;
        var start = Stopwatch.GetTimestamp();
        var (rows, bytes) = (0, 0L);
        for (var i = 0; i < times; i++)
        {
            var asked = Ask(http, format, share);
            while (await Task.WhenAny(asked, Task.Delay(Step, TimeProvider.System)) != asked)
            {
                peak = Math.Max(peak, server.WorkingSet);
            }

            (rows, bytes) = await asked;
        }

        return new Measured(rows, times, bytes, Stopwatch.GetElapsedTime(start).TotalSeconds, peak - before);
    }

    /// <param name="share">Of the seven years that the tickets are spread over, the latest part.</param>
    private static async Task<(int Rows, long Bytes)> Ask(HttpClient http, ExportFormat format, double share)
    {
        var today = DateOnly.FromDateTime(BenchGround.Now().UtcDateTime);
        var from = today.AddDays(-(int)(ScaleBench.Days * share));
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"/api/v1/tickets/export?format={format}{(share < 1 ? $"&from={from:yyyy-MM-dd}" : "")}");
        using var answer = await http.GetAsync(
            new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException(
                $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}: the run is void.");
        }

        var rows = int.Parse(answer.Headers.GetValues("X-Row-Count").Single(), CultureInfo.InvariantCulture);
        var bytes = 0L;
        var part = new byte[64 * 1024];
        await using var content = await answer.Content.ReadAsStreamAsync();
        while (await content.ReadAsync(part) is var count and > 0)
        {
            bytes += count;
        }

        return (rows, bytes);
    }

    private sealed record Measured(int Rows, int Times, long Bytes, double Seconds, double Growth);
}
