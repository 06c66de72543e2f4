using System.Net;
using HuYing.Client.Tickets;
using HuYing.Tests.Rest;

namespace HuYing.Tests.Fuzz;

/// <summary>What is gone stays gone, what was done is done once: chains that single requests cannot show.</summary>
internal sealed class AfterUse(FuzzGround ground)
{
    /// <summary>Everything that was found to live on after its end.</summary>
    public async Task<IReadOnlyList<string>> Findings()
    {
        List<string> findings = [];
        await Expect(findings, "a token after its logout", HttpStatusCode.Unauthorized, LoggedOut);
        await Expect(findings, "a token of a disabled account", HttpStatusCode.Unauthorized, Disabled);
        await Expect(findings, "a step on a cancelled ticket", HttpStatusCode.Conflict, Cancelled);
        await Expect(findings, "another ticket's file", HttpStatusCode.NotFound, OthersFile);
        await Expect(findings, "another district's ticket", HttpStatusCode.NotFound, Abroad);
        await Expect(findings, "a key with other content", HttpStatusCode.UnprocessableEntity, OtherContent);
        await Expect(findings, "a repeated request", HttpStatusCode.Created, Repeated);
        return findings;
    }

    private static async Task Expect(
        List<string> findings, string what, HttpStatusCode expected, Func<Task<HttpStatusCode>> chain)
    {
        var found = await chain();
        if (found != expected)
        {
            findings.Add($"{what}: {(int)found} instead of {(int)expected}");
        }
    }

    private async Task<HttpStatusCode> LoggedOut()
    {
        var token = await ground.TokenOf(Cast.Supervisor);
        await ground.Sdk(token).LogOut();
        ground.Forget(Cast.Supervisor);
        return await Get("me", token);
    }

    private async Task<HttpStatusCode> Disabled()
    {
        const string Login = "caller-02";
        var token = await ground.TokenOf(Login);
        await ground.Sdk(await ground.TokenOf(Cast.SystemAdministrator)).DisableAccount(Login);
        return await Get("me", token);
    }

    private async Task<HttpStatusCode> Cancelled()
    {
        var caller = ground.Sdk(await ground.TokenOf(Cast.Caller));
        var ticket = (await caller.DraftTicket(new NewTicket(Samples.Content()))).TicketId;
        await caller.CancelTicket(ticket, new Reason("重复起草，不再需要这张工单"));
        return await Post($"tickets/{ticket}/submit", null, Cast.Caller);
    }

    private async Task<HttpStatusCode> OthersFile()
    {
        var caller = ground.Sdk(await ground.TokenOf(Cast.Caller));
        var one = (await caller.DraftTicket(new NewTicket(Samples.Content()))).TicketId;
        var other = (await caller.DraftTicket(new NewTicket(Samples.Content()))).TicketId;
        var file = await caller.AttachFile(one, Samples.Photo, "image/jpeg", "a.jpg");
        return await Get($"tickets/{other}/attachments/{file.AttachmentId}", await ground.TokenOf(Cast.Caller));
    }

    private async Task<HttpStatusCode> Abroad() =>
        await Get($"tickets/{await ground.ATicketAbroad()}", await ground.TokenOf(Cast.Platform));

    private async Task<HttpStatusCode> OtherContent()
    {
        var key = Raw.NewKey();
        await Post("tickets", Raw.Json(new NewTicket(Samples.Content())), Cast.Caller, key);
        return await Post("tickets", Raw.Json(new NewTicket(Samples.Content("另一个标题，另一件事"))), Cast.Caller, key);
    }

    private async Task<HttpStatusCode> Repeated()
    {
        var key = Raw.NewKey();
        var json = Raw.Json(new NewTicket(Samples.Content()));
        await Post("tickets", json, Cast.Caller, key);
        return await Post("tickets", json, Cast.Caller, key);
    }

    private async Task<HttpStatusCode> Get(string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"api/v1/{path}", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await ground.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Post(string path, string? json, string login, string? key = "fresh")
    {
        using var request = Raw.Post(path, json, key);
        request.Headers.Authorization = new("Bearer", await ground.TokenOf(login));
        using var answer = await ground.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
