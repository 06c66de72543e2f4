using System.Net;
using HuYing.Client.Supervision;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class DeadlineListTests : OnOwnServer
{
    [Fact]
    public async Task What_is_due_is_listed_by_its_deadline_page_by_page()
    {
        var ordinary = await Server.ADispatchedTicket();
        var urgent = await Server.ADispatchedTicket(TicketKind.Emergency);
        var supervisor = await Server.As(Cast.Supervisor);

        var lines = new List<DeadlineLine>();
        string? cursor = null;
        do
        {
            var page = await supervisor.ListDeadlines(cursor: cursor, pageSize: 1);
            lines.AddRange(page.Lines);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal([urgent.TicketId, ordinary.TicketId], lines.Select(line => line.TicketId));
        Assert.All(lines, line => Assert.Equal(
            (Cast.Department, ClockKind.Response, ClockLight.Green, null),
            (line.DepartmentId, line.Clock, line.Light, line.BreachedSince)));
        Assert.Equal(
            urgent.TicketId, Assert.Single((await supervisor.ListDeadlines(TimeSpan.FromHours(1))).Lines).TicketId);
        Assert.Empty((await supervisor.ListDeadlines(breachedOnly: true)).Lines);
    }

    [Fact]
    public async Task A_department_sees_what_it_owes_and_nothing_of_the_others()
    {
        var ticket = await Server.ADispatchedTicket();

        Assert.Equal(
            ticket.TicketId, Assert.Single((await (await Server.As(Cast.Answerer)).ListDeadlines()).Lines).TicketId);
        var sibling = await Server.As(Cast.SiblingAnswerer);
        Assert.Empty((await sibling.ListDeadlines()).Lines);
        Assert.Empty((await sibling.ListDeadlines(departmentId: Cast.Department)).Lines);
        var platform = await Server.As(Cast.Platform);
        Assert.Empty((await platform.ListDeadlines(departmentId: Cast.SiblingDepartment)).Lines);
    }

    [Fact]
    public async Task Who_answered_and_failed_three_times_has_a_fault_and_whoever_is_in_time_has_none()
    {
        var (caller, answerer) = (await Server.As(Cast.Caller), await Server.As(Cast.Answerer));
        await Server.ADispatchedTicket();
        var id = (await Server.ADispatchedTicket()).TicketId;
        var photo = (await answerer.AttachFile(id, Samples.Photo, "image/jpeg", "现场.jpg")).AttachmentId;
        await answerer.AcknowledgeAssignment(id, 1, new Acknowledgement("解秉直"));
        for (var round = 0; round < 3; round++)
        {
            await answerer.ReportResult(
                id, 1, new Report(Outcome.Solved, "积水已经排净，恢复通行", "架设水泵抽水两小时", [photo]));
            await caller.SendToRework(id, 1, new Reason("东侧仍有积水没有排净"));
        }

        var fault = Assert.Single((await (await Server.As(Cast.Supervisor)).ListFaults()).Lines);
        Assert.Equal((id, 3, null), (fault.TicketId, fault.Reworks, fault.Since));
        Assert.Equal([FaultKind.Inaction], fault.Faults);
        Assert.Empty((await (await Server.As(Cast.SiblingAnswerer)).ListFaults()).Lines);
    }

    [Theory]
    [InlineData("deadlines?within=1day", "query_invalid", HttpStatusCode.BadRequest)]
    [InlineData("deadlines?within=-PT1H", "query_invalid", HttpStatusCode.BadRequest)]
    [InlineData("deadlines?within=P9999D", "query_invalid", HttpStatusCode.BadRequest)]
    [InlineData("deadlines?limit=201", "query_invalid", HttpStatusCode.BadRequest)]
    [InlineData("deadlines?cursor=x", "cursor_invalid", HttpStatusCode.UnprocessableEntity)]
    [InlineData("faults?cursor=x", "cursor_invalid", HttpStatusCode.UnprocessableEntity)]
    public async Task A_question_that_is_not_one_is_refused(string question, string code, HttpStatusCode status)
    {
        var http = await Server.Http(Cast.Supervisor);
        using var response = await http.GetAsync(new Uri($"api/v1/supervision/{question}", UriKind.Relative));
        await response.Is(status, code);
    }
}
