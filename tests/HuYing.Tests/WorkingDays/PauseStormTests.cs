using HuYing.Domain.WorkingDays;
using Xunit.Abstractions;
using static HuYing.Tests.WorkingDays.ShippedCalendar;

namespace HuYing.Tests.WorkingDays;

/// <summary>
/// Random pauses, checked by what must hold of any result. Null draws a new seed; one that fails joins the list.
/// </summary>
public sealed class PauseStormTests(ITestOutputHelper output)
{
    private const int Rounds = 2_000;

    public static TheoryData<int?> Seeds => [20260214, 20200203, null];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_natural_clock_runs_exactly_its_limit(int? given)
    {
        var random = Seeded(given);
        for (var round = 0; round < Rounds; round++)
        {
            var (start, pauses) = Storm(random, spanMinutes: 3_000);
            var limit = new TimeLimit(LimitUnit.Minutes, random.Next(1, 2_000));
            var settings = new ClockSettings(null, random.Next(1, 101));

            var deadline = Calendar.Derive(limit, start, pauses, settings)!;

            var whole = TimeSpan.FromMinutes(limit.Amount);
            AssertRanFor(whole, deadline.Due);
            AssertRanFor(TimeSpan.FromTicks(whole.Ticks / 100 * settings.WarnPercent), deadline.WarnAt);

            void AssertRanFor(TimeSpan expected, DateTimeOffset end)
            {
                Assert.Equal(expected, Running(start, end, pauses));
                Assert.True(Running(start, end.AddMicroseconds(-1), pauses) < expected, "It could have ended earlier.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_working_day_clock_counts_its_limit_and_never_a_suspended_day(int? given)
    {
        var random = Seeded(given);
        var suspended = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (start, pauses) = Storm(random, spanMinutes: 30_000);
            var limit = new TimeLimit(LimitUnit.WorkingDays, random.Next(1, 31));

            var deadline = Calendar.Derive(limit, start, pauses, UntilMidnight)!;

            var days = deadline.Derivation.Days;
            Assert.Equal(limit.Amount, days.Count(IsCounted));
            Assert.True(IsCounted(days[^1]));
            Assert.Equal(Midnight(days[^1].Date.AddDays(1)), deadline.Due);
            Assert.InRange(deadline.WarnAt, start, deadline.Due);
            Assert.All(days, day => Assert.Equal(Calendar.IsWorkingDay(day.Date) && !IsTouched(day), IsCounted(day)));
            Assert.All(days, day =>
                Assert.Equal(Calendar.IsWorkingDay(day.Date) && IsTouched(day), day.Verdict == DayVerdict.Suspended));
            suspended += days.Count(day => day.Verdict == DayVerdict.Suspended);

            bool IsTouched(DayStep day) => pauses.Any(pause =>
                pause.From < pause.Until
                && pause.From < Midnight(day.Date.AddDays(1))
                && pause.Until > Midnight(day.Date));
        }

        Assert.True(suspended > Rounds, "The storms hardly touch a working day.");
    }

    private Random Seeded(int? given)
    {
        var seed = given ?? Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    private static (DateTimeOffset Start, Pause[] Pauses) Storm(Random random, int spanMinutes)
    {
        var start = Local("2025-01-01 00:00").AddSeconds(random.Next(500 * 86_400));
        var pauses = new Pause[random.Next(0, 7)];
        for (var i = 0; i < pauses.Length; i++)
        {
            // Whole minutes make edges meet; seconds make them miss.
            var unit = TimeSpan.FromSeconds(random.Next(2) == 0 ? 60 : 1);
            var from = start.AddMinutes(random.Next(-500, spanMinutes));
            pauses[i] = new Pause(from, from + unit * random.Next(0, 2_000));
        }

        return (start, pauses);
    }

    /// <summary>Time between two instants outside all pauses, slice by slice between their edges.</summary>
    private static TimeSpan Running(DateTimeOffset from, DateTimeOffset to, Pause[] pauses)
    {
        var edges = pauses.SelectMany(pause => new[] { pause.From, pause.Until!.Value })
            .Where(edge => edge > from && edge < to)
            .Append(from).Append(to).Order().ToList();
        return edges.Zip(edges.Skip(1))
            .Where(slice => !pauses.Any(pause => pause.From <= slice.First && slice.Second <= pause.Until))
            .Aggregate(TimeSpan.Zero, (sum, slice) => sum + (slice.Second - slice.First));
    }

    private static bool IsCounted(DayStep day) => day.Verdict is DayVerdict.Counted or DayVerdict.MakeUpDay;

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.FromHours(8));
}
