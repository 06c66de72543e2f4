using HdrHistogram;

namespace HuYing.LoadTest.Measuring;

/// <summary>
/// Books what happened. Latency counts from the intended instant, so that a server that stalls cannot keep the requests
/// from being counted that it kept from being sent in time.
/// </summary>
internal sealed class Recorder
{
    private readonly Lock _turn = new();

    private readonly Dictionary<RequestKind, LongHistogram> _latencies =
        Enum.GetValues<RequestKind>().ToDictionary(kind => kind, _ => Percentiles.NewHistogram());

    private readonly Dictionary<RequestKind, long> _failed = [];

    private readonly Dictionary<string, Refusals> _refusals = new(StringComparer.Ordinal);

    private readonly List<Second> _seconds = [];

    private long _late;

    private TimeSpan _worstLag;

    private int _unanswered;

    internal int Unanswered => Volatile.Read(ref _unanswered);

    /// <summary>A request whose intended instant has come.</summary>
    internal void Intended(TimeSpan intended)
    {
        Interlocked.Increment(ref _unanswered);
        lock (_turn)
        {
            At(intended).Arrived++;
        }
    }

    /// <summary>How long after its instant a request was begun by the tester.</summary>
    /// <param name="hadToWait">The bound on requests in flight was reached.</param>
    internal void Begun(TimeSpan lag, bool hadToWait)
    {
        lock (_turn)
        {
            _late += hadToWait ? 1 : 0;
            _worstLag = !hadToWait && lag > _worstLag ? lag : _worstLag;
        }
    }

    internal void Answered(RequestKind kind, TimeSpan intended, TimeSpan now)
    {
        Interlocked.Decrement(ref _unanswered);
        lock (_turn)
        {
            var latency = now - intended;
            Percentiles.Add(_latencies[kind], latency);
            At(intended).Latencies.Add((long)latency.TotalMicroseconds);
            At(now).Answered++;
        }
    }

    /// <summary>Given up after all tries.</summary>
    internal void GivenUp(RequestKind kind)
    {
        Interlocked.Decrement(ref _unanswered);
        lock (_turn)
        {
            _failed[kind] = _failed.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>One try that was refused or got lost, also when a later try succeeded.</summary>
    internal void TurnedAway(string code, TimeSpan? retryAfter, bool shouldSayWhen, TimeSpan now)
    {
        lock (_turn)
        {
            var known = _refusals.GetValueOrDefault(code, Refusals.None);
            _refusals[code] = known.And(retryAfter, shouldSayWhen);
            var refused = At(now).Refused;
            refused[code] = refused.GetValueOrDefault(code) + 1;
        }
    }

    /// <summary>Everything so far, finished seconds and unfinished ones.</summary>
    internal Measurements Read()
    {
        lock (_turn)
        {
            var scratch = Percentiles.NewHistogram();
            return new Measurements(
                [.. _seconds.Select(second => second.Read(scratch))],
                [
                    .. _latencies.Select(one => new KindFigures(
                        one.Key,
                        Percentiles.Of(one.Value),
                        _failed.GetValueOrDefault(one.Key),
                        [.. Spectrum.Percentiles.Select(share => Percentiles.At(one.Value, share))])),
                ],
                new SortedDictionary<string, Refusals>(_refusals, StringComparer.Ordinal),
                _late,
                _worstLag);
        }
    }

    /// <summary>The last second that is over, for the progress line.</summary>
    internal SecondFigures Last(TimeSpan now)
    {
        lock (_turn)
        {
            return At(now - TimeSpan.FromSeconds(1)).Read(Percentiles.NewHistogram());
        }
    }

    private Second At(TimeSpan instant)
    {
        var index = Math.Max(0, (int)instant.TotalSeconds);
        while (_seconds.Count <= index)
        {
            _seconds.Add(new Second());
        }

        return _seconds[index];
    }
}
