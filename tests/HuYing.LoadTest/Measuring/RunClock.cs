namespace HuYing.LoadTest.Measuring;

/// <summary>Time since the run began: since it was made, or since it was started anew.</summary>
internal sealed class RunClock(TimeProvider time)
{
    private long _began = time.GetTimestamp();

    internal void Start() => _began = time.GetTimestamp();

    internal TimeSpan Now => time.GetElapsedTime(_began);

    /// <summary>Returns at once when the instant has passed.</summary>
    internal async Task Until(TimeSpan instant, CancellationToken cancel)
    {
        // A timer may fire a little early.
        while (instant - Now is { Ticks: > 0 } left)
        {
            await Task.Delay(left < Shortest ? Shortest : left, time, cancel);
        }
    }

    private static TimeSpan Shortest { get; } = TimeSpan.FromMilliseconds(1);
}
