using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class EvaluationTests
{
    private static readonly Scorecard Full = new(20, 20, 20, 20, 20);

    [Fact]
    public void A_score_is_the_sum_of_five_marks()
    {
        var story = AnEvaluatedTicket();

        Assert.Equal(90.5m, Assert.Single(story.All<AssignmentEvaluated>()).Total);
        Assert.Equal(TicketStatus.Evaluated, story.Ticket.Status);
    }

    [Fact]
    public void Full_marks_need_a_reason()
    {
        Assert.Equal("score_needs_reason", Refusal(Full, null));
        Assert.Equal("score_needs_reason", Refusal(Full, "很好"));
        Assert.Null(Refusal(Full, "二十分钟到场，当晚全部清离。"));
    }

    [Fact]
    public void A_total_below_the_districts_limit_needs_a_reason()
    {
        var low = new Scorecard(12, 12, 12, 12, 11.5m);

        Assert.Equal("score_needs_reason", Refusal(low, null));
        Assert.Null(Refusal(low with { Result = 12 }, null));
    }

    [Fact]
    public void A_mark_lies_between_zero_and_twenty_in_steps_of_a_half()
    {
        Assert.Equal("score_out_of_range", Refusal(Samples.Good with { Result = 20.5m }, null));
        Assert.Equal("score_out_of_range", Refusal(Samples.Good with { ReportIn = -0.5m }, null));
        Assert.Equal("score_step", Refusal(Samples.Good with { Cooperation = 17.25m }, null));
        Assert.Null(Refusal(Samples.Good with { Cooperation = 17.50m }, null));
    }

    [Fact]
    public void A_share_is_scored_once_and_only_after_it_was_verified()
    {
        Assert.Equal("not_in_state", AnEvaluatedTicket().Refusal(Samples.Evaluate(), Caller));
        Assert.Equal("assignment_not_in_state", AReportedTicket().Refusal(Samples.Evaluate(), Caller));

        var story = ADispatchedTicket("chengguan", "gongan").Verified(1).Do(Samples.Evaluate(1), Caller);
        Assert.Equal("assignment_not_in_state", story.Refusal(Samples.Evaluate(1), Caller));
    }

    [Fact]
    public void A_department_does_not_score_itself()
    {
        Assert.Equal("role_not_allowed", AClosedTicket().Refusal(Samples.Evaluate(), Answerer()));
    }

    private static string? Refusal(Scorecard scorecard, string? comment) =>
        AClosedTicket().Refusal(new Evaluate(1, scorecard, comment), Caller);
}
