using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HuYing.Silo.Bench;

/// <summary>What came of the requests of one stretch of time.</summary>
internal sealed class OverloadTally(int seconds)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    private readonly int[] _calls = new int[seconds];

    private readonly ConcurrentQueue<string> _wrong = [];

    private int _done;

    private int _refused;

    internal bool IsRunning => Stopwatch.GetElapsedTime(_start).TotalSeconds < seconds;

    /// <summary>Requests that were carried out within the time.</summary>
    internal double PerSecond => (double)_done / seconds;

    /// <summary>Requests that were told when to come back.</summary>
    internal int Refused => _refused;

    /// <summary>Calls that were taken in, second by second.</summary>
    internal IReadOnlyList<int> Calls => _calls;

    /// <summary>Answers that are neither done nor a proper refusal.</summary>
    internal IReadOnlyCollection<string> Wrong => _wrong;

    internal void Add(bool isCall, HttpResponseMessage response, byte[] content)
    {
        var status = (int)response.StatusCode;
        var second = (int)Stopwatch.GetElapsedTime(_start).TotalSeconds;
        if (status is 200 or 201)
        {
            if (second < seconds)
            {
                Interlocked.Increment(ref _done);
                Interlocked.Add(ref _calls[second], isCall ? 1 : 0);
            }
        }
        else if (status is 429 or 503 && response.Headers.RetryAfter?.Delta > TimeSpan.Zero)
        {
            Interlocked.Increment(ref _refused);
        }
        else
        {
            _wrong.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{status} {Encoding.UTF8.GetString(content)}"));
        }
    }

    internal void Add(Exception fault) => _wrong.Enqueue(fault.Message);
}

/// <summary>Peak and crowd beside each other; they are of the same run.</summary>
/// <param name="Lateness">Seconds by which deadlines that fell into it were recorded late, ascending.</param>
internal sealed record OverloadOutcome(OverloadTally Peak, OverloadTally Crowd, IReadOnlyList<double> Lateness)
{
    internal double Ratio => Crowd.PerSecond / Peak.PerSecond;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"高峰 {Peak.PerSecond:F0} /s;{OverloadBench.Factor:F0} 倍时完成 {Crowd.PerSecond:F0} /s({Ratio:F2}),"
        + $"推迟 {Crowd.Refused} 次,不合规的答复 {Peak.Wrong.Count + Crowd.Wrong.Count} 次;"
        + $"期间到期 {Lateness.Count} 个时限,记录最多迟 {Lateness[^1]:F2} 秒");
}
