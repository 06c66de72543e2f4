using HuYing.Domain.WorkingDays;
using static HuYing.Tests.WorkingDays.ShippedCalendar;

namespace HuYing.Tests.WorkingDays;

public sealed class DayVerdictTests
{
    [Fact]
    public void A_make_up_sunday_counts_and_names_its_notice()
    {
        var step = Calendar.Judge(new DateOnly(2026, 9, 20));

        Assert.Equal(DayVerdict.MakeUpDay, step.Verdict);
        Assert.Equal("国庆节", step.Name);
        Assert.Equal("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm", step.Source);
    }

    [Fact]
    public void A_make_up_day_may_be_a_monday()
    {
        var day = new DateOnly(2020, 2, 3);

        Assert.Equal(DayOfWeek.Monday, day.DayOfWeek);
        Assert.Equal(DayVerdict.MakeUpDay, Calendar.Judge(day).Verdict);
        Assert.Equal(DayVerdict.Holiday, Calendar.Judge(new DateOnly(2020, 1, 31)).Verdict);
        Assert.Equal(day, DueDay(Calendar, Local("2020-01-23 15:00"), 1));
    }

    [Fact]
    public void A_corrected_notice_shows_both_documents()
    {
        var source = Calendar.Judge(new DateOnly(2020, 1, 31)).Source!;

        Assert.Equal(2, source.Split(' ').Length);
        Assert.All(source.Split(' '), address => Assert.StartsWith("http://www.gov.cn/", address));
    }

    [Fact]
    public void The_last_days_of_2018_come_from_the_notice_for_2019()
    {
        var ofNotice2019 = Notices.Single(notice => notice.Year == 2019).Sources;

        Assert.Equal(DayVerdict.MakeUpDay, Calendar.Judge(new DateOnly(2018, 12, 29)).Verdict);
        Assert.Equal(DayVerdict.Holiday, Calendar.Judge(new DateOnly(2018, 12, 30)).Verdict);
        Assert.Equal(DayVerdict.Holiday, Calendar.Judge(new DateOnly(2018, 12, 31)).Verdict);
        Assert.Equal(string.Join(' ', ofNotice2019), Calendar.Judge(new DateOnly(2018, 12, 31)).Source);

        var without = WithoutNotice(2019);
        Assert.Equal(DayVerdict.Weekend, without.Judge(new DateOnly(2018, 12, 29)).Verdict);
        Assert.Equal(DayVerdict.Counted, without.Judge(new DateOnly(2018, 12, 31)).Verdict);
    }

    [Fact]
    public void The_order_in_which_notices_are_given_does_not_matter()
    {
        var day = new DateOnly(2026, 12, 31);
        HolidayNotice earlier = new(2026, ["https://a.example"], [new DayOverride(day, "早", IsOff: false)]);
        HolidayNotice later = new(2027, ["https://b.example"], [new DayOverride(day, "晚", IsOff: true)]);

        Assert.Equal("晚", WorkCalendar.Create("v", [earlier, later], [], Zone).Judge(day).Name);
        Assert.Equal("晚", WorkCalendar.Create("v", [later, earlier], [], Zone).Judge(day).Name);
    }

    [Fact]
    public void A_local_day_holds_against_the_national_notice_in_both_directions()
    {
        DateOnly makeUp = new(2026, 9, 20), holiday = new(2026, 10, 1);
        DateOnly tuesday = new(2026, 6, 2), saturday = new(2026, 6, 6);
        var calendar = WithLocal(
            new DayOverride(makeUp, "封闭", IsOff: true),
            new DayOverride(holiday, "值守", IsOff: false),
            new DayOverride(tuesday, "封闭", IsOff: true),
            new DayOverride(saturday, "加班", IsOff: false));

        Assert.Equal(new DayStep(makeUp, DayVerdict.LocalOff, "封闭", null), calendar.Judge(makeUp));
        Assert.Equal(new DayStep(holiday, DayVerdict.MakeUpDay, "值守", null), calendar.Judge(holiday));
        Assert.Equal(new DayStep(tuesday, DayVerdict.LocalOff, "封闭", null), calendar.Judge(tuesday));
        Assert.Equal(new DayStep(saturday, DayVerdict.MakeUpDay, "加班", null), calendar.Judge(saturday));
        Assert.Equal(new DateOnly(2026, 6, 3), DueDay(calendar, Local("2026-06-01 09:00"), 1));
    }

    [Fact]
    public void A_leap_day_is_a_day()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), DueDay(Calendar, Local("2024-02-28 09:00"), 1));
        Assert.Equal(new DateOnly(2024, 3, 1), DueDay(Calendar, Local("2024-02-29 09:00"), 1));
        Assert.Equal(DayVerdict.Weekend, Calendar.Judge(new DateOnly(2020, 2, 29)).Verdict);
    }

    [Fact]
    public void The_derivation_lists_every_day_with_its_reason()
    {
        var limit = new TimeLimit(LimitUnit.WorkingDays, 3);
        var derivation = Calendar.Derive(limit, Local("2026-09-30 16:20"), [], UntilMidnight)!.Derivation;

        Assert.Equal(limit, derivation.Limit);
        Assert.Equal("2026-1", derivation.CalendarVersion);
        Assert.Equal(
            Enumerable.Range(1, 10).Select(day => new DateOnly(2026, 10, day)),
            derivation.Days.Select(day => day.Date));
        Assert.Equal(
            [.. Enumerable.Repeat(DayVerdict.Holiday, 7), DayVerdict.Counted, DayVerdict.Counted, DayVerdict.MakeUpDay],
            derivation.Days.Select(day => day.Verdict));
    }
}
