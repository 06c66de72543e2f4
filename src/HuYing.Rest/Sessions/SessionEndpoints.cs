using HuYing.Client.Sessions;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SessionKind = HuYing.Ledger.Organisation.SessionKind;

namespace HuYing.Rest.Sessions;

internal static class SessionEndpoints
{
    internal static void MapSessions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("登录");

        group.MapPost("/sessions", LogIn)
            .WithName("OpenSession")
            .WithSummary("登录网页：成功后由 Cookie 保持登录；有第二因子的账号还需第二步")
            .AllowAnonymous();

        group.MapPost("/sessions/second-step", GiveCode)
            .WithName("GiveSecondFactor")
            .WithSummary("网页登录第二步：动态口令或恢复码，五分钟内有效")
            .AllowAnonymous();

        group.MapPost("/tokens", IssueToken)
            .WithName("LogIn")
            .WithSummary("程序登录：换取 12 小时有效的令牌")
            .AllowAnonymous();

        group.MapDelete("/sessions", LogOut)
            .WithName("LogOut")
            .WithSummary("退出登录，立即作废当前令牌")
            .WhileSettlingIn()
            .RequireAuthorization();

        group.MapPost("/sessions/confirm", Confirm)
            .WithName("ConfirmSession")
            .WithSummary("再次确认本人：密码或动态口令，五分钟内可办理敏感操作")
            .WhileSettlingIn(beforePassword: false)
            .RequireAuthorization();

        group.MapGet("/sessions", List)
            .WithName("ListSessions")
            .WithSummary("本人的全部登录")
            .RequireAuthorization();

        group.MapDelete("/sessions/others", EndOthers)
            .WithName("EndOtherSessions")
            .WithSummary("退出本人的其他登录")
            .RequireAuthorization();

        group.MapDelete("/sessions/{id}", End)
            .WithName("EndSession")
            .WithSummary("退出本人的某个登录")
            .RequireAuthorization();
    }

    private static async Task<Results<Ok<LoginReply>, Failed>> LogIn(
        Asked<Credentials> asked, LoginDesk desk, SelfPortrait portrait, HttpContext http, CancellationToken cancel)
    {
        if (!SessionCookie.IsSafeLine(http.Request))
        {
            return new Failed(Problems.Of("tls_required"));
        }

        var outcome = await desk.Enter(asked.Content, http, SessionKind.Browser, cancel);
        return await Answer(outcome, portrait, http, cancel);
    }

    private static async Task<Results<Ok<LoginReply>, Failed>> GiveCode(
        Asked<FactorCode> asked, LoginDesk desk, SelfPortrait portrait, HttpContext http, CancellationToken cancel)
    {
        var outcome = await desk.GiveCode(asked.Content.Code, http, cancel);
        return await Answer(outcome, portrait, http, cancel);
    }

    private static async Task<Results<Ok<LoginReply>, Failed>> Answer(
        LoginOutcome outcome, SelfPortrait portrait, HttpContext http, CancellationToken cancel)
    {
        if (outcome.Problem is not null)
        {
            return new Failed(outcome.Problem);
        }

        SessionCookie.Set(http, outcome.Token!, outcome.ExpiresAt);
        var me = outcome.Next == LoginStep.Done ? await portrait.Of(outcome.Token!, cancel) : null;
        return TypedResults.Ok(new LoginReply(outcome.Next, me));
    }

    private static async Task<Results<Ok<Token>, Failed>> IssueToken(
        Asked<Credentials> asked, LoginDesk desk, HttpContext http, CancellationToken cancel)
    {
        var outcome = await desk.Enter(asked.Content, http, SessionKind.Program, cancel);
        return outcome.Problem is null
            ? TypedResults.Ok(new Token(outcome.Token!, outcome.ExpiresAt))
            : new Failed(outcome.Problem);
    }

    private static async Task<NoContent> LogOut(HttpContext http, AuditTrail trail, SessionEnding ending)
    {
        var who = (Principal)http.User;
        await trail.Do(http, accounts => accounts.CloseSession(who.TokenHash, CancellationToken.None));
        ending.OfSession(who.Session.Id);
        SessionCookie.Remove(http);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ConfirmationReply>, Failed>> Confirm(
        Asked<Confirmation> asked,
        PasswordDesk desk,
        AuditTrail trail,
        SessionCache sessions,
        RestOptions options,
        HttpContext http,
        TimeProvider time,
        CancellationToken cancel)
    {
        var who = (Principal)http.User;
        if (await desk.Prove(who, asked.Content, Visitor.Of(http), cancel) is { } problem)
        {
            return new Failed(problem);
        }

        await trail.Do(http, accounts => accounts.ConfirmSession(who.TokenHash, CancellationToken.None));
        sessions.Forget(one => one.Session.Id == who.Session.Id);
        return TypedResults.Ok(new ConfirmationReply(time.GetUtcNow() + options.ConfirmationLife));
    }

    private static async Task<Ok<SessionList>> List(
        HttpContext http, AccountStore accounts, RestOptions options, CancellationToken cancel)
    {
        var who = (Principal)http.User;
        var found = await accounts.Sessions(who.Who.AccountId, options.SessionIdle, cancel);
        return TypedResults.Ok(new SessionList([.. found.Select(one => one.OnWire(who.Session.Id))]));
    }

    private static async Task<NoContent> EndOthers(HttpContext http, AuditTrail trail, SessionEnding ending)
    {
        var who = (Principal)http.User;
        await trail.Do(http, accounts => (Task)accounts.CloseSessions(
            who.Who.AccountId, who.Session.Id, CancellationToken.None));
        ending.OfAccount(who.Who.AccountId);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, Failed>> End(
        string id, HttpContext http, AuditTrail trail, SessionEnding ending)
    {
        var who = http.User.Actor().AccountId;
        if (!Guid.TryParse(id, out var session)
            || !await trail.Do(http, accounts => accounts.CloseSession(who, session, CancellationToken.None)))
        {
            return new Failed(Problems.Of("no_such_session"));
        }

        ending.OfSession(session);
        return TypedResults.NoContent();
    }
}
