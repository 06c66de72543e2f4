using HuYing.Domain.Supervision;
using HuYing.Domain.Tickets;
using HuYing.Tests.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Supervision;

public sealed class TicketFiguresTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly DateOnly LastDay = new(2026, 11, 26);

    [Fact]
    public void A_share_counts_on_the_last_day_of_its_deadline_although_that_ends_at_midnight()
    {
        var story = ADispatchedTicket();

        Assert.Equal(At("2026-11-27 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
        Assert.Equal(1, OfDepartment(story, LastDay, "issued"));
        Assert.Equal(0, OfDepartment(story, LastDay.AddDays(1), "issued"));
    }

    [Fact]
    public void What_is_neither_done_nor_overdue_is_in_no_rate()
    {
        var story = ADispatchedTicket();

        Assert.Equal(0, OfDepartment(story, Monday.AddDays(1), "response-due"));
        Assert.Equal(0, OfDepartment(story, LastDay, "close-due"));
    }

    [Fact]
    public void A_share_done_in_time_is_kept_in_every_rate()
    {
        var story = AnEvaluatedTicket();

        Assert.Equal(1, OfDepartment(story, Monday.AddDays(1), "response-due"));
        Assert.Equal(1, OfDepartment(story, Monday.AddDays(1), "response-in-time"));
        string[] kept = ["close-due", "closed", "closed-in-time", "reported-in-time", "first-time", "scored"];
        foreach (var metric in kept)
        {
            Assert.Equal(1, OfDepartment(story, LastDay, metric));
        }

        Assert.Equal(181, OfDepartment(story, LastDay, "score-halves"));
    }

    [Fact]
    public void What_was_reported_late_and_twice_is_closed_but_not_in_time_nor_at_the_first()
    {
        var story = ADispatchedTicket().Acknowledged().Until("2026-11-30 10:00").Rung()
            .Do(Samples.Report(), Answerer())
            .Do(Samples.SendToRework(), Caller)
            .Do(Samples.Report(), Answerer())
            .Do(Samples.Verify(), Caller);

        Assert.Equal(
            (1, 1, 0, 0, 1, 1),
            (OfDepartment(story, LastDay, "close-due"), OfDepartment(story, LastDay, "closed"),
            OfDepartment(story, LastDay, "closed-in-time"), OfDepartment(story, LastDay, "first-time"),
            OfDepartment(story, LastDay, "reworks"), OfDepartment(story, LastDay, "inaction")));
    }

    [Fact]
    public void An_urge_to_all_counts_for_each_share_that_is_open_and_one_by_name_for_that_share()
    {
        var story = ADispatchedTicket("chengguan", "gongan")
            .Do(new Urge(null, "请尽快处置"), Platform)
            .Do(new Urge(2, "请尽快处置"), Platform);

        Assert.Equal([1, 2], story.Ticket.Assignments.Select(share => share.Urges));
    }

    [Fact]
    public void A_call_that_was_sent_to_the_wrong_department_is_not_accurate()
    {
        var right = ADispatchedTicket("chengguan");
        var wrong = ADispatchedTicket("chengguan", "gongan").Do(Samples.Withdraw(2), Platform);
        var calledOff = ADispatchedTicket("chengguan").Do(new Cancel("居民撤回反映"), Caller);

        Assert.Equal((1, 1), (OfStreet(right, "dispatched"), OfStreet(right, "accurate")));
        Assert.Equal((1, 0), (OfStreet(wrong, "dispatched"), OfStreet(wrong, "accurate")));
        Assert.Equal((0, 0), (OfStreet(calledOff, "dispatched"), OfStreet(calledOff, "accurate")));
    }

    [Fact]
    public void What_the_street_solves_alone_is_collected_and_not_raised()
    {
        var story = ADraft().Do(new SelfHandle("社区已自行清理完毕", [Samples.Photo.Id]), Caller);
        var called = ACall();

        string[] metrics = ["collected", "self-handled", "raised"];
        Assert.Equal([1, 1, 0], metrics.Select(metric => OfStreet(story, metric)));
        Assert.Equal([1, 0, 1], metrics.Select(metric => OfStreet(called, metric)));
        Assert.Equal(0, OfStreet(ADraft(), "collected"));
    }

    [Fact]
    public void Each_stage_is_measured_from_the_one_before()
    {
        var story = ADraft(TicketKind.Emergency).Do(new Submit(), Caller)
            .Until("2026-11-23 09:01").Do(new Approve(), StreetLeader)
            .Until("2026-11-23 09:03").Do(new Accept(Grade.General), Platform)
            .Do(Samples.Dispatch("chengguan"), Platform)
            .Until("2026-11-23 09:13").Arrived()
            .Until("2026-11-23 10:13").Do(Samples.Report(), Answerer())
            .Do(Samples.Verify(), Caller);

        Assert.Equal(
            (60, 120, 600, 3600),
            (OfStreet(story, "raise-seconds"), OfStreet(story, "dispatch-seconds"),
            OfStreet(story, "arrive-seconds"), OfStreet(story, "close-seconds")));
        Assert.Equal(1, OfStreet(story, "arrive-count"));
    }

    [Fact]
    public void The_flow_is_by_the_hour_of_the_district()
    {
        var story = ACall().Until("2026-11-25 23:30").Rung();

        Assert.Equal(1, Of(story)[new DayFigure(FigureScope.Flow, Street, Monday, 9, "raised")]);
        Assert.Equal(1, Of(story)[new DayFigure(FigureScope.Flow, Street, Monday.AddDays(2), 0, "breached")]);
    }

    [Fact]
    public void A_ticket_counts_once_for_its_kind_and_once_for_its_item()
    {
        var figures = Of(AClosedTicket());

        Assert.Equal(1, figures[new DayFigure(FigureScope.Kind, "Daily", Monday, 0, "closed")]);
        Assert.Equal(1, figures[new DayFigure(FigureScope.Item, "cg-001", Monday, 0, "closed")]);
    }

    [Fact]
    public void A_sensitive_ticket_counts_everywhere_but_not_under_what_it_is_about()
    {
        var story = AClosedTicket();
        var open = Of(story);
        var hidden = story.Do(new Relabel(Sensitivity.Sensitive, "涉及未成年人"), Platform);
        var closed = Of(hidden);

        Assert.Equal(
            open.Where(one => one.Key.Scope != FigureScope.Item).OrderBy(one => $"{one.Key}"),
            closed.Where(one => one.Key.Scope != FigureScope.Item).OrderBy(one => $"{one.Key}"));
        Assert.Equal(
            open.Where(one => one.Key.Scope == FigureScope.Item)
                .Select(one => KeyValuePair.Create(one.Key with { UnitId = Figure.NoItem }, one.Value))
                .OrderBy(one => $"{one.Key}"),
            closed.Where(one => one.Key.Scope == FigureScope.Item).OrderBy(one => $"{one.Key}"));
        Assert.Equal(open, Of(hidden.Do(new Relabel(Sensitivity.Internal, "已公开"), Platform)));
    }

    [Fact]
    public void What_is_booked_step_by_step_adds_up_to_what_a_recount_finds()
    {
        var story = AnEvaluatedTicket()
            .Do(new Relabel(Sensitivity.Sensitive, "涉及未成年人"), Platform)
            .Do(new FileCase(), Platform);
        var booked = new Dictionary<Figure, long>();
        var ticket = (Ticket?)null;
        foreach (var recorded in story.History)
        {
            var next = Ticket.After(ticket, recorded);
            foreach (var (figure, amount) in TicketFigures.Between(ticket, next))
            {
                booked[figure] = booked.GetValueOrDefault(figure) + amount;
            }

            ticket = next;
        }

        Assert.Equal(
            TicketFigures.Of(story.Ticket).OrderBy(one => $"{one.Key}"),
            booked.Where(one => one.Value != 0).OrderBy(one => $"{one.Key}"));
    }

    private static Dictionary<DayFigure, long> Of(TicketStory story) => TicketFigures.Of(story.Ticket)
        .GroupBy(one => one.Key.In(Zone))
        .ToDictionary(day => day.Key, day => day.Sum(one => one.Value));

    private static long OfDepartment(TicketStory story, DateOnly day, string metric) =>
        Of(story).GetValueOrDefault(new DayFigure(FigureScope.Department, "chengguan", day, 0, metric));

    private static long OfStreet(TicketStory story, string metric) =>
        Of(story).GetValueOrDefault(new DayFigure(FigureScope.Street, Street, Monday, 0, metric));
}
