using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class VerifyingTests
{
    [Fact]
    public void The_ticket_closes_when_the_last_share_is_verified()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Verified(1);
        Assert.Equal(TicketStatus.Dispatched, story.Ticket.Status);

        story.Verified(2);
        Assert.Equal(["verified", "closed"], story.History.TakeLast(2).Select(one => one.Happened.Name));
        Assert.Equal(TicketStatus.Closed, story.Ticket.Status);
    }

    [Fact]
    public void Rework_runs_under_the_original_deadline()
    {
        var story = AReportedTicket().Until("2026-11-25 15:00").Do(Samples.SendToRework(), Caller);

        var share = story.Ticket.Find(1)!;
        Assert.Equal((AssignmentStatus.Rework, 1), (share.Status, share.Reworks));
        Assert.True(share.Close.IsRunning);
        Assert.Equal(At("2026-11-27 00:00"), share.Close.Deadline.Due);
        Assert.Equal("sent-to-rework", story.History[^1].Happened.Name);
    }

    [Fact]
    public void Rework_after_the_due_instant_breaches_at_once_with_the_true_due()
    {
        var story = AReportedTicket().Until("2026-12-01 15:00").Do(Samples.SendToRework(), Caller);

        Assert.Equal(
            ["sent-to-rework", "deadline-warned", "deadline-breached"],
            story.History.TakeLast(3).Select(one => one.Happened.Name));
        Assert.Equal(At("2026-11-27 00:00"), Assert.Single(story.All<DeadlineBreached>()).Due);
        Assert.Null(story.Ticket.NextAlarm());
    }

    [Fact]
    public void Rework_catches_up_with_a_calendar_that_was_loaded_while_the_street_looked()
    {
        var story = AnAcceptedCall(at: "2026-12-30 09:00")
            .Do(Samples.Dispatch("chengguan"), Platform)
            .Reported();
        Assert.Equal(At("2027-01-06 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);

        story.Rules = RederivationTests.With2027;
        story.Do(new Rederive(), SmallDistrict.System).Do(Samples.SendToRework(), Caller);

        Assert.Equal(At("2027-01-08 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
        Assert.False(story.Ticket.HasProvisionalDeadline());
    }

    [Fact]
    public void Only_what_was_reported_can_be_verified_or_sent_to_rework()
    {
        var story = ADispatchedTicket().Acknowledged();

        Assert.Equal("assignment_not_in_state", story.Refusal(Samples.Verify(), Caller));
        Assert.Equal("assignment_not_in_state", story.Refusal(Samples.SendToRework(), Caller));
        Assert.Equal("no_such_assignment", story.Refusal(Samples.Verify(2), Caller));
    }

    [Fact]
    public void The_platform_does_not_verify_in_the_streets_place()
    {
        Assert.Equal("role_not_allowed", AReportedTicket().Refusal(Samples.Verify(), Platform));
        Assert.Equal("no_such_ticket", AReportedTicket().Refusal(Samples.Verify(), OtherCaller));
    }
}
