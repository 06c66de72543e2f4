using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class TalkingTests
{
    [Fact]
    public void A_notified_unit_gives_a_read_receipt_once()
    {
        var story = ADispatchedTicket().Do(new Notify(["shuiwu"], "请知悉"), Platform);
        Assert.False(story.Ticket.Notified["shuiwu"]);

        story.Do(new ReadNotification(), Answerer("shuiwu")).Do(new ReadNotification(), Answerer("shuiwu"));
        Assert.True(story.Ticket.Notified["shuiwu"]);
        Assert.Single(story.All<NotificationRead>());
    }

    [Fact]
    public void A_second_notice_is_unread_again()
    {
        var story = ADispatchedTicket()
            .Do(new Notify(["shuiwu"], "请知悉"), Platform)
            .Do(new ReadNotification(), Answerer("shuiwu"))
            .Do(new Notify(["shuiwu"], "有新情况"), Platform);

        Assert.False(story.Ticket.Notified["shuiwu"]);
    }

    [Fact]
    public void A_notified_unit_sees_the_ticket_and_owes_nothing()
    {
        var story = ADispatchedTicket();
        Assert.Equal("no_such_ticket", story.Refusal(new Comment("收到", []), OtherCaller));

        story.Do(new Notify([OtherStreet], "相邻路段请留意"), Caller);
        Assert.Null(story.Refusal(new Comment("收到", []), OtherCaller));
        Assert.Equal("role_not_allowed", story.Refusal(new Urge(null, "请尽快"), OtherCaller));
        Assert.Equal("no_such_assignment", story
            .Do(new Notify(["shuiwu"], "请知悉"), Caller)
            .Refusal(Samples.Acknowledge(), Answerer("shuiwu")));
    }

    [Fact]
    public void Who_was_not_notified_has_nothing_to_read()
    {
        Assert.Equal("role_not_allowed", ADispatchedTicket().Refusal(new ReadNotification(), Supervisor));
    }

    [Fact]
    public void Units_that_cannot_be_notified_are_named_in_the_refusal()
    {
        var story = ADispatchedTicket();

        Assert.Equal("unit_missing", story.Refusal(new Notify([], "请知悉"), Platform));
        Assert.Equal("named_twice", story.Refusal(new Notify(["shuiwu", "shuiwu"], "请知悉"), Platform));
        Assert.Equal("dongmen-he", story.Try(new Notify(["shuiwu", "dongmen-he"], "请知悉"), Platform).Refusal?.Detail);
        Assert.Equal("no_such_unit", story.Refusal(new Notify([null!], "请知悉"), Platform));
    }

    [Fact]
    public void Urging_is_counted()
    {
        var story = ADispatchedTicket()
            .Do(new Urge(null, "请尽快处置"), Caller)
            .Do(new Urge(1, "请尽快处置"), Supervisor);

        Assert.Equal(2, story.Ticket.Urges);
    }

    [Fact]
    public void Only_a_share_that_is_still_due_is_urged()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Verified(1);

        Assert.Equal("assignment_not_in_state", story.Refusal(new Urge(1, "请尽快处置"), Caller));
        Assert.Equal("no_such_assignment", story.Refusal(new Urge(9, "请尽快处置"), Caller));
        Assert.Equal("role_not_allowed", story.Refusal(new Urge(2, "请尽快处置"), Answerer()));
    }

    [Fact]
    public void The_hundredth_attachment_is_the_last()
    {
        var story = ADraft();
        for (var n = 1; n < 100; n++)
        {
            story.Do(new Attach(Samples.Photo with { Id = new Guid(n, 0, 0, new byte[8]) }), Caller);
        }

        Assert.Equal("too_many_attachments", story.Refusal(new Attach(Samples.Photo with { Id = Guid.Empty }), Caller));
    }

    [Fact]
    public void The_same_file_is_attached_once()
    {
        Assert.Equal("already_exists", ADraft().Refusal(new Attach(Samples.Photo), Caller));
    }
}
