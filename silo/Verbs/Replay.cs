using System.Globalization;
using HuYing.Silo.Replay;

namespace HuYing.Silo.Verbs;

/// <summary>Lets the scripted people of a demonstration district live through a day.</summary>
internal static class Replay
{
    internal static async Task<int> Run(SiloOptions options, string file, string[] rest)
    {
        var isRecent = rest is ["--recent", ..];
        double? speed = rest[(isRecent ? 1 : 0)..] switch
        {
            [] => null,
            ["--speed", var text]
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    && number > 0 => number,
            _ => double.NaN,
        };
        if (speed is double.NaN)
        {
            return Usage.Print(["replay", .. rest]);
        }

        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"找不到文件:{file}");
            return 66;
        }

        return await DayReplay.Run(options, file, speed, isRecent, Console.Out, CancellationToken.None);
    }
}
