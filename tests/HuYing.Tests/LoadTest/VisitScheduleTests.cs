using HuYing.Client.Tickets;
using HuYing.LoadTest.Profiles;

namespace HuYing.Tests.LoadTest;

public sealed class VisitScheduleTests
{
    private const int Streets = 6;

    [Fact]
    public void As_many_come_as_were_asked_for()
    {
        var visits = Steady(rate: 100, minutes: 10).Visits().ToList();

        // A Poisson stream of 60,000 strays by 245; five times that is one run in two million.
        Assert.InRange(visits.Count, 60_000 - 1_225, 60_000 + 1_225);
        Assert.Equal(visits.OrderBy(one => one.At).Select(one => one.No), visits.Select(one => one.No));
        Assert.Equal(Enumerable.Range(0, visits.Count), visits.Select(one => one.No));
    }

    [Fact]
    public void They_come_at_random_and_not_in_step()
    {
        var visits = Steady(rate: 100, minutes: 10).Visits().ToList();
        var gaps = visits.Zip(visits.Skip(1), (one, next) => (next.At - one.At).TotalSeconds).ToList();
        var mean = gaps.Average();
        var deviation = Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean)));

        // In a Poisson stream both are the same; in step, the deviation would be 0.
        Assert.InRange(deviation / mean, 0.95, 1.05);
    }

    [Fact]
    public void The_speed_shortens_the_day_and_leaves_the_rate()
    {
        var usual = Of("rainstorm", rate: 2, speed: 10);
        var fast = Of("rainstorm", rate: 2, speed: 20);

        Assert.Equal(TimeSpan.FromMinutes(2), usual.Length);
        Assert.Equal(TimeSpan.FromMinutes(1), fast.Length);
        Assert.InRange(usual.Visits().Count() / (double)fast.Visits().Count(), 1.9, 2.1);
        Assert.Equal(100, usual.RateAt(TimeSpan.FromMinutes(0.5)));
        Assert.Equal(100, fast.RateAt(TimeSpan.FromMinutes(0.25)));
    }

    [Fact]
    public void A_rainstorm_is_fifty_times_the_ordinary_and_four_fifths_of_it_go_to_the_hot_departments()
    {
        var visits = Of("rainstorm", rate: 4, speed: 4).Visits().ToList();
        var before = visits.Count(one => one.At < TimeSpan.FromSeconds(30));
        var storm = visits.Count(one => one.At >= TimeSpan.FromSeconds(60) && one.At < TimeSpan.FromSeconds(90));

        Assert.InRange(before, 70, 170);
        Assert.InRange(storm, 5_600, 6_400);
        Assert.InRange(visits.Average(one => one.IsHot ? 1d : 0d), 0.78, 0.82);
        Assert.InRange(visits.Average(one => one.Purpose == Purpose.Call ? 1d : 0d), 0.68, 0.72);
    }

    [Fact]
    public void Streets_call_by_their_rank()
    {
        var visits = Of("rainstorm", rate: 20, speed: 4).Visits().ToList();
        var calls = visits.CountBy(one => one.Street).OrderBy(one => one.Key).Select(one => (double)one.Value).ToList();

        Assert.Equal(Streets, calls.Count);
        Assert.All(Enumerable.Range(1, Streets - 1), rank =>
            Assert.InRange(calls[0] / calls[rank], 0.9 * (rank + 1), 1.1 * (rank + 1)));
    }

    [Fact]
    public void Only_two_streets_call_when_the_heating_fails() => Assert.Equal(
        [0, 1], Of("heating-failure", rate: 5, speed: 60).Visits().Select(one => one.Street).Distinct().Order());

    [Fact]
    public void What_was_queued_during_an_outage_comes_at_one_instant()
    {
        var visits = Of("outage-return", rate: 3, speed: 15).Visits().ToList();
        var queued = visits.TakeWhile(one => one.At == visits[0].At).ToList();

        Assert.Equal(3 * 900, queued.Count);
        Assert.All(queued, one => Assert.Equal(Purpose.Call, one.Purpose));
        Assert.Equal(TimeSpan.FromSeconds(2), visits[0].At);
    }

    [Fact]
    public void The_same_seed_makes_the_same_day()
    {
        Assert.Equal(Of("ordinary-day", 2, 500).Visits(), Of("ordinary-day", 2, 500).Visits());
        Assert.NotEqual(Of("ordinary-day", 2, 500).Visits(), Of("ordinary-day", 2, 500, seed: 2).Visits());
    }

    private static VisitSchedule Of(string profile, double rate, double speed, int seed = 1) =>
        new(Profile.Find(profile)!, rate, speed, null, seed, Streets);

    private static VisitSchedule Steady(double rate, double minutes) =>
        new(EvenDays.Looking(minutes), rate, 1, null, 1, Streets);
}

/// <summary>Days on which nothing changes.</summary>
internal static class EvenDays
{
    /// <summary>Everybody only looks at a list.</summary>
    internal static Profile Looking(double minutes) => new(
        "even",
        "",
        "",
        1,
        new Curve((0, 1), (minutes, 1)),
        new Mix(Calls: 0, Lists: 1, 0, 0, 0),
        new Skew(1, null, 3, 0.5, 3, []),
        TicketKind.Daily);
}
