using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class RederivationTests
{
    /// <summary>The same rules once the notice for 2027 is loaded: 1 to 4 January and the 5th are off.</summary>
    internal static readonly Rules With2027 = StandardRules with
    {
        Calendar = CalendarOf("2027-1", Notice2026, new HolidayNotice(2027, ["https://www.gov.cn/2027"],
        [
            .. Enumerable.Range(1, 5).Select(day => new DayOverride(new DateOnly(2027, 1, day), "元旦", IsOff: true)),
        ])),
    };

    [Fact]
    public void A_provisional_deadline_is_derived_again_when_the_calendar_arrives_and_the_old_due_is_kept()
    {
        var story = AtTheTurnOfTheYear();
        Assert.True(story.Ticket.HasProvisionalDeadline());

        Rederive(story);

        var rederived = Assert.Single(story.All<DeadlinesRederived>());
        var change = Assert.Single(rederived.Changes);
        Assert.Equal((RederivationCause.Calendar, "2027-1"), (rederived.Cause, rederived.CalendarVersion));
        Assert.Equal((1, ClockKind.Close), (change.No!.Value, change.Clock));
        Assert.Equal(At("2027-01-06 00:00"), change.OldDue);
        Assert.Equal(At("2027-01-08 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
        Assert.False(story.Ticket.HasProvisionalDeadline());
    }

    [Fact]
    public void Deriving_again_with_the_same_calendar_records_nothing()
    {
        var story = Rederive(AtTheTurnOfTheYear());

        Assert.Single(Rederive(story).All<DeadlinesRederived>());
    }

    [Fact]
    public void A_calendar_that_moves_nothing_records_nothing()
    {
        Assert.Empty(Rederive(ADispatchedTicket()).All<DeadlinesRederived>());
    }

    [Fact]
    public void A_breach_that_has_happened_is_not_derived_away()
    {
        var story = AtTheTurnOfTheYear().Until("2027-01-06 08:00").Rung();

        Assert.Empty(Rederive(story).All<DeadlinesRederived>());
        Assert.True(story.Ticket.Find(1)!.Close.Breached);
    }

    [Fact]
    public void A_warned_clock_warns_anew_under_its_later_deadline()
    {
        var story = AtTheTurnOfTheYear().Until("2027-01-05 08:00").Rung();
        Assert.True(story.Ticket.Find(1)!.Close.Warned);

        Assert.False(Rederive(story).Ticket.Find(1)!.Close.Warned);
        Assert.Equal(2, story.Until("2027-01-07 20:00").Rung().All<DeadlineWarned>().Count());
    }

    [Fact]
    public void A_deadline_that_moved_earlier_and_has_passed_is_breached_at_once()
    {
        var story = Rederive(AtTheTurnOfTheYear()).Until("2027-01-07 08:00").Rung();
        story.Rules = StandardRules;

        story.Do(new Rederive(), SmallDistrict.System);

        Assert.Equal(
            ["deadlines-rederived", "deadline-breached"], story.History.TakeLast(2).Select(one => one.Happened.Name));
        Assert.Equal(At("2027-01-06 00:00"), Assert.Single(story.All<DeadlineBreached>()).Due);
    }

    [Fact]
    public void A_suspended_clock_is_derived_when_it_is_resumed()
    {
        var story = AtTheTurnOfTheYear().Do(Samples.Suspend, Caller);
        Assert.Empty(Rederive(story).All<DeadlinesRederived>());

        story.Until("2026-12-31 09:00").Do(new Resume("管线已迁改"), Caller);
        Assert.Equal(At("2027-01-09 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
    }

    [Fact]
    public void The_duty_to_answer_is_derived_again_during_a_suspension_too()
    {
        var story = AnAcceptedCall(at: "2026-12-31 09:00")
            .Do(Samples.Dispatch("chengguan"), Platform)
            .Do(Samples.Suspend, Caller);

        var change = Assert.Single(Assert.Single(Rederive(story).All<DeadlinesRederived>()).Changes);
        Assert.Equal(ClockKind.Response, change.Clock);
    }

    [Fact]
    public void The_platforms_clock_is_derived_again_too()
    {
        var story = Rederive(ACall(at: "2026-12-31 09:00"));

        var change = Assert.Single(Assert.Single(story.All<DeadlinesRederived>()).Changes);
        Assert.Equal((null, ClockKind.Dispatch), (change.No, change.Clock));
    }

    [Fact]
    public void What_was_dispatched_keeps_the_end_of_day_it_was_dispatched_under()
    {
        var story = AtTheTurnOfTheYear();
        story.Rules = With2027 with { Parameters = StandardRules.Parameters with { EndOfDay = new TimeOnly(17, 30) } };

        story.Do(new Rederive(), SmallDistrict.System);

        Assert.Equal(At("2027-01-08 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
    }

    // 31 December counts; then, as long as the notice is not known, 4 and 5 January.
    private static TicketStory AtTheTurnOfTheYear() =>
        AnAcceptedCall(at: "2026-12-30 09:00").Do(Samples.Dispatch("chengguan"), Platform).Acknowledged();

    private static TicketStory Rederive(TicketStory story)
    {
        story.Rules = With2027;
        return story.Do(new Rederive(), SmallDistrict.System);
    }
}
