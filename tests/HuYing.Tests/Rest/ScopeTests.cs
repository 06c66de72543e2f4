using System.Net;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class ScopeTests
{
    [Theory]
    [InlineData(Cast.Neighbour)]
    [InlineData(Cast.SiblingAnswerer)]
    public async Task Out_of_scope_a_ticket_does_not_exist(string stranger)
    {
        var server = await RunningServer.Shared;
        var ticket = await server.ADispatchedTicket();
        var file = await (await server.As(Cast.Answerer)).AttachFile(
            ticket.TicketId, Samples.Photo, "image/jpeg", "a.jpg");
        var http = await server.Http(stranger);

        foreach (var (path, code) in new[]
        {
            ("", "no_such_ticket"),
            ("/timeline", "no_such_ticket"),
            ($"/attachments/{file.AttachmentId}", "no_such_attachment"),
        })
        {
            using var response = await http.GetAsync(
                new Uri($"api/v1/tickets/{ticket.TicketId}{path}", UriKind.Relative));
            await response.Is(HttpStatusCode.NotFound, code);
        }

        await http.Refused(
            Raw.Post($"tickets/{ticket.TicketId}/comments", """{"text":"路过","attachments":[]}"""),
            HttpStatusCode.NotFound,
            "no_such_ticket");
        await http.Refused(
            Raw.Post($"tickets/{ticket.TicketId}/assignments/1/acknowledge", """{"person":"池疏浚"}"""),
            HttpStatusCode.NotFound,
            "no_such_ticket");
        using var upload = Raw.Post($"tickets/{ticket.TicketId}/attachments?name=a.jpg", null);
        upload.Content = new ByteArrayContent(Samples.Photo) { Headers = { ContentType = new("image/jpeg") } };
        await http.Refused(upload, HttpStatusCode.NotFound, "no_such_ticket");
        await foreach (var line in (await server.As(stranger)).ListTickets(new TicketListing()))
        {
            Assert.NotEqual(ticket.TicketId, line.Id);
        }
    }

    [Fact]
    public async Task A_draft_is_the_streets_own_business()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        using var response = await (await server.Http(Cast.Platform)).GetAsync(
            new Uri($"api/v1/tickets/{draft.TicketId}", UriKind.Relative));
        await response.Is(HttpStatusCode.NotFound, "no_such_ticket");
    }

    [Fact]
    public async Task A_department_may_not_act_on_anothers_share()
    {
        var server = await RunningServer.Shared;
        var raised = await server.ARaisedTicket();
        var platform = await server.As(Cast.Platform);
        await platform.AcceptTicket(raised.TicketId, new Acceptance(Grade.Complex));
        await platform.DispatchTicket(raised.TicketId, new Dispatching(
        [
            new Assignee(Cast.Department, AssignmentRole.Lead, "清理路面"),
            new Assignee(Cast.SiblingDepartment, AssignmentRole.CoHandler, "疏通管道"),
        ]));

        await (await server.Http(Cast.SiblingAnswerer)).Refused(
            Raw.Post($"tickets/{raised.TicketId}/assignments/1/acknowledge", """{"person":"池疏浚"}"""),
            HttpStatusCode.NotFound,
            "no_such_assignment");
    }

    [Theory]
    [InlineData(Cast.Neighbour, "streets/" + Cast.Street + "/board")]
    [InlineData(Cast.SiblingAnswerer, "departments/" + Cast.Department + "/board")]
    [InlineData(Cast.Caller, "departments/" + Cast.Department + "/board")]
    [InlineData(Cast.Answerer, "streets/" + Cast.Street + "/board")]
    [InlineData(Cast.SystemAdministrator, "departments/" + Cast.Department + "/board")]
    [InlineData(Cast.Platform, "departments/" + Cast.Street + "/board")]
    [InlineData(Cast.Platform, "streets/nowhere/board")]
    [InlineData(Cast.Platform, "departments/nowhere")]
    public async Task A_board_of_others_does_not_exist(string login, string path)
    {
        using var response = await (await (await RunningServer.Shared).Http(login)).GetAsync(
            new Uri($"api/v1/{path}", UriKind.Relative));
        await response.Is(HttpStatusCode.NotFound, "no_such_unit");
    }

    [Theory]
    [InlineData("HY-20261122-999999")]
    [InlineData("HY-1")]
    [InlineData("nonsense")]
    [InlineData("%00")]
    [InlineData("..%2f..")]
    public async Task A_guessed_number_is_no_ticket(string id)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Platform);
        using var response = await http.GetAsync(new Uri($"api/v1/tickets/{id}", UriKind.Relative));

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task Nobody_approves_his_own_call()
    {
        var server = await RunningServer.Shared;
        var leader = await server.As(Cast.Leader);
        var draft = await leader.DraftTicket(new NewTicket(Samples.Content(), Submit: true));

        Assert.DoesNotContain("approve", (await leader.GetTicket(draft.TicketId)).AllowedActions);
        await (await server.Http(Cast.Leader)).Refused(
            Raw.Post($"tickets/{draft.TicketId}/approve", "{}"), HttpStatusCode.Forbidden, "own_case");
    }

    [Fact]
    public async Task What_the_state_does_not_allow_is_a_conflict()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        await (await server.Http(Cast.Leader)).Refused(
            Raw.Post($"tickets/{draft.TicketId}/approve", "{}"), HttpStatusCode.Conflict, "not_in_state");
    }

    [Fact]
    public async Task What_the_role_does_not_allow_is_forbidden()
    {
        var server = await RunningServer.Shared;
        var raised = await server.ARaisedTicket();
        await (await server.Http(Cast.Caller)).Refused(
            Raw.Post($"tickets/{raised.TicketId}/accept", """{"grade":"Simple"}"""),
            HttpStatusCode.Forbidden,
            "role_not_allowed");
        await (await server.Http(Cast.Platform)).Refused(
            Raw.Post("tickets", Raw.Json(new(Samples.Content()))), HttpStatusCode.Forbidden, "role_not_allowed");
    }
}
