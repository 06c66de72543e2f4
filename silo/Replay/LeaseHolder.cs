using HuYing.Ledger.Organisation;

namespace HuYing.Silo.Replay;

/// <summary>Keeps the replay lease while the day is played.</summary>
internal sealed class LeaseHolder(ReplayLease lease, string districtId)
{
    private readonly CancellationTokenSource _over = new();

    private Task _keeping = Task.CompletedTask;

    internal async Task Start(CancellationToken cancel)
    {
        if (!await lease.Hold(districtId, cancel))
        {
            throw new InvalidOperationException($"{districtId} is not a demonstration district.");
        }

        _keeping = Keep();
    }

    internal async Task Stop()
    {
        await _over.CancelAsync();
        await _keeping;
        await lease.Release(districtId, CancellationToken.None);
        _over.Dispose();
    }

    private async Task Keep()
    {
        using var beats = new PeriodicTimer(TimeSpan.FromSeconds(8), TimeProvider.System);
        try
        {
            while (await beats.WaitForNextTickAsync(_over.Token))
            {
                await lease.Hold(districtId, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // The day is over.
        }
    }
}
