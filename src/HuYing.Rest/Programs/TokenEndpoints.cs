using System.Text;
using HuYing.Client.Organisation;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Audit;
using HuYing.Rest.Errors;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Rest.Programs;

/// <summary>Tokens for programs: OAuth 2.0 client credentials (RFC 6749, 4.4). Tokens are opaque and can be voided.
/// </summary>
internal static class TokenEndpoints
{
    internal const string Prefix = "hyp_";

    private const int MostBytes = 4096;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    internal static void MapTokens(this IEndpointRouteBuilder api) => api.MapPost("/oauth/token", Issue)
        .WithTags("登录")
        .WithName("IssueProgramToken")
        .WithSummary("第三方系统换取 10 分钟有效的令牌（OAuth 2.0 client credentials）")
        .Accepts<TokenForm>("application/x-www-form-urlencoded")
        .AllowAnonymous();

    private static async Task<Results<Ok<ProgramToken>, Failed>> Issue(
        HttpContext http, ProgramStore programs, AuditTrail trail, LoginThrottle throttle, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > MostBytes)
        {
            return new Failed(Problems.Of("content_type_unsupported"));
        }

        var form = await http.Request.ReadFormAsync(cancel);
        var (id, secret) = Basic(http.Request) ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        var visitor = Visitor.Of(http);
        if (throttle.RefuseProgram(visitor) is { } wait)
        {
            return new Failed(Problems.Of("login_throttled", retryAfter: wait));
        }

        if (form["grant_type"] is not ["client_credentials"])
        {
            return new Failed(Problems.Of("grant_type_unsupported"));
        }

        if (id.Length > 40 || await programs.FindBySecret(Bare(id), SecretToken.Hash(Bare(secret)), cancel)
            is not { } program)
        {
            throttle.BookFailure(visitor);
            return new Failed(Problems.Of("program_unknown"));
        }

        var asked = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var scopes = asked.Length == 0 ? program.Scopes : [.. asked.Distinct()];
        if (scopes.Except(program.Scopes).Any())
        {
            return new Failed(Problems.Of("scope_not_granted"));
        }

        var token = Prefix + SecretToken.Create();
        await trail.Do(Work, CancellationToken.None);
        return TypedResults.Ok(new ProgramToken(
            token, "Bearer", (int)Life.TotalSeconds, string.Join(' ', scopes)));

        async Task<bool> Work(DistrictWork stores, CancellationToken ct)
        {
            stores.Record(http.OnRecord() with { Target = program.Id, By = program.ToActor() });
            await stores.Programs.OpenToken(SecretToken.Hash(token), program.Id, scopes, Life, ct);
            return true;
        }
    }

    private static (string, string)? Basic(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header]
            || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[header.Length];
        var text = Convert.TryFromBase64String(header[6..], bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : "";
        return text.Split(':', 2) is [var id, var secret]
            ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret))
            : ("", "");
    }

    // What cannot be an id or a secret must not reach the database as an invalid text.
    private static string Bare(string text) => text.All(char.IsAscii) && !text.Contains('\0') ? text : "";
}
