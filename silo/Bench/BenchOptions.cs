using System.Globalization;

namespace HuYing.Silo.Bench;

/// <summary>What to measure and for how long.</summary>
internal sealed record BenchOptions(
    int Seconds, int Rounds, string? JsonFile, int Scale, int Deadlines, bool Overload = false, int Exports = 0)
{
    /// <summary>Null when a word is not understood.</summary>
    internal static BenchOptions? Parse(string[] words)
    {
        var options = new BenchOptions(8, 3, null, 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var value = i + 1 < words.Length ? words[i + 1] : "";
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
                && parsed > 0
                ? parsed
                : (int?)null;
            switch (words[i])
            {
                case "--seconds" when number is { } seconds:
                    (options, i) = (options with { Seconds = seconds }, i + 1);
                    break;
                case "--rounds" when number is { } rounds:
                    (options, i) = (options with { Rounds = rounds }, i + 1);
                    break;
                case "--json" when value.Length > 0:
                    (options, i) = (options with { JsonFile = value }, i + 1);
                    break;
                case "--scale":
                    (options, i) = (options with { Scale = number ?? 1_000_000 }, number is null ? i : i + 1);
                    break;
                case "--deadlines":
                    (options, i) = (options with { Deadlines = number ?? 10_000 }, number is null ? i : i + 1);
                    break;
                case "--exports" when number is not > ExportBench.MostRows:
                    (options, i) = (
                        options with { Exports = number ?? ExportBench.MostRows }, number is null ? i : i + 1);
                    break;
                case "--overload":
                    options = options with { Overload = true };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
