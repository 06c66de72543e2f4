using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Globalization;
using HuYing.Ledger;
using HuYing.Ledger.Audit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Audit;

/// <summary>
/// Keeps floods of refusals from flooding the audit trail: what strangers are refused, and what one person is refused
/// for the same reason again and again, becomes one line per minute that says how often. Nothing is dropped: past the
/// bound of this process' memory all go into one line.
/// </summary>
internal sealed partial class RefusalFolds(AuditTrail trail, TimeProvider time, ILogger<RefusalFolds> log)
    : BackgroundService
{
    /// <summary>Lines of their own that one person's refusals get per minute, act and code.</summary>
    internal const int OwnLines = 60;

    private const int MostFolds = 2_000;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Key, Fold> _folds = new();

    private readonly Meter _meter = new("HuYing");

    private Counter<long> Folded => field ??= _meter.CreateCounter<long>(
        "huying.audit.folded", null, "Refusals that went into a common line of the audit trail.");

    /// <summary>True when a refusal gets a line of its own; else it has been folded.</summary>
    internal bool Admit(AuditRecord record, bool isKnown)
    {
        var own = isKnown ? Take(record).Own() : OwnLines + 1;
        if (own > OwnLines)
        {
            Add(record);
        }

        return own <= OwnLines;
    }

    /// <summary>Folds a refusal into the line of its minute.</summary>
    internal void Add(AuditRecord record)
    {
        Take(record).Add();
        Folded.Add(1);
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    /// <summary>Writes the lines of minutes that are over; of the running one, too, when the process ends.</summary>
    internal async Task Flush(bool all)
    {
        var running = Minute();

        // A minute later than could be: whoever is still adding to the minute that just ended is done by then.
        foreach (var (key, fold) in _folds.Where(one => all || one.Key.Minute < running - 1).ToList())
        {
            if (fold.Count > 0)
            {
                await trail.Write(fold.Record with { Detail = Words(key, fold) });
            }

            _folds.TryRemove(key, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                await TryFlush(all: false);
            }
        }
        catch (OperationCanceledException)
        {
            await TryFlush(all: true);
        }
    }

    private async Task TryFlush(bool all)
    {
        try
        {
            await Flush(all);
        }
        catch (Exception fault) when (fault is LedgerBusy or LedgerUnavailable or DbException)
        {
            // What was not written stays for the next round.
            LogLate(fault.Message);
        }
    }

    private Fold Take(AuditRecord record)
    {
        var key = new Key(
            Minute(),
            record.By?.AccountId ?? record.Target ?? "",
            record.From?.Address ?? "",
            record.Act,
            record.Code ?? "");
        if (_folds.Count >= MostFolds && !_folds.ContainsKey(key))
        {
            key = new Key(key.Minute, "", "", "", "");
            record = new AuditRecord("Various", AuditResult.Refused);
        }

        return _folds.GetOrAdd(key, _ => new Fold(record));
    }

    private long Minute() => time.GetUtcNow().ToUnixTimeSeconds() / 60;

    // Beside the number, what the first of them said of itself.
    private static Dictionary<string, string> Words(Key key, Fold fold)
    {
        var minute = DateTimeOffset.FromUnixTimeSeconds(key.Minute * 60);
        return new(fold.Record.Detail ?? new Dictionary<string, string>())
        {
            ["count"] = fold.Count.ToString(CultureInfo.InvariantCulture),
            ["minute"] = minute.ToString("u", CultureInfo.InvariantCulture),
        };
    }

    [LoggerMessage(LogLevel.Error, "Folded refusals wait to be written to the audit trail: {Reason}")]
    private partial void LogLate(string reason);

    private sealed record Key(long Minute, string Who, string Address, string Act, string Code);

    private sealed class Fold(AuditRecord record)
    {
        private int _own;

        private long _count;

        internal AuditRecord Record => record;

        internal long Count => Interlocked.Read(ref _count);

        internal int Own() => Interlocked.Increment(ref _own);

        internal void Add() => Interlocked.Increment(ref _count);
    }
}
