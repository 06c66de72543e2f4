using System.Diagnostics.Metrics;
using HuYing.Ledger.Tickets;

namespace HuYing.Actors.Deadlines;

/// <summary>What this process knows of its alarms: never a silent miss. Health and metrics read it.</summary>
public sealed class DeadlineWatch : IDisposable
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(2);

    private readonly Meter _meter = new("HuYing");

    private readonly Histogram<double> _lateness;

    private long _unhandled;

    public DeadlineWatch()
    {
        _lateness = _meter.CreateHistogram<double>(
            "huying.deadline.lateness",
            "s",
            "From the due instant to its record.");
        _meter.CreateObservableGauge(
            "huying.deadline.unhandled",
            () => Volatile.Read(ref _unhandled),
            null,
            "Deadlines over 60 s past due, unrecorded.");
    }

    /// <summary>Deadlines more than 60 s past due without a record, when last looked.</summary>
    public long Unhandled => Volatile.Read(ref _unhandled);

    /// <summary>How far this process' clock is ahead of the database's.</summary>
    public TimeSpan Skew { get; private set; }

    public bool ClockAgrees => Skew.Duration() <= MostSkew;

    /// <summary>When the ledger was last looked at; default before the first time.</summary>
    public DateTimeOffset LastLook { get; private set; }

    /// <summary>Rounds that failed in a row.</summary>
    public int Failures { get; private set; }

    public void Dispose() => _meter.Dispose();

    internal void Saw(DeadlineHealth health, DateTimeOffset now)
    {
        Volatile.Write(ref _unhandled, health.OverdueOver60Seconds);
        Skew = now - health.DatabaseNow;
        LastLook = now;
        Failures = 0;
    }

    internal void Failed() => Failures++;

    /// <summary>An alarm recorded a passed deadline this late.</summary>
    public void Recorded(TimeSpan lateness) => _lateness.Record(lateness.TotalSeconds);
}
