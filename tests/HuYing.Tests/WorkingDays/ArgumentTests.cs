using HuYing.Domain.WorkingDays;
using static HuYing.Tests.WorkingDays.ShippedCalendar;

namespace HuYing.Tests.WorkingDays;

public sealed class ArgumentTests
{
    private static readonly DateTimeOffset Start = Local("2026-06-01 09:00");

    [Theory]
    [InlineData(LimitUnit.WorkingDays, 0)]
    [InlineData(LimitUnit.WorkingDays, -1)]
    [InlineData(LimitUnit.WorkingDays, 367)]
    [InlineData(LimitUnit.WorkingDays, int.MaxValue)]
    [InlineData(LimitUnit.Minutes, 0)]
    [InlineData(LimitUnit.Minutes, 366 * 24 * 60 + 1)]
    public void A_limit_of_nothing_or_of_more_than_a_year_is_an_error(LimitUnit unit, int amount)
    {
        AssertRefused(new TimeLimit(unit, amount), [], UntilMidnight);
    }

    [Theory]
    [InlineData(LimitUnit.WorkingDays, 1)]
    [InlineData(LimitUnit.WorkingDays, 366)]
    [InlineData(LimitUnit.Minutes, 1)]
    [InlineData(LimitUnit.Minutes, 366 * 24 * 60)]
    public void The_longest_and_the_shortest_limit_are_fine(LimitUnit unit, int amount)
    {
        Assert.NotNull(Calendar.Derive(new TimeLimit(unit, amount), Start, [], UntilMidnight));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_warning_outside_the_limit_is_an_error(int percent)
    {
        AssertRefused(new TimeLimit(LimitUnit.Minutes, 5), [], new ClockSettings(null, percent));
    }

    [Fact]
    public void A_day_that_ends_as_it_begins_is_an_error()
    {
        AssertRefused(new TimeLimit(LimitUnit.WorkingDays, 5), [], new ClockSettings(TimeOnly.MinValue, 75));
    }

    [Fact]
    public void A_pause_that_ends_before_it_begins_is_an_error()
    {
        AssertRefused(new TimeLimit(LimitUnit.Minutes, 5), [new Pause(Start, Start.AddTicks(-1))], UntilMidnight);
    }

    [Fact]
    public void A_pause_of_a_lifetime_ends_the_walk()
    {
        AssertRefused(new TimeLimit(LimitUnit.WorkingDays, 5), [new Pause(Start, Start.AddYears(70))], UntilMidnight);
    }

    [Fact]
    public void Two_notices_for_one_year_are_an_error()
    {
        Assert.Throws<ArgumentException>(() => WorkCalendar.Create("v", [Notices[0], Notices[0]], [], Zone));
    }

    [Fact]
    public void A_local_day_given_twice_is_an_error()
    {
        var day = new DayOverride(new DateOnly(2026, 6, 2), "封闭", IsOff: true);

        Assert.Throws<ArgumentException>(() => WithLocal(day, day));
    }

    private static void AssertRefused(TimeLimit limit, Pause[] pauses, ClockSettings settings) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Derive(limit, Start, pauses, settings));
}
