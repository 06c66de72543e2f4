using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class AnsweringTests
{
    [Fact]
    public void Whoever_stands_on_the_scene_has_acknowledged()
    {
        var story = AnEmergency().After(TimeSpan.FromMinutes(12)).Arrived();

        Assert.Equal(["acknowledged", "arrived"], story.History.TakeLast(2).Select(one => one.Happened.Name));
        Assert.False(story.Ticket.Find(1)!.Response.IsRunning);
        Assert.False(story.Ticket.Find(1)!.Arrival!.IsRunning);
    }

    [Fact]
    public void Arriving_after_acknowledging_acknowledges_only_once()
    {
        Assert.Single(AnEmergency().Acknowledged().Arrived().All<AssignmentAcknowledged>());
    }

    [Fact]
    public void An_arrival_needs_a_photo_that_is_on_the_ticket()
    {
        var arrive = Samples.Arrive() with { Photo = Guid.Empty };

        Assert.Equal("no_such_attachment", AnEmergency().Refusal(arrive, Answerer()));
    }

    [Fact]
    public void A_report_without_evidence_is_refused()
    {
        var story = ADispatchedTicket().Acknowledged();

        Assert.Equal("evidence_missing", story.Refusal(Samples.Report() with { Evidence = [] }, Answerer()));
        var unknown = Samples.Report() with { Evidence = [Guid.Empty] };
        Assert.Equal("no_such_attachment", story.Refusal(unknown, Answerer()));
        var twice = Samples.Report() with { Evidence = [Samples.Photo.Id, Samples.Photo.Id] };
        Assert.Equal("named_twice", story.Refusal(twice, Answerer()));
    }

    [Fact]
    public void A_report_needs_a_result_in_words_and_a_known_outcome()
    {
        var story = ADispatchedTicket().Acknowledged();

        Assert.Equal("text_too_short", story.Refusal(Samples.Report() with { Result = "已转办" }, Answerer()));
        Assert.Equal("text_missing", story.Refusal(Samples.Report() with { Measures = "" }, Answerer()));
        Assert.Equal("unknown_word", story.Refusal(Samples.Report() with { Outcome = (Outcome)5 }, Answerer()));
    }

    [Fact]
    public void A_report_comes_after_the_acknowledgement()
    {
        Assert.Equal("assignment_not_in_state", ADispatchedTicket().Refusal(Samples.Report(), Answerer()));
    }

    [Fact]
    public void Where_arrival_is_required_a_report_comes_after_it()
    {
        var story = AnEmergency().Acknowledged();

        Assert.Equal("arrival_missing", story.Refusal(Samples.Report(), Answerer()));
        Assert.Null(story.Arrived().Refusal(Samples.Report(), Answerer()));
    }

    [Fact]
    public void Acknowledging_at_the_due_instant_is_in_time()
    {
        var story = ADispatchedTicket().Until("2026-11-25 00:00").Acknowledged();

        Assert.DoesNotContain(story.All<DeadlineBreached>(), one => one.Clock == ClockKind.Response);
    }

    [Fact]
    public void Acknowledging_a_microsecond_after_the_due_instant_is_late()
    {
        var story = ADispatchedTicket().Until(At("2026-11-25 00:00").AddMicroseconds(1)).Acknowledged();

        Assert.Equal(
            ["deadline-warned", "deadline-breached", "acknowledged"],
            story.History.TakeLast(3).Select(one => one.Happened.Name));
        Assert.Equal(At("2026-11-25 00:00"), Assert.Single(story.All<DeadlineBreached>()).Due);
    }

    [Fact]
    public void A_department_cannot_answer_for_another()
    {
        var story = ADispatchedTicket("chengguan", "gongan");

        Assert.Equal("no_such_assignment", story.Refusal(Samples.Acknowledge(1), Answerer("gongan")));
        Assert.Equal("no_such_assignment", story.Refusal(Samples.Acknowledge(3), Answerer("gongan")));
        Assert.Equal("no_such_ticket", story.Refusal(Samples.Acknowledge(1), Answerer("shuiwu")));
    }
}
