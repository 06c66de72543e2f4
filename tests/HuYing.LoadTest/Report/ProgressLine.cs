using System.Globalization;
using HuYing.LoadTest.Measuring;

namespace HuYing.LoadTest.Report;

/// <summary>Says every second how the run goes; where nobody watches, every tenth.</summary>
internal sealed class ProgressLine(Recorder recorder, RunClock clock, TimeSpan length, TextWriter output)
{
    private const int Width = 20;

    private const int SecondsWhenUnwatched = 10;

    internal async Task Show(TimeProvider time, CancellationToken finished)
    {
        var isWatched = output == Console.Out && !Console.IsOutputRedirected;
        using var seconds = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        try
        {
            for (var second = 1; await seconds.WaitForNextTickAsync(finished); second++)
            {
                if (isWatched)
                {
                    await output.WriteAsync($"\r{Line(clock.Now)}");
                }
                else if (second % SecondsWhenUnwatched == 0)
                {
                    await output.WriteLineAsync(Line(clock.Now));
                }
            }
        }
        catch (OperationCanceledException)
        {
            await output.WriteLineAsync(isWatched ? $"\r{Line(clock.Now)}" : Line(clock.Now));
        }
    }

    private string Line(TimeSpan now)
    {
        var share = Math.Clamp(now / length, 0, 1);
        var bar = new string('#', (int)(Width * share)).PadRight(Width, '.');
        var last = recorder.Last(now);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{bar}] {now:mm\\:ss}/{length:mm\\:ss}  到达 {last.Arrived,4}/s  答复 {last.Answered,4}/s"
            + $"  p99 {Words.Latency(last.Latency.P99),7}  未答复 {recorder.Unanswered,4}"
            + $"  拒绝 {last.Refused.Values.Sum(),3}/s ");
    }
}
