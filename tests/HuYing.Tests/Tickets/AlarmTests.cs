using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class AlarmTests
{
    [Fact]
    public void A_deadline_warns_at_three_quarters_and_breaches_once_it_has_passed()
    {
        var story = ADispatchedTicket().Acknowledged();

        Assert.Equal(At("2026-11-26 06:00"), story.Ticket.NextAlarm());
        story.Until("2026-11-26 06:00").Rung();
        Assert.Equal(At("2026-11-26 06:00"), Assert.Single(story.All<DeadlineWarned>()).WarnAt);

        Assert.Equal(At("2026-11-27 00:00").AddMicroseconds(1), story.Ticket.NextAlarm());
        story.Until("2026-11-27 00:00").Rung();
        Assert.Empty(story.All<DeadlineBreached>());

        story.After(TimeSpan.FromMicroseconds(1)).Rung();
        Assert.Equal(At("2026-11-27 00:00"), Assert.Single(story.All<DeadlineBreached>()).Due);
        Assert.Null(story.Ticket.NextAlarm());
    }

    [Fact]
    public void After_an_outage_everything_is_recorded_once_in_order_at_its_true_instant()
    {
        var story = AnEmergency().Until("2026-12-20 12:00").Rung().Rung();

        Assert.Equal(
            [
                ("deadline-warned", ClockKind.Response, At("2026-11-23 09:22:30")),
                ("deadline-warned", ClockKind.Arrival, At("2026-11-23 09:22:30")),
                ("deadline-breached", ClockKind.Response, At("2026-11-23 09:30")),
                ("deadline-breached", ClockKind.Arrival, At("2026-11-23 09:30")),
                ("deadline-warned", ClockKind.Close, At("2026-11-24 03:00")),
                ("deadline-breached", ClockKind.Close, At("2026-11-24 09:00")),
            ],
            story.History.Select(one => one.Happened).SelectMany(Instants));
        Assert.Null(story.Ticket.NextAlarm());
    }

    [Fact]
    public void What_is_overdue_is_recorded_before_the_act_that_comes_too_late()
    {
        var story = ADispatchedTicket().Acknowledged().Until("2026-11-28 10:00").Do(Samples.Report(), Answerer());

        Assert.Equal(
            ["deadline-warned", "deadline-breached", "reported"],
            story.History.TakeLast(3).Select(one => one.Happened.Name));
    }

    [Fact]
    public void A_refused_command_records_nothing_even_when_a_deadline_has_passed()
    {
        var decision = ADispatchedTicket().Until("2026-12-20 12:00").Try(Samples.Report(), Answerer());

        Assert.NotNull(decision.Refusal);
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void The_platforms_own_deadline_is_judged_like_any_other()
    {
        var story = ACall().Until("2026-11-25 08:00").Rung();

        var breach = Assert.Single(story.All<DeadlineBreached>());
        Assert.Equal((null, ClockKind.Dispatch, At("2026-11-25 00:00")), (breach.No, breach.Clock, breach.Due));
    }

    [Fact]
    public void A_clock_that_jumps_backwards_takes_nothing_back()
    {
        var story = ADispatchedTicket().Until("2026-11-28 10:00").Rung();
        var recorded = story.History.Count;

        Assert.Equal(recorded, story.Until("2026-11-23 08:00").Rung().History.Count);
        Assert.Equal(recorded, story.Until("2026-11-28 10:00").Rung().History.Count);
    }

    [Fact]
    public void Only_the_product_itself_rings()
    {
        Assert.Equal("role_not_allowed", ADispatchedTicket().Refusal(new RecordPassedDeadlines(), Platform));
        Assert.Equal("role_not_allowed", ADispatchedTicket().Refusal(new Rederive(), Caller));
        Assert.Equal("no_such_ticket", ADispatchedTicket().Refusal(new Rederive(), OtherCaller));
    }

    private static IEnumerable<(string, ClockKind, DateTimeOffset)> Instants(TicketEvent happened) => happened switch
    {
        DeadlineWarned one => [(one.Name, one.Clock, one.WarnAt)],
        DeadlineBreached one => [(one.Name, one.Clock, one.Due)],
        _ => [],
    };
}
