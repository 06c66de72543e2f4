namespace HuYing.Rest.Health;

/// <summary>
/// All checks at once. What was found holds for a second, so that nobody can keep the database busy by asking.
/// </summary>
internal sealed class Readiness(IEnumerable<IReadinessCheck> checks, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);

    private HealthReport? _last;

    private DateTimeOffset _lastAt;

    internal async Task<HealthReport> Report(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            if (_last is null || time.GetUtcNow() - _lastAt >= Freshness)
            {
                var found = await Task.WhenAll(checks.Select(check => Run(check, cancel)));
                var isReady = checks.Zip(found).All(one => one.Second.Ok || !one.First.IsVital);
                _last = new HealthReport(isReady ? "ready" : "not ready", found);
                _lastAt = time.GetUtcNow();
            }

            return _last;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<HealthCheck> Run(IReadinessCheck check, CancellationToken cancel)
    {
        try
        {
            var problem = await check.Check(cancel).WaitAsync(Patience, time, cancel);
            return new HealthCheck(check.Name, problem is null, problem);
        }
        catch (TimeoutException)
        {
            return new HealthCheck(check.Name, false, "timeout: 没有及时应答。");
        }
    }
}
