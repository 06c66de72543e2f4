using HuYing.LoadTest.Flow;
using HuYing.LoadTest.Measuring;
using HuYing.LoadTest.Proof;

namespace HuYing.LoadTest;

/// <summary>How a run ended.</summary>
internal enum Outcome
{
    /// <summary>Everything was answered, and everything is there once.</summary>
    Clean,

    /// <summary>Some requests were told to wait or met a broken line; nothing is lost, nothing doubled.</summary>
    Held,

    /// <summary>Something is lost, doubled or unknown, or the server refused what it should not refuse.</summary>
    Failed,
}

/// <summary>Everything that a report says.</summary>
/// <param name="Mark">What the titles of this run's tickets hold.</param>
/// <param name="Length">Of the arrivals, in real time.</param>
/// <param name="Left">Next steps of calls that the end came before.</param>
internal sealed record LoadResult(
    LoadOptions Options,
    string Mark,
    DateTimeOffset StartedAt,
    TimeSpan Length,
    int People,
    IReadOnlyList<string> HotDepartments,
    int Left,
    Measurements Measured,
    Verdict Verdict)
{
    /// <summary>Codes that no amount of load excuses.</summary>
    internal IReadOnlyList<string> Faults =>
        [.. Measured.Refusals.Keys.Where(code => !Trouble.IsOverload(code) && !Trouble.IsOfTheLine(code))];

    internal Outcome Outcome =>
        !Verdict.Holds || Faults.Count > 0 || Measured.Answered == 0 ? Outcome.Failed
        : Measured.Refusals.Count > 0 ? Outcome.Held
        : Outcome.Clean;
}
