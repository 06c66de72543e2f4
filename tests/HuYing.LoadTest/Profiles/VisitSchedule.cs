namespace HuYing.LoadTest.Profiles;

/// <summary>
/// When who comes: a Poisson stream along the profile's curve. It is fixed before the run by its seed alone; nothing
/// the server does can make anybody come later.
/// </summary>
/// <param name="rate">Arrivals in a real second where the curve is 1. The speed does not change it.</param>
/// <param name="speed">So many of the curve's minutes pass in one real minute.</param>
/// <param name="minutes">Stretches or shrinks the whole curve to this length before it is compressed.</param>
internal sealed class VisitSchedule(
    Profile profile, double rate, double speed, double? minutes, int seed, int streets)
{
    private readonly double _stretch = (minutes ?? profile.Curve.Minutes) / profile.Curve.Minutes;

    internal TimeSpan Length => Real(profile.Curve.Minutes);

    /// <summary>In order of their instants.</summary>
    internal IEnumerable<Visit> Visits()
    {
        var random = new Random(seed);
        var queued = new Queue<TimeSpan>(Burst());
        var no = 0;
        foreach (var at in Stream(random))
        {
            while (queued.TryPeek(out var first) && first <= at)
            {
                yield return Draw(random, no++, queued.Dequeue(), Purpose.Call);
            }

            yield return Draw(random, no++, at, PurposeOf(random.NextDouble()));
        }

        while (queued.TryDequeue(out var left))
        {
            yield return Draw(random, no++, left, Purpose.Call);
        }
    }

    /// <summary>Expected arrivals per real second.</summary>
    internal double RateAt(TimeSpan at) => rate * profile.Curve.At(at.TotalMinutes * speed / _stretch);

    // Thinning: a steady stream at the peak's rate, of which as many are let through as the curve says.
    private IEnumerable<TimeSpan> Stream(Random random)
    {
        var peak = rate * profile.Curve.Peak;
        var second = 0d;
        while (true)
        {
            second -= Math.Log(1 - random.NextDouble()) / peak;
            var at = TimeSpan.FromSeconds(second);
            if (at >= Length)
            {
                yield break;
            }

            if (random.NextDouble() * peak < RateAt(at))
            {
                yield return at;
            }
        }
    }

    private IEnumerable<TimeSpan> Burst() => profile.Burst is not { } burst
        ? []
        : Enumerable.Repeat(Real(burst.Minute), (int)Math.Round(rate * burst.QueuedSeconds));

    private Visit Draw(Random random, int no, TimeSpan at, Purpose purpose) => new(
        no,
        at,
        purpose,
        profile.Skew.StreetRank(random.NextDouble(), streets),
        random.NextDouble() < profile.Skew.HotShare,
        random.Next());

    private Purpose PurposeOf(double draw) =>
        draw < profile.Mix.Calls ? Purpose.Call
        : draw < profile.Mix.Calls + profile.Mix.Lists ? Purpose.LookAtList
        : Purpose.LookAtBoard;

    private TimeSpan Real(double minute) => TimeSpan.FromMinutes(minute * _stretch / speed);
}
