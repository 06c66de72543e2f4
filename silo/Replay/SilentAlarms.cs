using HuYing.Ledger.Organisation;

namespace HuYing.Silo.Replay;

/// <summary>
/// Keeps the district's real alarms silent while a day in its past is played; called again and again.
/// </summary>
internal sealed class SilentAlarms(DistrictStore store, string districtId)
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(8);

    private long _heldAt;

    internal async Task Keep()
    {
        if (_heldAt == 0 || TimeProvider.System.GetElapsedTime(_heldAt) > Again)
        {
            await store.HoldAlarms(districtId, Hold, CancellationToken.None);
            _heldAt = TimeProvider.System.GetTimestamp();
        }
    }

    internal Task Release() => store.ReleaseAlarms(districtId, CancellationToken.None);
}
