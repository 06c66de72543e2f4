using HuYing.Domain.WorkingDays;
using static HuYing.Tests.WorkingDays.ShippedCalendar;

namespace HuYing.Tests.WorkingDays;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-06-01 00:00:00.000000", "2026-06-02")]
    [InlineData("2026-06-01 23:59:00.000000", "2026-06-02")]
    [InlineData("2026-06-01 23:59:59.999999", "2026-06-02")]
    [InlineData("2026-06-02 00:00:00.000000", "2026-06-03")]
    public void A_minute_before_midnight_and_midnight_are_different_start_days(string start, string due)
    {
        Assert.Equal(Date(due), DueDay(Calendar, Local(start), 1));
    }

    [Theory]
    [InlineData(-11)]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(5.5)]
    [InlineData(14)]
    public void An_instant_gives_the_same_deadline_whatever_offset_it_is_written_in(double hours)
    {
        var limit = new TimeLimit(LimitUnit.WorkingDays, 7);
        var settings = new ClockSettings(new TimeOnly(17, 30), 75);
        foreach (var start in new[] { Local("2026-02-11 00:00"), Local("2026-02-10 23:59"), Local("2026-02-11 07:59") })
        {
            var expected = Calendar.Derive(limit, start, [], settings)!;
            var actual = Calendar.Derive(limit, start.ToOffset(TimeSpan.FromHours(hours)), [], settings)!;

            Assert.Equal((expected.WarnAt, expected.Due), (actual.WarnAt, actual.Due));
            Assert.Equal(expected.Derivation.Days, actual.Derivation.Days);
        }
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-06-02")]
    [InlineData("Asia/Urumqi", "2026-06-01")]
    [InlineData("Etc/UTC", "2026-06-01")]
    [InlineData("Pacific/Kiritimati", "2026-06-02")]
    [InlineData("Pacific/Honolulu", "2026-06-01")]
    public void The_date_is_that_of_the_districts_zone(string zone, string date)
    {
        var calendar = WorkCalendar.Create("v", Notices, [], TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(Date(date), calendar.DateOf(Local("2026-06-02 00:30")));
    }

    [Fact]
    public void A_day_ends_at_the_configured_local_time()
    {
        var limit = new TimeLimit(LimitUnit.WorkingDays, 1);
        var start = Local("2026-06-01 20:00");

        var evening = Calendar.Derive(limit, start, [], new ClockSettings(new TimeOnly(17, 30), 75))!;

        Assert.Equal(Local("2026-06-02 17:30"), evening.Due);
        Assert.Equal(new TimeOnly(17, 30), evening.Derivation.EndOfDay);
        Assert.Equal(Local("2026-06-03 00:00"), Calendar.Derive(limit, start, [], UntilMidnight)!.Due);
    }

    [Fact]
    public void A_midnight_that_the_clocks_skip_is_the_first_instant_after_it()
    {
        // In São Paulo 2018-11-04 began at 01:00.
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");
        var worked = WorkCalendar.Create("v", [], [new DayOverride(new DateOnly(2018, 11, 3), "加班", false)], zone);
        var start = new DateTimeOffset(2018, 11, 2, 12, 0, 0, TimeSpan.FromHours(-3));

        var deadline = worked.Derive(new TimeLimit(LimitUnit.WorkingDays, 1), start, [], UntilMidnight)!;

        Assert.Equal(new DateTimeOffset(2018, 11, 4, 3, 0, 0, TimeSpan.Zero), deadline.Due);
    }

    [Theory]
    [InlineData(LimitUnit.Minutes)]
    [InlineData(LimitUnit.WorkingDays)]
    public void Every_instant_is_utc_in_whole_microseconds(LimitUnit unit)
    {
        var start = Local("2026-06-01 09:00:00.1234567");
        Pause[] pauses = [new(start.AddTicks(13), start.AddHours(1).AddTicks(29))];
        var settings = new ClockSettings(new TimeOnly(17, 30).Add(new TimeSpan(7)), 33);

        var deadline = Calendar.Derive(new TimeLimit(unit, 7), start, pauses, settings)!;

        var kept = deadline.Derivation.Pauses.Single();
        Assert.All(
            [deadline.WarnAt, deadline.Due, deadline.Derivation.Start, kept.From, kept.Until!.Value],
            instant =>
            {
                Assert.Equal(TimeSpan.Zero, instant.Offset);
                Assert.Equal(0, instant.Nanosecond);
            });

        var again = Calendar.Derive(
            deadline.Derivation.Limit, deadline.Derivation.Start, deadline.Derivation.Pauses, settings)!;
        Assert.Equal((deadline.WarnAt, deadline.Due), (again.WarnAt, again.Due));
    }
}
