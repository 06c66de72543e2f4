using HuYing.Domain.Organisation;
using Microsoft.AspNetCore.Builder;

namespace HuYing.Rest.Requests;

/// <summary>Which roles a route is for. What a role may do to one ticket is judged by the ticket itself.</summary>
internal static class Allowing
{
    private static readonly Role[] AtWork =
        [Role.Caller, Role.StreetLeader, Role.Answerer, Role.Platform, Role.Supervisor, Role.DistrictLeader];

    internal static Role[] Administrators { get; } =
        [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    internal static TBuilder Allow<TBuilder>(this TBuilder route, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        route.RequireAuthorization(policy => policy.RequireRole(roles.Select(role => role.ToString())));

    /// <summary>All whose work is tickets: everybody but the administrators.</summary>
    internal static TBuilder AllowEveryoneAtWork<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.Allow(AtWork);
}
