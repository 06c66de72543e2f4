using System.Security.Claims;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;

namespace HuYing.Rest.Sessions;

/// <summary>A logged-in person, as far as requests need to know him.</summary>
internal sealed class Principal : ClaimsPrincipal
{
    internal Principal(LiveSession session, byte[] tokenHash)
        : this(session.Account.ToActor(), session, tokenHash)
    {
    }

    /// <summary>A program: no person is at the keys, so what needs a fresh proof is never open to it.</summary>
    internal Principal(LiveProgram token, byte[] tokenHash)
        : this(token.Program.ToActor(), SessionOf(token), tokenHash)
    {
        Program = token.Program;
        Scopes = token.Scopes;
    }

    private Principal(Actor who, LiveSession session, byte[] tokenHash)
        : base(new ClaimsIdentity([new Claim(ClaimTypes.Role, who.Role.ToString())], SessionHandler.Name))
    {
        Who = who;
        Session = session;
        TokenHash = tokenHash;
    }

    internal Actor Who { get; }

    internal LiveSession Session { get; }

    internal byte[] TokenHash { get; }

    /// <summary>Null for a person.</summary>
    internal ProgramAccount? Program { get; }

    /// <summary>What the program's token may be used for.</summary>
    internal IReadOnlyList<string> Scopes { get; } = [];

    private static LiveSession SessionOf(LiveProgram token)
    {
        var program = token.Program;
        var account = new Account(
            program.ToActor().AccountId,
            program.DistrictId,
            program.Id,
            program.Name,
            program.Role,
            program.UnitId,
            [],
            null,
            false);
        return new LiveSession(
            account,
            Guid.Empty,
            SessionKind.Program,
            token.CreatedAt,
            token.ExpiresAt,
            token.CreatedAt,
            DateTimeOffset.MinValue,
            false,
            false);
    }
}

internal static class PrincipalReading
{
    /// <summary>Who asks. Only behind an authorization that lets nobody unknown through.</summary>
    internal static Actor Actor(this ClaimsPrincipal user) => ((Principal)user).Who;
}
