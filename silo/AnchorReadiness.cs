using HuYing.Ledger.Anchors;
using HuYing.Rest.Health;

namespace HuYing.Silo;

/// <summary>
/// What happened is anchored outside the database within minutes. A warning only: requests are served all the same, and
/// the next round that succeeds makes up for what is missing.
/// </summary>
internal sealed class AnchorReadiness(AnchorJob job, TimeProvider time) : IReadinessCheck
{
    public string Name => "anchors";

    public bool IsVital => false;

    public Task<string?> Check(CancellationToken cancel)
    {
        var age = time.GetUtcNow() - job.LastDone;
        return Task.FromResult(age > AnchorOptions.OldestUnanchored
            ? $"anchors_old: {age.TotalMinutes:F0} 分钟没有锚定。{job.Problem}"
            : null);
    }
}
