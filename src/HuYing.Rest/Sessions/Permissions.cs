using System.Collections.Concurrent;
using HuYing.Domain.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Which operations a role may ask for, read from the routes themselves, so that a page shows what will be answered.
/// </summary>
internal sealed class Permissions(EndpointDataSource endpoints)
{
    private readonly ConcurrentDictionary<Role, IReadOnlyList<string>> _known = new();

    internal IReadOnlyList<string> Of(Role role) => _known.GetOrAdd(role, Find);

    private List<string> Find(Role role) => [.. endpoints.Endpoints
        .Where(one => one.Metadata.GetMetadata<IAllowAnonymous>() is null && IsFor(one.Metadata, role.ToString()))
        .Select(one => one.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)
        .OfType<string>()
        .Order(StringComparer.Ordinal)];

    private static bool IsFor(IEnumerable<object> marks, string role) => marks.OfType<AuthorizationPolicy>()
        .SelectMany(policy => policy.Requirements.OfType<RolesAuthorizationRequirement>())
        .All(requirement => requirement.AllowedRoles.Contains(role));
}
