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
        var ratios = new Dictionary<string, double>();
        async Task Add(Figure figure)
        {
            figures.Add(figure);
            await output.WriteLineAsync(figure.ToString());
        }

        var seed = Path.Combine(root, "deploy", "demo");
        await output.WriteLineAsync(
            $"{Environment.ProcessorCount} 核,.NET {Environment.Version},{RuntimeInformation.OSDescription},"
            + $"每项 {plan.Seconds} 秒 × {plan.Rounds} 轮取中位数");
        if (plan is { Deadlines: 0, Scale: 0, Exports: 0, Overload: false })
        {
            await Rates(server, plan, root, Add, ratios);
        }

        if (plan.Deadlines > 0)
        {
            await using var ground = await BenchGround.Prepare(server, "huying_bench_deadlines", seed);
            await Add(await DeadlineBench.Run(ground, plan.Deadlines, output));
        }

        if (plan.Overload)
        {
            await using var ground = await BenchGround.Prepare(server, "huying_bench_overload", seed);
            var outcome = await OverloadBench.Run(ground, seconds: 20, deadlines: 200);
            await output.WriteLineAsync(outcome.ToString());
            ratios["五倍/高峰"] = outcome.Ratio;
        }

        if (plan.Scale > 0)
        {
            await Scale(server, plan, seed, Add, ratios, output);
        }

        if (plan.Exports > 0)
        {
            await using var ground = await BenchGround.Prepare(server, "huying_bench_exports", seed);
            await ExportBench.Run(ground, plan.Exports, Add, ratios, output);
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

    private static async Task Rates(
        SiloOptions server,
        BenchOptions plan,
        string root,
        Func<Figure, Task> add,
        Dictionary<string, double> ratios)
    {
        var script = Path.Combine(root, "deploy", "bench", "raw.sql");
        await using var ground = await BenchGround.Prepare(
            server, "huying_bench", Path.Combine(root, "deploy", "demo"));
        Task<Figure> Raw() => RawBench.Run(ground.Options.Owner, script, 32, plan.Seconds);

        var before = await Median(plan, Raw);
        await add(before);
        var appends = await Median(plan, () => JournalBench.Run(ground, "(b) 账本追加,512 个调用方", 512, plan.Seconds));
        await add(appends);
        var creations = new List<(int Connections, Figure Figure)>();
        await using (var rest = await BenchServer.Start(ground))
        {
            foreach (var connections in new[] { 1, 32, 128 })
            {
                var figure = await Median(plan, () => RestBench.Run(rest, connections, plan.Seconds));
                await add(figure);
                creations.Add((connections, figure));
            }
        }

        var after = await Raw();
        await add(after);
        var raw = (before.PerSecond + after.PerSecond) / 2;
        ratios["(b)/(a)"] = appends.PerSecond / raw;
        foreach (var (connections, figure) in creations)
        {
            ratios[$"(c)/(a) {connections}"] = figure.PerSecond / raw;
        }
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
        await ScaleBench.Fill(ground, plan.Scale, output);
        await ground.Settle();

        // In turns, so that whatever else the machine does meets both.
        var name = string.Create(CultureInfo.InvariantCulture, $"账本追加,已有 {plan.Scale} 件");
        var (empties, fulls) = (new List<Figure>(), new List<Figure>());
        for (var round = 0; round < plan.Rounds; round++)
        {
            await using var fresh = await BenchGround.Prepare(server, "huying_bench_fresh", seed);
            empties.Add(await JournalBench.Run(fresh, "账本追加,空账本", 512, plan.Seconds));
            fulls.Add(await JournalBench.Run(ground, name, 512, plan.Seconds));
        }

        var (empty, full) = (Figure.MedianOf(empties), Figure.MedianOf(fulls));
        await add(empty);
        await add(full);
        ratios["大账本/空账本"] = full.PerSecond / empty.PerSecond;
        await ground.Settle();
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
