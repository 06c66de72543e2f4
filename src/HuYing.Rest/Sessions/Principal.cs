using System.Security.Claims;
using HuYing.Domain.Organisation;

namespace HuYing.Rest.Sessions;

/// <summary>A logged-in person, as far as requests need to know him.</summary>
internal sealed class Principal : ClaimsPrincipal
{
    internal Principal(Actor actor, byte[] tokenHash)
        : base(new ClaimsIdentity([new Claim(ClaimTypes.Role, actor.Role.ToString())], SessionHandler.Name))
    {
        Who = actor;
        TokenHash = tokenHash;
    }

    internal Actor Who { get; }

    internal byte[] TokenHash { get; }
}

internal static class PrincipalReading
{
    /// <summary>Who asks. Only behind an authorization that lets nobody unknown through.</summary>
    internal static Actor Actor(this ClaimsPrincipal user) => ((Principal)user).Who;
}
