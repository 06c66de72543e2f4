using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class DispatchingTests
{
    [Fact]
    public void One_department_has_three_working_days()
    {
        var ticket = ADispatchedTicket("chengguan").Ticket;

        Assert.Equal(TicketClass.Ordinary, ticket.Class);
        Assert.Equal(At("2026-11-27 00:00"), ticket.Find(1)!.Close.Deadline.Due);
        Assert.Equal(At("2026-11-25 00:00"), ticket.Find(1)!.Response.Deadline.Due);
        Assert.Null(ticket.Find(1)!.Arrival);
    }

    [Fact]
    public void Two_departments_have_seven_working_days()
    {
        var ticket = ADispatchedTicket("chengguan", "gongan").Ticket;

        Assert.Equal(TicketClass.Complex, ticket.Class);
        Assert.All(ticket.Assignments, one => Assert.Equal(At("2026-12-03 00:00"), one.Close.Deadline.Due));
    }

    [Fact]
    public void An_emergency_has_thirty_minutes_to_arrive_and_a_day_to_close_around_the_clock()
    {
        var story = AnAcceptedCall(TicketKind.Emergency, at: "2026-10-03 23:50")
            .Do(Samples.Dispatch("chengguan", "gongan"), Platform);

        Assert.Equal(TicketClass.Emergency, story.Ticket.Class);
        Assert.All(story.Ticket.Assignments, one =>
        {
            Assert.Equal(At("2026-10-04 00:20"), one.Response.Deadline.Due);
            Assert.Equal(At("2026-10-04 00:20"), one.Arrival!.Deadline.Due);
            Assert.Equal(At("2026-10-04 23:50"), one.Close.Deadline.Due);
        });
    }

    [Fact]
    public void Clocks_start_at_dispatch_and_not_at_acknowledgement()
    {
        var story = ADispatchedTicket();
        var due = story.Ticket.Find(1)!.Close.Deadline.Due;

        Assert.Equal(due, story.Until("2026-11-24 16:00").Acknowledged().Ticket.Find(1)!.Close.Deadline.Due);
    }

    [Fact]
    public void Adding_a_department_makes_the_ticket_complex_and_derives_the_first_deadline_again_from_its_own_start()
    {
        var story = ADispatchedTicket("chengguan")
            .Until("2026-11-25 10:00")
            .Do(Samples.AddDepartments("gongan"), Platform);

        var added = Assert.Single(story.All<AssignmentsAdded>());
        Assert.Equal(TicketClass.Complex, story.Ticket.Class);
        Assert.Equal(At("2026-11-27 00:00"), Assert.Single(added.Changes).OldDue);
        Assert.Equal(At("2026-12-03 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
        Assert.Equal(At("2026-12-05 00:00"), story.Ticket.Find(2)!.Close.Deadline.Due);
    }

    [Fact]
    public void A_breach_that_has_happened_stays_when_a_department_is_added()
    {
        var story = ADispatchedTicket("chengguan")
            .Until("2026-11-27 08:00")
            .Do(Samples.AddDepartments("gongan"), Platform);

        var first = story.Ticket.Find(1)!.Close;
        Assert.True(first.Breached);
        Assert.Equal(At("2026-11-27 00:00"), first.Deadline.Due);
        Assert.Empty(Assert.Single(story.All<AssignmentsAdded>()).Changes);
    }

    [Fact]
    public void A_third_department_changes_nothing_for_the_first_two()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Do(Samples.AddDepartments("shuiwu"), Platform);

        Assert.Empty(Assert.Single(story.All<AssignmentsAdded>()).Changes);
    }

    [Fact]
    public void Adding_a_department_never_takes_time_from_those_at_work()
    {
        var shipped = DistrictParameters.Shipped(Id);
        var hasty = shipped with { Complex = shipped.Complex with { Close = new TimeLimit(LimitUnit.WorkingDays, 1) } };
        var story = AnAcceptedCall(rules: StandardRules with { Parameters = hasty })
            .Do(Samples.Dispatch("chengguan"), Platform)
            .Do(Samples.AddDepartments("gongan"), Platform);

        Assert.Equal(At("2026-11-27 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
    }

    [Fact]
    public void A_withdrawn_department_leaves_the_class_as_it_was_recorded()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Do(Samples.Withdraw(2), Platform);

        Assert.Equal(TicketClass.Complex, story.Ticket.Class);
        Assert.Equal(At("2026-12-03 00:00"), story.Ticket.Find(1)!.Close.Deadline.Due);
    }

    [Fact]
    public void Withdrawing_every_department_brings_the_ticket_back_to_the_desk_where_the_platforms_clock_runs_on()
    {
        var story = ADispatchedTicket("chengguan").Until("2026-11-25 09:00").Do(Samples.Withdraw(), Platform);

        Assert.Equal(TicketStatus.Accepted, story.Ticket.Status);
        var breach = Assert.Single(story.All<DeadlineBreached>(), one => one.Clock == ClockKind.Dispatch);
        Assert.Equal(At("2026-11-25 00:00"), breach.Due);

        story.Do(Samples.Dispatch("gongan"), Platform);
        Assert.Equal(TicketClass.Ordinary, story.Ticket.Class);
        Assert.Equal(2, story.Ticket.Assignments[^1].No);
        Assert.False(story.Ticket.Dispatching!.IsRunning);
    }

    [Fact]
    public void Withdrawing_the_last_open_share_closes_the_ticket()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Verified(1).Do(Samples.Withdraw(2), Platform);

        Assert.Equal(TicketStatus.Closed, story.Ticket.Status);
    }

    [Fact]
    public void Withdrawing_the_last_open_share_after_the_others_were_scored_makes_the_ticket_ready_for_filing()
    {
        var story = ADispatchedTicket("chengguan", "gongan")
            .Verified(1)
            .Do(Samples.Evaluate(1), Caller)
            .Do(Samples.Withdraw(2), Platform);

        Assert.Equal(TicketStatus.Evaluated, story.Ticket.Status);
        Assert.Null(story.Refusal(new FileCase(), Platform));
    }

    [Fact]
    public void A_new_lead_is_named_after_the_old_one_was_withdrawn()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Do(Samples.Withdraw(1), Platform);

        Assert.Equal("lead_not_single", story.Refusal(Samples.AddDepartments("shuiwu"), Platform));
        var lead = new Assignee("shuiwu", AssignmentRole.Lead, "牵头清理");
        Assert.Null(story.Refusal(new AddDepartments([lead], "更换主办"), Platform));
    }

    [Fact]
    public void Assignees_that_make_no_sense_are_refused()
    {
        var lead = new Assignee("chengguan", AssignmentRole.Lead, "清理占道摊位");
        var helper = new Assignee("gongan", AssignmentRole.CoHandler, "维持秩序");
        (Assignee[] Assignees, string Code)[] wrong =
        [
            ([], "department_missing"),
            ([helper], "lead_not_single"),
            ([lead, helper with { Role = AssignmentRole.Lead }], "lead_not_single"),
            ([lead, helper with { DepartmentId = "chengguan" }], "department_twice"),
            ([lead, helper with { DepartmentId = Street }], "not_a_department"),
            ([lead, helper with { DepartmentId = null! }], "not_a_department"),
            ([lead with { Task = "" }], "text_missing"),
            ([lead, helper with { Role = (AssignmentRole)7 }], "unknown_word"),
            ([lead, .. Enumerable.Range(0, 20).Select(n => helper with { DepartmentId = $"d{n}" })], "too_many"),
        ];

        foreach (var (assignees, code) in wrong)
        {
            Assert.Equal(code, AnAcceptedCall().Refusal(new Dispatch(assignees), Platform));
        }
    }

    [Fact]
    public void A_declined_call_is_over()
    {
        var story = ACall().Do(new Decline("街道可自行处置"), Platform);

        Assert.True(story.Ticket.IsEnded);
        Assert.Equal("not_in_state", story.Refusal(new Accept(Grade.Simple), Platform));
    }
}
