using HuYing.Domain.WorkingDays;
using static HuYing.Tests.WorkingDays.ShippedCalendar;

namespace HuYing.Tests.WorkingDays;

public sealed class ProvisionalTests
{
    [Fact]
    public void A_deadline_that_walks_into_a_year_without_a_notice_is_provisional()
    {
        var deadline = Derive(Calendar, "2026-12-30 09:00", 2);

        Assert.True(deadline.Provisional);
        Assert.Equal(Local("2027-01-05 00:00"), deadline.Due);
    }

    [Fact]
    public void A_deadline_at_the_last_midnight_of_a_published_year_is_final()
    {
        var deadline = Derive(Calendar, "2026-12-30 09:00", 1);

        Assert.False(deadline.Provisional);
        Assert.Equal(Local("2027-01-01 00:00"), deadline.Due);
    }

    [Fact]
    public void A_start_in_an_unpublished_year_is_never_counted_and_does_not_matter()
    {
        Assert.False(Derive(WithoutNotice(2019), "2019-12-31 09:00", 1).Provisional);
        Assert.True(Derive(WithoutNotice(2019), "2019-12-30 09:00", 1).Provisional);
    }

    [Fact]
    public void The_first_of_january_is_off_before_the_notice_is_known()
    {
        var first = new DateOnly(2027, 1, 1);

        Assert.Equal(new DayStep(first, DayVerdict.Holiday, "元旦", null), Calendar.Judge(first));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2027, 1, 2)));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2027, 1, 4)));
    }

    [Fact]
    public void The_first_of_january_of_a_published_year_is_what_the_notice_says()
    {
        var labourDay = new DayOverride(new DateOnly(2027, 5, 3), "劳动节", true);
        var notice = new HolidayNotice(2027, ["https://a.example"], [labourDay]);

        Assert.True(WorkCalendar.Create("v", [notice], [], Zone).IsWorkingDay(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void A_year_is_published_by_its_own_notice_only()
    {
        Assert.True(Calendar.HasNotice(2018));
        Assert.True(Calendar.HasNotice(2026));
        Assert.False(Calendar.HasNotice(2027));
        Assert.False(Calendar.HasNotice(2017));

        // The notice for 2019 lists days of 2018; the rest of 2018 stays unknown.
        Assert.False(WithoutNotice(2018).HasNotice(2018));
        Assert.True(Derive(WithoutNotice(2018), "2018-12-28 09:00", 1).Provisional);
    }

    [Fact]
    public void An_empty_notice_publishes_nothing()
    {
        var empty = new HolidayNotice(2027, ["https://a.example"], []);
        var calendar = WorkCalendar.Create("v", [.. Notices, empty], [], Zone);

        Assert.False(calendar.HasNotice(2027));
    }

    [Fact]
    public void A_local_day_does_not_publish_its_year()
    {
        Assert.False(WithLocal(new DayOverride(new DateOnly(2027, 3, 1), "封闭", IsOff: true)).HasNotice(2027));
    }

    [Fact]
    public void Loading_the_notice_makes_the_deadline_final_and_may_move_it()
    {
        var notice = new HolidayNotice(2027, ["https://a.example"], [
            new DayOverride(new DateOnly(2027, 1, 1), "元旦", true),
            new DayOverride(new DateOnly(2027, 1, 2), "元旦", false)]);
        var published = WorkCalendar.Create("2027-1", [.. Notices, notice], [], Zone);

        var deadline = Derive(published, "2026-12-30 09:00", 2);

        Assert.False(deadline.Provisional);
        Assert.Equal(Local("2027-01-03 00:00"), deadline.Due);
    }

    [Fact]
    public void A_natural_limit_is_never_provisional()
    {
        var limit = new TimeLimit(LimitUnit.Minutes, 1440);

        var deadline = Calendar.Derive(limit, Local("2027-03-01 09:00"), [], UntilMidnight)!;

        Assert.False(deadline.Provisional);
        Assert.Empty(deadline.Derivation.Days);
    }

    private static Deadline Derive(WorkCalendar calendar, string start, int days) =>
        calendar.Derive(new TimeLimit(LimitUnit.WorkingDays, days), Local(start), [], UntilMidnight)!;
}
