using HuYing.Domain.WorkingDays;
using static HuYing.Tests.WorkingDays.ShippedCalendar;

namespace HuYing.Tests.WorkingDays;

public sealed class GoldenTests
{
    [Theory]
    [InlineData("2026-02-11", "2026-02-14", "2026-02-27")]
    [InlineData("2026-02-20", "2026-02-26", "2026-03-03")]
    [InlineData("2026-04-30", "2026-05-08", "2026-05-13")]
    [InlineData("2026-09-19", "2026-09-22", "2026-09-29")]
    [InlineData("2026-09-30", "2026-10-10", "2026-10-15")]
    [InlineData("2025-09-30", "2025-10-11", "2025-10-16")]
    [InlineData("2024-02-08", "2024-02-19", "2024-02-23")]
    [InlineData("2018-12-28", "2019-01-03", "2019-01-09")]
    public void The_third_and_seventh_working_day_are_those_of_the_printed_calendar(
        string start, string third, string seventh)
    {
        Assert.Equal(Date(third), DueDay(Calendar, Local(start + " 10:00"), 3));
        Assert.Equal(Date(seventh), DueDay(Calendar, Local(start + " 10:00"), 7));
    }

    [Theory]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_published(int year, int expected)
    {
        var first = new DateOnly(year, 1, 1);
        var days = Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays);

        Assert.Equal(expected, days.Count(Calendar.IsWorkingDay));
        Assert.Equal(expected, new DayOracle().CountIn(year));
    }

    [Fact]
    public void Every_start_and_limit_agrees_with_the_list_of_working_days()
    {
        var oracle = new DayOracle();
        var compared = 0;
        for (var start = DayOracle.First; start <= DayOracle.Last; start = start.AddDays(1))
        {
            Assert.Equal(oracle.IsWorking(start), Calendar.IsWorkingDay(start));
            for (var n = 1; n <= 30; n++)
            {
                compared += Agrees(start, n) ? 1 : 0;
            }
        }

        Assert.Equal(97_983, compared); // 3287 × 30, less those that end after the last day of the data

        bool Agrees(DateOnly start, int n)
        {
            if (oracle.NthAfter(start, n) is not { } expected)
            {
                return false;
            }

            var from = new DateTimeOffset(start, new TimeOnly(12, 0), TimeSpan.FromHours(8));
            var deadline = Calendar.Derive(new TimeLimit(LimitUnit.WorkingDays, n), from, [], UntilMidnight)!;
            var midnight = new DateTimeOffset(expected.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(8));

            Assert.Equal(midnight, deadline.Due);
            Assert.False(deadline.Provisional);
            Assert.Equal(expected.DayNumber - start.DayNumber, deadline.Derivation.Days.Count);
            return true;
        }
    }
}
