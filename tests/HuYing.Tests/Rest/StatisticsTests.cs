using System.Net;
using HuYing.Client.Supervision;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class StatisticsTests : OnOwnServer
{
    private static readonly DateOnly Today =
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    [Fact]
    public async Task What_was_done_is_in_the_statistics_of_everybody_who_may_see_it()
    {
        await AScoredTicket();
        var supervisor = await Server.As(Cast.Supervisor);

        var departments = await supervisor.GetDepartmentStatistics(Today.AddDays(-1), Today.AddDays(30));
        var done = departments.Departments.Single(one => one.Department.Id == Cast.Department);
        Assert.Equal((1, 1m, 1m), (done.Assignments, done.Response.Value, done.Arrival.Value));
        Assert.Equal((1m, 1m, 1m), (done.Closing.Value, done.OnTime.Value, done.FirstTime.Value));
        Assert.Equal((1, 93.5m), (done.Scored, done.AverageScore));
        Assert.Equal(new FaultFigures(0, 0, 0), done.Faults);

        var streets = await supervisor.GetStreetStatistics(Today.AddDays(-1), Today.AddDays(1));
        var street = streets.Streets.Single(one => one.Street.Id == Cast.Street);
        Assert.Equal((1, 1), (street.Collected, street.Raised));
        Assert.Equal((1m, 1m), (street.Whistle.Value, street.CallAccuracy.Value));
        Assert.All(
            new[] { street.Stages.Raise, street.Stages.Dispatch, street.Stages.Arrive, street.Stages.Close },
            stage => Assert.True(stage is { Count: 1, AverageSeconds: >= 0 }));

        var flow = await supervisor.GetFlowStatistics(Today.AddDays(-1), Today.AddDays(1), FlowStep.Hour);
        Assert.Equal(72, flow.Lines.Count);
        Assert.Equal(1, flow.Lines.Sum(one => one.Raised));
        Assert.Equal(1, flow.Lines.Sum(one => one.Dispatched));
        Assert.Equal(1, flow.Lines.Sum(one => one.Closed));
        var days = await supervisor.GetFlowStatistics(Today.AddDays(-1), Today.AddDays(1), FlowStep.Day);
        Assert.Equal(1, days.Lines.Sum(one => one.Closed));
        Assert.Equal(16, days.Lines[0].At.Hour);

        var domains = await supervisor.GetDomainStatistics(Today.AddDays(-1), Today.AddDays(1));
        Assert.Equal("市场监管", Assert.Single(domains.Domains).Domain);
        Assert.Equal("ZR-001", Assert.Single(domains.Domains[0].Items).ItemId);
        var kinds = await supervisor.GetKindStatistics(Today.AddDays(-1), Today.AddDays(1));
        Assert.Equal(1, kinds.Kinds.Single(one => one.Kind == TicketKind.Emergency).Figures.Closed);
    }

    [Fact]
    public async Task Nothing_to_judge_is_no_rate_and_no_score()
    {
        var departments = await (await Server.As(Cast.Platform)).GetDepartmentStatistics(Today, Today);

        Assert.Equal(15, departments.Departments.Count);
        Assert.All(departments.Departments, one => Assert.Equal(
            (null, null, null, null), (one.Response.Value, one.Closing.Value, one.FirstTime.Value, one.AverageScore)));
        var streets = await (await Server.As(Cast.Platform)).GetStreetStatistics(Today, Today);
        Assert.All(streets.Streets, one => Assert.Null(one.Whistle.Value));
        Assert.All(streets.Streets, one => Assert.Null(one.Stages.Arrive.AverageSeconds));
    }

    [Fact]
    public async Task A_unit_sees_its_own_rows_and_no_score_of_the_month_that_is_not_over()
    {
        await AScoredTicket();

        var own = await (await Server.As(Cast.Answerer)).GetDepartmentStatistics(Today.AddDays(-1), Today.AddDays(30));
        var done = Assert.Single(own.Departments);
        Assert.Equal((Cast.Department, 1), (done.Department.Id, done.Closing.Kept));
        Assert.Equal((0, null), (done.Scored, done.AverageScore));

        var other = await (await Server.As(Cast.SiblingAnswerer)).GetDepartmentStatistics(Today, Today.AddDays(30));
        Assert.Equal(0, Assert.Single(other.Departments).Assignments);
        var street = await (await Server.As(Cast.Caller)).GetStreetStatistics(Today.AddDays(-1), Today.AddDays(1));
        Assert.Equal((Cast.Street, 1), (Assert.Single(street.Streets).Street.Id, street.Streets[0].Raised));
        var neighbour = await (await Server.As(Cast.Neighbour))
            .GetFlowStatistics(Today.AddDays(-1), Today.AddDays(1), FlowStep.Day);
        Assert.Equal(0, neighbour.Lines.Sum(one => one.Raised));
    }

    [Theory]
    [InlineData("departments?from=2026-01-01&to=2027-01-02", "range_too_long", 422)]
    [InlineData("flow?from=2026-01-01&to=2026-02-01&step=Hour", "range_too_long", 422)]
    [InlineData("streets?from=2026-01-02&to=2026-01-01", "range_reversed", 422)]
    [InlineData("kinds?from=2026-01-02", "query_invalid", 400)]
    [InlineData("flow?from=2026-01-01&to=2026-01-02&step=7", "query_invalid", 400)]
    [InlineData("flow?from=2026-01-01&to=2026-01-02&step=week", "query_invalid", 400)]
    public async Task A_question_without_bounds_is_refused(string question, string code, int status)
    {
        var http = await Server.Http(Cast.Supervisor);
        using var response = await http.GetAsync(new Uri($"api/v1/statistics/{question}", UriKind.Relative));
        await response.Is((HttpStatusCode)status, code);
    }

    private async Task AScoredTicket()
    {
        var (caller, platform, answerer) =
            (await Server.As(Cast.Caller), await Server.As(Cast.Platform), await Server.As(Cast.Answerer));
        var content = Samples.Content(kind: TicketKind.Emergency) with { ItemId = "ZR-001" };
        var id = (await caller.DraftTicket(new NewTicket(content, Submit: true))).TicketId;
        await (await Server.As(Cast.Leader)).ApproveTicket(id, new Approval());
        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        await platform.DispatchTicket(
            id, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, "疏通排水口")]));
        var photo = (await answerer.AttachFile(id, Samples.Photo, "image/jpeg", "现场.jpg")).AttachmentId;
        await answerer.ArriveOnScene(id, 1, new Arrival("解秉直", "澜心路 18 号", photo));
        await answerer.ReportResult(id, 1, new Report(Outcome.Solved, "积水已经排净，恢复通行", "架设水泵抽水两小时", [photo]));
        await caller.VerifyAssignment(id, 1, new Verification([]));
        await caller.EvaluateAssignment(id, 1, new Evaluation(new Scorecard(19, 18, 19.5m, 18, 19)));
    }
}
