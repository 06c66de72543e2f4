namespace HuYing.LoadTest.Measuring;

/// <summary>Everything that was measured in a run.</summary>
/// <param name="Refusals">By problem code, every try counted.</param>
/// <param name="Late">Requests that began late because the tester's own bound was reached.</param>
/// <param name="WorstLag">The latest that any other request was begun: the tester's own slowness.</param>
internal sealed record Measurements(
    IReadOnlyList<SecondFigures> Seconds,
    IReadOnlyList<KindFigures> Kinds,
    IReadOnlyDictionary<string, Refusals> Refusals,
    long Late,
    TimeSpan WorstLag)
{
    internal long Answered => Kinds.Sum(one => one.Latency.Count);

    internal long GivenUp => Kinds.Sum(one => one.GivenUp);
}

/// <summary>One kind of request over the whole run.</summary>
/// <param name="Spectrum">Latency in milliseconds at <see cref="Measuring.Spectrum.Percentiles"/>.</param>
internal sealed record KindFigures(
    RequestKind Kind, Percentiles Latency, long GivenUp, IReadOnlyList<double> Spectrum);

/// <summary>One second of the run.</summary>
/// <param name="Arrived">Requests whose intended instant was in this second.</param>
/// <param name="Answered">Answers that came in this second.</param>
/// <param name="Refused">Tries that were refused in this second, by problem code.</param>
/// <param name="Latency">Of the answered requests that were intended in this second.</param>
internal sealed record SecondFigures(
    long Arrived, long Answered, IReadOnlyDictionary<string, long> Refused, Percentiles Latency);

/// <summary>Tries that got the same refusal.</summary>
/// <param name="Longest">The longest wait that the server asked for.</param>
/// <param name="Silent">Tries that should have been told when to come again, and were not.</param>
internal sealed record Refusals(long Count, TimeSpan? Longest, long Silent)
{
    internal static Refusals None { get; } = new(0, null, 0);

    internal Refusals And(TimeSpan? retryAfter, bool shouldSayWhen) => new(
        Count + 1,
        Longest > retryAfter || retryAfter is null ? Longest : retryAfter,
        Silent + (shouldSayWhen && retryAfter is null ? 1 : 0));
}

/// <summary>Where the latency distribution is read: denser towards its end, which is what people feel.</summary>
internal static class Spectrum
{
    internal const int Steps = 80;

    internal const double Nines = 4;

    /// <summary>From 0 to 99.99, evenly spaced in nines.</summary>
    internal static IReadOnlyList<double> Percentiles { get; } =
        [.. Enumerable.Range(0, Steps + 1).Select(step => 100 * (1 - Math.Pow(10, -Nines * step / Steps)))];
}
