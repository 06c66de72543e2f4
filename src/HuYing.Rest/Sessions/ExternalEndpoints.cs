using System.Security.Cryptography;
using System.Text;
using HuYing.Client.Sessions;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Errors;
using HuYing.Rest.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Login through the district's own provider. The browser is sent there and comes back with a code; only accounts that
/// an administrator linked get in, and none is ever made on the way.
/// </summary>
internal static partial class ExternalEndpoints
{
    private const string VisitCookie = "__Host-huying-visit";

    private const string Path = "/api/v1/sessions/external/return";

    internal static void MapExternalLogin(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/sessions").WithTags("登录").AllowAnonymous();

        group.MapGet("/ways", (RestOptions options) =>
                TypedResults.Ok(new LoginWays(options.External?.Name)))
            .WithName("GetLoginWays")
            .WithSummary("可用的登录方式");

        group.MapGet("/external", Begin).WithName("BeginExternalLogin").ExcludeFromDescription();
        group.MapGet("/external/return", End).WithName("EndExternalLogin").ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, Failed>> Begin(
        HttpContext http, ProviderLine line, ExternalVisits visits, ILogger<ProviderLine> log, CancellationToken cancel)
    {
        if (!line.IsThere || !SessionCookie.IsSafeLine(http.Request))
        {
            return new Failed(Problems.Of(line.IsThere ? "tls_required" : "not_found"));
        }

        var (state, visit) = (SecretToken.Create(), new ExternalVisit(SecretToken.Create(), SecretToken.Create()));
        try
        {
            var address = await line.Begin(state, visit, ReturnTo(http), cancel);
            await visits.Begin(state, visit, cancel);
            http.Response.Cookies.Append(VisitCookie, state, Cookie());
            return TypedResults.Redirect(address);
        }
        catch (Exception fault) when (IsOfTheLine(fault))
        {
            LogSilence(log, fault.Message);
            return Back("external_unavailable");
        }
    }

    private static async Task<Results<RedirectHttpResult, Failed>> End(
        HttpContext http,
        ProviderLine line,
        ExternalVisits visits,
        AccountStore accounts,
        LoginDesk desk,
        ILogger<ProviderLine> log,
        CancellationToken cancel)
    {
        if (!line.IsThere || !SessionCookie.IsSafeLine(http.Request))
        {
            return new Failed(Problems.Of(line.IsThere ? "tls_required" : "not_found"));
        }

        var (state, code) = (http.Request.Query["state"].ToString(), http.Request.Query["code"].ToString());
        var isOurs = IsSame(state, http.Request.Cookies[VisitCookie] ?? "");
        http.Response.Cookies.Delete(VisitCookie, Cookie());
        if (!isOurs || await visits.End(state, cancel) is not { } visit || code.Length is 0 or > 4096)
        {
            return Back("external_failed");
        }

        try
        {
            var login = await line.End(code, visit, ReturnTo(http), cancel);
            var known = login is null ? null : await accounts.FindByExternal(login, cancel);
            return login is null ? Back("external_failed")
                : known is not { Account.Disabled: false } ? Back("external_unknown")
                : Enter(http, await desk.EnterExternal(known, http, cancel));
        }
        catch (Exception fault) when (IsOfTheLine(fault))
        {
            LogSilence(log, fault.Message);
            return Back("external_unavailable");
        }
    }

    private static RedirectHttpResult Enter(HttpContext http, LoginOutcome outcome)
    {
        SessionCookie.Set(http, outcome.Token!, outcome.ExpiresAt);
        return TypedResults.Redirect(outcome.Next == LoginStep.Done ? "/" : "/login?step=code");
    }

    // A person in a browser is shown the login page, which knows the words for the code.
    private static RedirectHttpResult Back(string code) => TypedResults.Redirect($"/login?problem={code}");

    private static string ReturnTo(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{Path}";

    private static bool IsSame(string one, string other) =>
        one.Length == SecretToken.Length
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static bool IsOfTheLine(Exception fault) =>
        fault is HttpRequestException or OutboundRefused or IOException or InvalidOperationException
            or TimeoutException;

    // Lax: the way back begins at the provider's site, and a strict cookie would stay behind.
    private static CookieOptions Cookie() => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = true,
        Path = "/",
        MaxAge = TimeSpan.FromMinutes(10),
        IsEssential = true,
    };

    [LoggerMessage(LogLevel.Warning, "The login provider could not be asked: {Reason}")]
    private static partial void LogSilence(ILogger log, string reason);
}
