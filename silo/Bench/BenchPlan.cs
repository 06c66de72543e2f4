using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HuYing.Silo.Bench;

/// <summary>The whole measurement: one run, raw first and last, medians, ratios, text and JSON.</summary>
internal static class BenchPlan
{
    internal static async Task<int> Run(SiloOptions server, BenchOptions plan, string root, TextWriter output)
    {
        var figures = new List<Figure>();
        async Task Add(Figure figure)
        {
            figures.Add(figure);
            await output.WriteLineAsync(figure.ToString());
        }

        var seed = Path.Combine(root, "deploy", "demo");
        var script = Path.Combine(root, "deploy", "bench", "raw.sql");
        await output.WriteLineAsync(
            $"{Environment.ProcessorCount} 核,.NET {Environment.Version},{RuntimeInformation.OSDescription},"
            + $"每项 {plan.Seconds} 秒 × {plan.Rounds} 轮取中位数");
        await using (var ground = await BenchGround.Prepare(server, "huying_bench", seed))
        {
            await Add(await Median(plan, () => RawBench.Run(ground.Options.Owner, script, 32, plan.Seconds)));
            await Add(await Median(plan, () => JournalBench.Run(ground, "(b) 账本追加,512 个调用方", 512, plan.Seconds)));
            await using (var rest = await BenchServer.Start(ground))
            {
                foreach (var connections in new[] { 1, 32, 128 })
                {
                    await Add(await Median(plan, () => RestBench.Run(rest, connections, plan.Seconds)));
                }
            }

            await Add(await RawBench.Run(ground.Options.Owner, script, 32, plan.Seconds));
        }

        var raw = (figures[0].PerSecond + figures[^1].PerSecond) / 2;
        var ratios = new Dictionary<string, double>
        {
            ["(b)/(a)"] = figures[1].PerSecond / raw,
            ["(c)/(a) 1"] = figures[2].PerSecond / raw,
            ["(c)/(a) 32"] = figures[3].PerSecond / raw,
            ["(c)/(a) 128"] = figures[4].PerSecond / raw,
        };
        if (plan.Deadlines > 0)
        {
            await using var ground = await BenchGround.Prepare(server, "huying_bench_deadlines", seed);
            await Add(await DeadlineBench.Run(ground, plan.Deadlines, output));
        }

        if (plan.Scale > 0)
        {
            await Scale(server, plan, seed, Add, ratios, output);
        }

        foreach (var (name, ratio) in ratios)
        {
            await output.WriteLineAsync($"{name,-44} {ratio,10:F2}");
        }

        if (plan.JsonFile is { } file)
        {
            var report = new BenchReport(
                TimeProvider.System.GetUtcNow(), Environment.ProcessorCount, figures, ratios);
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(report, BenchJson.Default.BenchReport));
        }

        return 0;
    }

    private static async Task Scale(
        SiloOptions server,
        BenchOptions plan,
        string seed,
        Func<Figure, Task> add,
        Dictionary<string, double> ratios,
        TextWriter output)
    {
        await using var ground = await BenchGround.Prepare(server, "huying_bench_scale", seed);
        var empty = await Median(plan, () => JournalBench.Run(ground, "账本追加,空账本", 512, plan.Seconds));
        await add(empty);
        await ScaleBench.Fill(ground, plan.Scale, output);
        await ground.Settle();
        var full = await Median(plan, () => JournalBench.Run(
            ground, string.Create(CultureInfo.InvariantCulture, $"账本追加,已有 {plan.Scale} 件"), 512, plan.Seconds));
        await add(full);
        ratios["大账本/空账本"] = full.PerSecond / empty.PerSecond;
        await foreach (var figure in ScaleBench.Ask(ground, 50))
        {
            await add(figure);
        }
    }

    private static async Task<Figure> Median(BenchOptions plan, Func<Task<Figure>> measure)
    {
        var rounds = new List<Figure>();
        for (var round = 0; round < plan.Rounds; round++)
        {
            rounds.Add(await measure());
        }

        return Figure.MedianOf(rounds);
    }
}

/// <summary>What a run came to, for machines.</summary>
internal sealed record BenchReport(
    DateTimeOffset At, int Cores, IReadOnlyList<Figure> Figures, IReadOnlyDictionary<string, double> Ratios);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BenchReport))]
internal sealed partial class BenchJson : JsonSerializerContext;
