using HuYing.Actors.Deadlines;

namespace HuYing.Rest.Health;

/// <summary>No deadline passed more than a minute ago without a record: never a silent miss.</summary>
internal sealed class DeadlineReadiness(DeadlineWatch watch) : IReadinessCheck
{
    public string Name => "deadlines";

    public Task<string?> Check(CancellationToken cancel) => Task.FromResult(
        watch.Unhandled == 0 ? null : $"unhandled: {watch.Unhandled} 个时限已过 60 秒仍未记录。");
}
