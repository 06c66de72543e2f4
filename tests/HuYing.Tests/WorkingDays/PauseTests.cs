using HuYing.Domain.WorkingDays;
using static HuYing.Tests.WorkingDays.ShippedCalendar;

namespace HuYing.Tests.WorkingDays;

public sealed class PauseTests
{
    private static readonly DateTimeOffset Start = Local("2026-06-01 09:00");

    [Fact]
    public void A_natural_limit_is_longer_by_its_pauses()
    {
        var deadline = Natural(60, new Pause(At(10), At(25)), new Pause(At(70), At(80)));

        Assert.Equal(At(85), deadline.Due);
        Assert.Equal(At(60), deadline.WarnAt);
    }

    [Fact]
    public void Pauses_that_overlap_count_once_and_in_any_order()
    {
        Pause outer = new(At(10), At(30)), inner = new(At(15), At(20)), crossing = new(At(25), At(40));

        Assert.Equal(At(90), Natural(60, outer, inner, crossing).Due);
        Assert.Equal(At(90), Natural(60, crossing, inner, outer).Due);
    }

    [Fact]
    public void What_was_paused_before_the_start_does_not_count()
    {
        Assert.Equal(At(60), Natural(60, new Pause(At(-30), At(0))).Due);
        Assert.Equal(At(70), Natural(60, new Pause(At(-30), At(10))).Due);
    }

    [Fact]
    public void A_pause_that_begins_at_or_after_the_deadline_does_not_move_it()
    {
        Assert.Equal(At(60), Natural(60, new Pause(At(60), At(90))).Due);
        Assert.Equal(At(91), Natural(60, new Pause(At(59), At(90))).Due);
    }

    [Theory]
    [InlineData(LimitUnit.Minutes)]
    [InlineData(LimitUnit.WorkingDays)]
    public void A_suspended_clock_has_no_deadline(LimitUnit unit)
    {
        var limit = new TimeLimit(unit, 5);

        Assert.Null(Calendar.Derive(limit, Start, [new Pause(At(1), null)], UntilMidnight));
        Assert.Null(Calendar.Derive(limit, Start, [new Pause(At(1), At(2)), new Pause(At(3), null)], UntilMidnight));
        Assert.NotNull(Calendar.Derive(limit, Start, [new Pause(At(1), At(2))], UntilMidnight));
    }

    [Fact]
    public void A_working_day_paused_for_a_part_is_not_counted_and_says_so()
    {
        var deadline = Working(2, new Pause(Local("2026-06-02 23:59"), Local("2026-06-03 00:00")));

        Assert.Equal(Local("2026-06-05 00:00"), deadline.Due);
        Assert.Equal(
            [DayVerdict.Suspended, DayVerdict.Counted, DayVerdict.Counted],
            deadline.Derivation.Days.Select(day => day.Verdict));
    }

    [Fact]
    public void A_pause_ends_before_its_end()
    {
        var untilMidnight = Working(2, new Pause(Local("2026-06-02 10:00"), Local("2026-06-03 00:00")));
        var pastMidnight = Working(2, new Pause(Local("2026-06-02 10:00"), Local("2026-06-03 00:00:00.000001")));

        Assert.Equal(Local("2026-06-05 00:00"), untilMidnight.Due);
        Assert.Equal(Local("2026-06-06 00:00"), pastMidnight.Due);
    }

    [Fact]
    public void An_empty_pause_suspends_nothing()
    {
        var noon = Local("2026-06-02 12:00");

        Assert.Equal(Local("2026-06-03 00:00"), Working(1, new Pause(noon, noon)).Due);
        Assert.Equal(At(60), Natural(60, new Pause(At(10), At(10))).Due);
    }

    [Fact]
    public void A_pause_on_the_start_day_or_a_weekend_costs_nothing()
    {
        Assert.Equal(Local("2026-06-03 00:00"), Working(1, new Pause(At(10), At(60))).Due);

        var overWeekend = Working(5, new Pause(Local("2026-06-06 08:00"), Local("2026-06-07 20:00")));
        Assert.Equal(Local("2026-06-09 00:00"), overWeekend.Due);
        Assert.DoesNotContain(overWeekend.Derivation.Days, day => day.Verdict == DayVerdict.Suspended);
    }

    [Fact]
    public void A_suspended_make_up_day_keeps_its_name_and_notice()
    {
        var sunday = new DateOnly(2026, 9, 20);
        Pause[] pauses = [new(Local("2026-09-20 08:00"), Local("2026-09-20 09:00"))];

        var days = Calendar.Derive(
            new TimeLimit(LimitUnit.WorkingDays, 1), Local("2026-09-19 08:00"), pauses, UntilMidnight)!.Derivation.Days;

        Assert.Equal(Calendar.Judge(sunday) with { Verdict = DayVerdict.Suspended }, days[0]);
        Assert.Equal(2, days.Count);
    }

    [Fact]
    public void A_pause_in_the_evening_after_the_deadline_does_not_undo_it()
    {
        var settings = new ClockSettings(new TimeOnly(17, 30), 75);
        var limit = new TimeLimit(LimitUnit.WorkingDays, 1);

        Assert.Equal(Local("2026-06-02 17:30"), Due("2026-06-02 17:30"));
        Assert.Equal(Local("2026-06-03 17:30"), Due("2026-06-02 17:29"));

        DateTimeOffset Due(string from) =>
            Calendar.Derive(limit, Start, [new Pause(Local(from), Local("2026-06-02 22:00"))], settings)!.Due;
    }

    [Fact]
    public void A_pause_in_the_evening_before_the_last_day_still_costs_its_day()
    {
        var settings = new ClockSettings(new TimeOnly(17, 30), 75);
        Pause[] pauses = [new(Local("2026-06-02 20:00"), Local("2026-06-02 22:00"))];

        var deadline = Calendar.Derive(new TimeLimit(LimitUnit.WorkingDays, 2), Start, pauses, settings)!;

        Assert.Equal(Local("2026-06-04 17:30"), deadline.Due);
    }

    private static DateTimeOffset At(int minutes) => Start.AddMinutes(minutes);

    private static Deadline Natural(int minutes, params Pause[] pauses) =>
        Calendar.Derive(new TimeLimit(LimitUnit.Minutes, minutes), Start, pauses, UntilMidnight)!;

    private static Deadline Working(int days, params Pause[] pauses) =>
        Calendar.Derive(new TimeLimit(LimitUnit.WorkingDays, days), Start, pauses, UntilMidnight)!;
}
