using HuYing.Domain.WorkingDays;
using static HuYing.Tests.WorkingDays.ShippedCalendar;

namespace HuYing.Tests.WorkingDays;

public sealed class WarnTests
{
    private static readonly TimeOnly Evening = new(17, 30);

    [Theory]
    [InlineData(30, 75, "2026-06-01 09:22:30")]
    [InlineData(30, 100, "2026-06-01 09:30:00")]
    [InlineData(30, 0, "2026-06-01 09:00:00")]
    [InlineData(1, 1, "2026-06-01 09:00:00.6")]
    public void A_natural_limit_warns_after_its_share(int minutes, int percent, string expected)
    {
        Assert.Equal(Local(expected), Warn(LimitUnit.Minutes, minutes, null, percent));
    }

    [Theory]
    [InlineData(4, 75, "2026-06-05 00:00")] // three whole days
    [InlineData(7, 75, "2026-06-09 06:00")] // five days and a quarter of the sixth
    [InlineData(1, 75, "2026-06-02 18:00")]
    [InlineData(7, 100, "2026-06-11 00:00")]
    [InlineData(7, 0, "2026-06-01 09:00")]
    public void A_working_day_limit_warns_inside_the_counted_days(int days, int percent, string expected)
    {
        Assert.Equal(Local(expected), Warn(LimitUnit.WorkingDays, days, null, percent));
    }

    [Theory]
    [InlineData(4, 75, "2026-06-04 17:30:00")]
    [InlineData(7, 75, "2026-06-09 04:22:30")]
    [InlineData(1, 100, "2026-06-02 17:30:00")]
    public void A_shorter_day_is_shared_out_over_its_own_length(int days, int percent, string expected)
    {
        Assert.Equal(Local(expected), Warn(LimitUnit.WorkingDays, days, Evening, percent));
    }

    [Fact]
    public void A_suspended_day_moves_the_warning_along()
    {
        Pause[] pauses = [new(Local("2026-06-03 10:00"), Local("2026-06-03 11:00"))];

        var deadline = Calendar.Derive(
            new TimeLimit(LimitUnit.WorkingDays, 4), Local("2026-06-01 09:00"), pauses, UntilMidnight)!;

        Assert.Equal(Local("2026-06-06 00:00"), deadline.WarnAt);
        Assert.Equal(Local("2026-06-09 00:00"), deadline.Due);
    }

    [Fact]
    public void The_warning_lies_between_start_and_due()
    {
        var start = Local("2026-02-11 09:00");
        foreach (var unit in Enum.GetValues<LimitUnit>())
        {
            for (var percent = 0; percent <= 100; percent++)
            {
                for (var amount = 1; amount <= 30; amount++)
                {
                    var deadline = Calendar.Derive(
                        new TimeLimit(unit, amount), start, [], new ClockSettings(Evening, percent))!;
                    Assert.InRange(deadline.WarnAt, start, deadline.Due);
                    Assert.Equal(percent == 100, deadline.WarnAt == deadline.Due);
                }
            }
        }
    }

    private static DateTimeOffset Warn(LimitUnit unit, int amount, TimeOnly? endOfDay, int percent) =>
        Calendar.Derive(
            new TimeLimit(unit, amount), Local("2026-06-01 09:00"), [], new ClockSettings(endOfDay, percent))!.WarnAt;
}
