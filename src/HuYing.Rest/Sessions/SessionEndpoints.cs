using HuYing.Client.Sessions;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Errors;
using HuYing.Rest.Organisation;
using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Rest.Sessions;

internal static class SessionEndpoints
{
    internal static void MapSessions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("登录");

        group.MapPost("/sessions", LogIn)
            .WithName("OpenSession")
            .WithSummary("登录网页：成功后由 Cookie 保持登录")
            .AllowAnonymous();

        group.MapPost("/tokens", IssueToken)
            .WithName("LogIn")
            .WithSummary("程序登录：换取 12 小时有效的令牌")
            .AllowAnonymous();

        group.MapDelete("/sessions", LogOut)
            .WithName("LogOut")
            .WithSummary("退出登录，立即作废当前令牌")
            .RequireAuthorization();

        group.MapGet("/me", Me)
            .WithName("GetMe")
            .WithSummary("当前登录人")
            .RequireAuthorization();
    }

    private static async Task<Results<Ok<Me>, Failed>> LogIn(
        Asked<Credentials> asked,
        LoginDesk desk,
        DistrictNames names,
        HttpContext http,
        CancellationToken cancel)
    {
        var address = http.Connection.RemoteIpAddress?.ToString();
        var outcome = await desk.Enter(asked.Content, address, "browser", cancel);
        if (outcome.Problem is not null)
        {
            return new Failed(outcome.Problem);
        }

        http.Response.Cookies.Append(SessionHandler.Cookie, outcome.Token!, Cookie(http, outcome.ExpiresAt));
        return TypedResults.Ok(await names.MeOf(outcome.Account!.ToActor(), cancel));
    }

    private static async Task<Results<Ok<Token>, Failed>> IssueToken(
        Asked<Credentials> asked, LoginDesk desk, HttpContext http, CancellationToken cancel)
    {
        var address = http.Connection.RemoteIpAddress?.ToString();
        var outcome = await desk.Enter(asked.Content, address, "program", cancel);
        return outcome.Problem is null
            ? TypedResults.Ok(new Token(outcome.Token!, outcome.ExpiresAt))
            : new Failed(outcome.Problem);
    }

    private static async Task<NoContent> LogOut(
        HttpContext http, AccountStore accounts, SessionCache sessions, CancellationToken cancel)
    {
        await accounts.CloseSession(((Principal)http.User).TokenHash, cancel);
        sessions.Forget(SessionHandler.TokenOf(http.Request)!);
        http.Response.Cookies.Delete(SessionHandler.Cookie, Cookie(http, null));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Me>> Me(
        HttpContext http, DistrictNames names, CancellationToken cancel) =>
        TypedResults.Ok(await names.MeOf(http.User.Actor(), cancel));

    private static CookieOptions Cookie(HttpContext http, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/",
        Expires = expires,
        IsEssential = true,
    };
}
