using HuYing.Domain.Supervision;
using HuYing.Tests.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Supervision;

public sealed class FaultTests
{
    [Fact]
    public void Who_never_answers_does_not_respond()
    {
        var share = ADispatchedTicket().Until("2026-11-30 09:00").Rung().Ticket.Find(1)!;

        Assert.Equal(Fault.NoResponse, Faults.Of(share));
        Assert.Equal(share.Response.Deadline.Due, Faults.Since(share));
    }

    [Fact]
    public void Who_answers_late_has_responded_late()
    {
        var story = ADispatchedTicket().Until("2026-11-25 09:00").Rung().Acknowledged();

        Assert.Equal(Fault.LateResponse, Faults.Of(story.Ticket.Find(1)!));
    }

    [Fact]
    public void Who_answers_and_then_does_nothing_is_idle()
    {
        var story = ADispatchedTicket().Acknowledged().Until("2026-11-30 09:00").Rung();

        Assert.Equal(Fault.Inaction, Faults.Of(story.Ticket.Find(1)!));
        Assert.Equal(At("2026-11-27 00:00"), Faults.Since(story.Ticket.Find(1)!));
    }

    [Fact]
    public void The_third_verification_that_fails_is_a_fault_although_all_was_in_time()
    {
        var story = AReportedTicket();
        for (var round = 1; round <= 3; round++)
        {
            story.Do(Samples.SendToRework(), Caller);
            Assert.Equal(round < 3 ? Fault.None : Fault.Inaction, Faults.Of(story.Ticket.Find(1)!));
            story.Do(Samples.Report(), Answerer());
        }
    }

    [Fact]
    public void Who_keeps_his_word_or_was_taken_out_has_no_fault()
    {
        var withdrawn = ADispatchedTicket("chengguan", "gongan").Until("2026-11-30 09:00").Rung()
            .Do(Samples.Withdraw(), Platform);

        Assert.Equal(Fault.None, Faults.Of(AClosedTicket().Ticket.Find(1)!));
        Assert.Equal(Fault.None, Faults.Of(withdrawn.Ticket.Find(1)!));
        Assert.Null(Faults.Since(withdrawn.Ticket.Find(1)!));
    }
}
