using HuYing.Actors.Deadlines;

namespace HuYing.Rest.Health;

/// <summary>
/// No deadline passed more than a minute ago without a record, and this process is looking: never a silent miss.
/// </summary>
internal sealed class DeadlineReadiness(DeadlineWatch watch, TimeProvider time) : IReadinessCheck
{
    private static readonly TimeSpan LongestBlindness = TimeSpan.FromSeconds(30);

    public string Name => "deadlines";

    public Task<string?> Check(CancellationToken cancel) => Task.FromResult(
        time.GetUtcNow() - watch.LastLook > LongestBlindness ? "not_watched: 本进程没有在巡查时限。"
        : watch.Unhandled > 0 ? $"unhandled: {watch.Unhandled} 个时限已过 60 秒仍未记录。"
        : null);
}
