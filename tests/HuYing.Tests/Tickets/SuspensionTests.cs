using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class SuspensionTests
{
    [Fact]
    public void Working_days_of_a_suspension_do_not_count()
    {
        var story = ADispatchedTicket().Acknowledged()
            .Until("2026-11-24 10:00").Do(Samples.Suspend, Caller)
            .Until("2026-11-25 10:00").Do(new Resume("管线已迁改"), Caller);

        var change = Assert.Single(Assert.Single(story.All<TicketResumed>()).Changes);
        Assert.Equal(At("2026-11-27 00:00"), change.OldDue);
        Assert.Equal(At("2026-12-01 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
    }

    [Fact]
    public void A_suspended_clock_rings_no_alarm()
    {
        var story = ADispatchedTicket().Acknowledged().Do(Samples.Suspend, Platform);

        Assert.Null(story.Ticket.NextAlarm());
        Assert.Empty(story.Until("2027-03-01 09:00").Rung().All<DeadlineBreached>());
    }

    [Fact]
    public void The_duty_to_answer_is_not_suspended()
    {
        var story = ADispatchedTicket().Do(Samples.Suspend, Platform).Until("2026-11-25 09:00").Rung();

        Assert.Equal(ClockKind.Response, Assert.Single(story.All<DeadlineBreached>()).Clock);
    }

    [Fact]
    public void A_deadline_that_moved_later_warns_anew()
    {
        var story = ADispatchedTicket().Acknowledged()
            .Until("2026-11-26 08:00").Do(Samples.Suspend, Caller)
            .Until("2026-11-30 10:00").Do(new Resume("管线已迁改"), Caller);
        Assert.Single(story.All<DeadlineWarned>());

        var close = story.Ticket.Find(1)!.Close;
        Assert.False(close.Warned);
        Assert.Equal(At("2026-12-02 00:00"), close.Deadline.Due);

        story.Until("2026-12-01 23:00").Rung();
        Assert.Equal(
            [At("2026-11-27 00:00"), At("2026-12-02 00:00")], story.All<DeadlineWarned>().Select(one => one.Due));
    }

    [Fact]
    public void A_breach_before_the_suspension_stays()
    {
        var story = ADispatchedTicket().Acknowledged()
            .Until("2026-11-28 10:00").Do(Samples.Suspend, Caller)
            .Until("2026-12-05 10:00").Do(new Resume("管线已迁改"), Caller);

        Assert.Empty(Assert.Single(story.All<TicketResumed>()).Changes);
        Assert.True(story.Ticket.Find(1)!.Close.Breached);
    }

    [Fact]
    public void Rework_during_a_suspension_stays_suspended_and_is_judged_when_it_ends()
    {
        var story = AReportedTicket()
            .Until("2026-11-28 10:00").Do(Samples.Suspend, Caller).Do(Samples.SendToRework(), Caller);
        Assert.Empty(story.All<DeadlineBreached>());

        // The deadline had passed before the suspension began, so that the suspension moves nothing.
        story.Until("2026-12-05 10:00").Do(new Resume("管线已迁改"), Caller);
        Assert.Equal(At("2026-11-27 00:00"), Assert.Single(story.All<DeadlineBreached>()).Due);
    }

    [Fact]
    public void An_emergency_cannot_be_suspended()
    {
        Assert.Equal("emergency_cannot_be_suspended", AnEmergency().Refusal(Samples.Suspend, Platform));
    }

    [Fact]
    public void A_suspension_is_approved_by_somebody_and_ordered_in_a_document()
    {
        var story = ADispatchedTicket();

        Assert.Equal("text_missing", story.Refusal(Samples.Suspend with { ApprovedBy = "" }, Caller));
        Assert.Equal("text_missing", story.Refusal(Samples.Suspend with { Document = " " }, Caller));
        Assert.Equal("role_not_allowed", story.Refusal(Samples.Suspend, Answerer()));
    }

    [Fact]
    public void A_suspension_neither_nests_nor_ends_twice()
    {
        var story = ADispatchedTicket();

        Assert.Equal("not_suspended", story.Refusal(new Resume("管线已迁改"), Caller));
        Assert.Equal("suspended", story.Do(Samples.Suspend, Caller).Refusal(Samples.Suspend, Caller));
        Assert.Equal("suspended", story.Refusal(Samples.AddDepartments("gongan"), Platform));
    }

    [Fact]
    public void A_suspension_ends_with_the_share_it_suspends()
    {
        var story = ADispatchedTicket().Do(Samples.Suspend, Caller)
            .After(TimeSpan.FromDays(1)).Do(Samples.Withdraw(), Platform);
        Assert.False(story.Ticket.IsSuspended);

        story.Do(Samples.Dispatch("gongan"), Platform);
        Assert.NotNull(story.Ticket.NextAlarm());
        Assert.False(ADispatchedTicket().Do(Samples.Suspend, Caller).Verified().Ticket.IsSuspended);
    }

    [Fact]
    public void A_pause_never_ends_before_it_began()
    {
        var story = ADispatchedTicket().Do(Samples.Suspend, Caller)
            .After(TimeSpan.FromMilliseconds(-3)).Do(new Resume("管线已迁改"), Caller);

        var pause = Assert.Single(story.Ticket.Pauses);
        Assert.Equal(pause.From, pause.Until);
    }
}
