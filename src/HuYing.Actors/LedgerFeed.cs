using HuYing.Ledger;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Actors;

/// <summary>
/// Tells the open pages of this process what any process wrote. The ledger is looked at only while somebody follows.
/// </summary>
public sealed partial class LedgerFeed(RecentChanges changes, LiveFeed feed, TimeProvider time, ILogger<LedgerFeed> log)
    : BackgroundService
{
    private const int Batch = 1_000;

    // Places are given out before the commit: a change may appear after another with a higher place.
    private const int Overlap = 4_000;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    private readonly SortedSet<long> _told = [];

    private bool _isFollowing;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        feed.Rest();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beats = new PeriodicTimer(Beat, time);
        while (await beats.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Tell(stoppingToken);
            }
            catch (LedgerUnavailable fault)
            {
                LogBlind(fault.InnerException?.Message ?? fault.Message);
            }
        }
    }

    private async Task Tell(CancellationToken cancel)
    {
        if (feed.Rest())
        {
            _isFollowing = false;
            return;
        }

        if (!_isFollowing)
        {
            _told.Clear();
            _told.UnionWith(await changes.Newest(Overlap, cancel));
            _isFollowing = true;
            feed.Flow();
            return;
        }

        List<RecentChange> page;
        do
        {
            page = await changes.After(_told.Count > 0 ? _told.Min - 1 : 0, [.. _told], Batch, cancel);
            page.ForEach(change => feed.Publish(SignalOf(change)));
            _told.UnionWith(page.Select(change => change.Place));
        }
        while (page.Count == Batch);

        while (_told.Count > Overlap)
        {
            _told.Remove(_told.Min);
        }
    }

    private static LiveSignal SignalOf(RecentChange change) => new(
        "ticket",
        change.Id.Value,
        change.Reach,
        change.Version,
        [change.Event],
        change.At);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open pages are not told of changes: {Reason}")]
    private partial void LogBlind(string reason);
}
