using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class FilingTests
{
    [Fact]
    public void A_filed_case_has_a_number_and_a_contents_list_of_everything_before_it()
    {
        var story = AnEvaluatedTicket();
        var before = story.History.ToList();
        var filed = Assert.Single(story.Do(new FileCase(), Platform).All<TicketFiled>());

        Assert.Equal("HYJ-2026-000001", filed.CaseNumber);
        Assert.Equal(
            before.Select(one => new ContentsLine(one.Seq, one.Happened.Name, one.At, one.By.Name)), filed.Contents);
        Assert.Equal(
            [
                "drafted", "attached", "submitted", "approved", "raised", "accepted", "dispatched",
                "acknowledged", "reported", "verified", "closed", "evaluated",
            ],
            filed.Contents.Select(line => line.Kind));
    }

    [Fact]
    public void A_case_is_filed_after_its_last_score()
    {
        Assert.Equal("not_in_state", AClosedTicket().Refusal(new FileCase(), Platform));
        Assert.Equal("role_not_allowed", AnEvaluatedTicket().Refusal(new FileCase(), Caller));
    }

    [Fact]
    public void A_filed_case_takes_no_more_words()
    {
        var story = AnEvaluatedTicket().Do(new FileCase(), Platform);

        Assert.Equal("not_in_state", story.Refusal(new Comment("补充说明", []), Caller));
        Assert.Equal("not_in_state", story.Refusal(new Cancel("撤回"), Caller));
    }

    [Fact]
    public void Cancelling_stops_every_clock_and_ends_a_suspension()
    {
        var story = ADispatchedTicket("chengguan", "gongan")
            .Do(Samples.Suspend, Caller)
            .After(TimeSpan.FromDays(1))
            .Do(new Cancel("居民撤回反映"), Caller);

        Assert.True(story.Ticket.IsEnded);
        Assert.False(story.Ticket.IsSuspended);
        Assert.Null(story.Ticket.NextAlarm());
        Assert.All(story.Ticket.Assignments, one => Assert.True(one.IsWithdrawn));
    }

    [Fact]
    public void What_was_verified_before_a_cancellation_stays_verified()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Verified(1).Do(new Cancel("重复呼叫"), Platform);

        Assert.Equal(
            [AssignmentStatus.Verified, AssignmentStatus.Withdrawn],
            story.Ticket.Assignments.Select(one => one.Status));
    }
}
