using System.Globalization;

namespace HuYing.Silo.Replay;

/// <summary>Shows how far the day is, and slows it down when a speed is asked for.</summary>
internal sealed class Progress(
    TextWriter output,
    DateTimeOffset start,
    DateTimeOffset end,
    double? speed,
    SilentAlarms alarms)
{
    private const int Width = 30;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    private readonly long _began = TimeProvider.System.GetTimestamp();

    private int _shown = -1;

    /// <param name="at">The simulated instant that is about to happen.</param>
    internal async Task Show(DateTimeOffset at, int calls, int acts)
    {
        await alarms.Keep();
        await Wait(at);
        var done = (int)(100 * (at - start) / (end - start));
        if (done != _shown)
        {
            _shown = done;
            await Print(Math.Clamp(done, 0, 100), at, calls, acts);
        }
    }

    internal async Task Finish(int calls, int acts)
    {
        await Print(100, end, calls, acts);
        await output.WriteLineAsync();
    }

    private async Task Wait(DateTimeOffset at)
    {
        while (speed is { } simulatedPerSecond)
        {
            var due = TimeSpan.FromSeconds((at - start).TotalSeconds / simulatedPerSecond);
            var early = due - TimeProvider.System.GetElapsedTime(_began);
            if (early < TimeSpan.FromMilliseconds(5))
            {
                return;
            }

            await Task.Delay(early < Slice ? early : Slice, TimeProvider.System);
            await alarms.Keep();
        }
    }

    private Task Print(int percent, DateTimeOffset at, int calls, int acts)
    {
        var bar = new string('#', Width * percent / 100).PadRight(Width, '.');
        var local = at.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        return output.WriteAsync($"\r[{bar}] {percent,3}%  {local}  呼叫 {calls}  动作 {acts} ");
    }
}
