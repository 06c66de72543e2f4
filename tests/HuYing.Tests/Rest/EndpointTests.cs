using System.Net;
using HuYing.Silo;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest;

public sealed class EndpointTests
{
    [Fact]
    public async Task Every_endpoint_is_in_the_table_with_the_roles_that_may_ask()
    {
        var found = (await Endpoints()).Select(Describe).Order(StringComparer.Ordinal);

        await Reviewed.Compare(string.Join('\n', found) + "\n", "tests", "HuYing.Tests", "Rest", "Endpoints.txt");
    }

    [Fact]
    public async Task Every_endpoint_says_who_may_ask()
    {
        Assert.All(await Endpoints(), endpoint => Assert.True(IsDecided(endpoint), endpoint.RoutePattern.RawText));
        Assert.False(IsDecided(new RouteEndpoint(_ => Task.CompletedTask, RouteAt("/forgotten"), 0, null, null)));
    }

    [Fact]
    public async Task Whoever_is_not_logged_in_gets_nothing_but_the_door()
    {
        var server = await RunningServer.Shared;
        var http = await server.Http();
        var closed = (await Endpoints())
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .ToList();
        Assert.True(closed.Count >= 45);
        foreach (var endpoint in closed)
        {
            var path = endpoint.RoutePattern.RawText!
                .Replace("{id}", "HY-20261122-000001", StringComparison.Ordinal)
                .Replace("{no:int}", "1", StringComparison.Ordinal)
                .Replace("{attachmentId:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single();
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var response = await http.SendAsync(request);
            await response.Is(HttpStatusCode.Unauthorized, "login_required");
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "not_found")]
    [InlineData("GET", "/api/v2/tickets", 404, "not_found")]
    [InlineData("PATCH", "/api/v1/tickets", 405, "method_not_allowed")]
    [InlineData("TRACE", "/api/v1/tickets", 405, "method_not_allowed")]
    public async Task What_is_not_there_is_a_problem_too(string method, string path, int status, string code)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Caller);
        using var response = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        await response.Is((HttpStatusCode)status, code);
    }

    [Fact]
    public async Task Health_tells_a_probe_what_it_needs_and_nothing_more()
    {
        var http = await (await RunningServer.Shared).Http();

        Assert.Equal("ok", await http.GetStringAsync(new Uri("health/live", UriKind.Relative)));
        var ready = await http.GetStringAsync(new Uri("health/ready", UriKind.Relative));
        Assert.Contains("\"status\":\"ready\"", ready, StringComparison.Ordinal);
        Assert.Contains("\"ledger\"", ready, StringComparison.Ordinal);
        Assert.Contains("\"deadlines\"", ready, StringComparison.Ordinal);
        Assert.DoesNotContain("Host=", ready, StringComparison.Ordinal);
    }

    private static bool IsDecided(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null
        || endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;

    private static string Describe(RouteEndpoint endpoint)
    {
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single();
        return $"{endpoint.RoutePattern.RawText!.TrimEnd('/')} {method}: {WhoMayAsk(endpoint)}";
    }

    // Every policy must agree, so the roles are those that are in all of them.
    private static string WhoMayAsk(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "anybody";
        }

        var roles = endpoint.Metadata.OfType<AuthorizationPolicy>()
            .SelectMany(policy => policy.Requirements.OfType<RolesAuthorizationRequirement>())
            .Select(requirement => requirement.AllowedRoles)
            .ToList();
        return roles.Count == 0
            ? "everybody logged in"
            : string.Join(' ', roles.Aggregate((all, some) => all.Intersect(some)));
    }

    private static async Task<IReadOnlyList<RouteEndpoint>> Endpoints()
    {
        var source = (await RunningServer.Shared).Services.GetRequiredService<EndpointDataSource>();
        return [.. source.Endpoints.OfType<RouteEndpoint>().Where(IsOurs)];
    }

    // The dashboard of the cluster has tests of its own.
    private static bool IsOurs(RouteEndpoint endpoint) =>
        !endpoint.RoutePattern.RawText!.StartsWith(SiloApp.DashboardPath, StringComparison.Ordinal);

    private static Microsoft.AspNetCore.Routing.Patterns.RoutePattern RouteAt(string path) =>
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(path);
}
