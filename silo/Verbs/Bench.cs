using HuYing.Silo.Bench;

namespace HuYing.Silo.Verbs;

/// <summary>Measures this product against the same PostgreSQL, in a database of its own.</summary>
internal static class Bench
{
    internal static async Task<int> Run(SiloOptions options, string[] words) => BenchOptions.Parse(words) is { } plan
        ? await BenchPlan.Run(options, plan, Directory.GetCurrentDirectory(), Console.Out)
        : Usage.Print(["bench", .. words]);
}
