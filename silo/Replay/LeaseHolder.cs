using HuYing.Ledger.Organisation;

namespace HuYing.Silo.Replay;

/// <summary>Keeps the district's real alarms silent while a day in its past is played.</summary>
internal sealed class LeaseHolder(DistrictStore store, string districtId)
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _over = new();

    private Task _keeping = Task.CompletedTask;

    internal async Task Start(CancellationToken cancel)
    {
        await store.HoldAlarms(districtId, Hold, cancel);
        _keeping = Keep();
    }

    internal async Task Stop()
    {
        await _over.CancelAsync();
        await _keeping;
        await store.ReleaseAlarms(districtId, CancellationToken.None);
        _over.Dispose();
    }

    private async Task Keep()
    {
        using var beats = new PeriodicTimer(TimeSpan.FromSeconds(8), TimeProvider.System);
        try
        {
            while (await beats.WaitForNextTickAsync(_over.Token))
            {
                await store.HoldAlarms(districtId, Hold, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // The day is over.
        }
    }
}
