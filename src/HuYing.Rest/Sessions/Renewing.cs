using HuYing.Ledger.Organisation;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Gives a session another token when it comes to more rights, so that nobody who knew the old one comes along.
/// </summary>
internal sealed class Renewing(AccountStore accounts, SessionCache sessions)
{
    /// <summary>The token for a program; null for a browser, which gets a cookie.</summary>
    internal async Task<string?> Renew(HttpContext http, CancellationToken cancel)
    {
        var who = (Principal)http.User;
        var token = SecretToken.Create();
        await accounts.RotateSession(who.TokenHash, SecretToken.Hash(token), cancel);
        sessions.Forget(one => one.Session.Id == who.Session.Id);
        if (who.Session.Kind != SessionKind.Browser)
        {
            return token;
        }

        SessionCookie.Set(http, token, who.Session.ExpiresAt);
        return null;
    }
}
