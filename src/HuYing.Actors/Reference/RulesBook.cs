using System.Collections.Concurrent;
using System.Collections.Frozen;
using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Actors.Reference;

/// <summary>
/// The districts' rules as last read, replaced as a whole when a district's revision moves. A decision reads one
/// snapshot and never waits for the database.
/// </summary>
internal sealed partial class RulesBook(DistrictStore store, TimeProvider time, ILogger<RulesBook> log)
    : BackgroundService, IRulesBook
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(string District, long Revision, DateOnly Day), Rules> _byDay = new();

    private FrozenDictionary<string, DistrictSnapshot> _snapshots = FrozenDictionary<string, DistrictSnapshot>.Empty;

    /// <summary>The districts this process knows.</summary>
    internal IReadOnlyCollection<DistrictSnapshot> Districts => _snapshots.Values;

    public Rules Of(string districtId)
    {
        var snapshot = _snapshots[districtId];
        var today = snapshot.Calendar.DateOf(time.GetUtcNow());
        return _byDay.GetOrAdd(
            (districtId, snapshot.District.Revision, today), static (key, known) => known.RulesOn(key.Day), snapshot);
    }

    public async Task Refresh(CancellationToken cancel)
    {
        var known = _snapshots;
        var next = new Dictionary<string, DistrictSnapshot>(StringComparer.Ordinal);
        foreach (var district in await store.Districts(cancel))
        {
            var snapshot = known.GetValueOrDefault(district.Id) is { } old && old.District.Revision == district.Revision
                ? old
                : await store.LoadSnapshot(district.Id, cancel);
            if (snapshot is not null)
            {
                next[district.Id] = snapshot;
            }
        }

        _snapshots = next.ToFrozenDictionary(StringComparer.Ordinal);
        if (_byDay.Count > 64)
        {
            _byDay.Clear();
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // The first snapshot must be there before the first question.
        await Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Refresh(stoppingToken);
            }
            catch (LedgerUnavailable fault)
            {
                // What is known stays in force; the next round tries again.
                LogStale(fault.InnerException?.Message ?? fault.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reference data could not be refreshed: {Reason}")]
    private partial void LogStale(string reason);
}
