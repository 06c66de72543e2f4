using System.Text.Encodings.Web;
using HuYing.Domain.Tickets;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Knows people by the cookie of their browser session and programs by their bearer token. A request that carries both
/// is judged by its bearer token alone.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionCache sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string Name = "HuYing";

    private const string Bearer = "Bearer ";

    /// <summary>The token of a request; null without one.</summary>
    internal static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        return header.Count == 0 ? SessionCookie.Read(request)
            : header is [{ } one] && one.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? one[Bearer.Length..]
            : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        var principal = await sessions.Find(token, Context.RequestAborted, isUse: !Unattended.Is(Context));
        return principal is null
            ? AuthenticateResult.NoResult()
            : AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Of("login_required").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.Of(new Refusal("role_not_allowed", RefusalKind.Forbidden)).ExecuteAsync(Context);
}
