using System.Net;
using HuYing.Silo;
using HuYing.Tests.Ledger;
using HuYing.Tests.Rest;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Cluster.Tests.Grains;

/// <summary>The dashboard shows how the cluster lives, to the system administrator and nobody else.</summary>
public sealed class DashboardTests
{
    [Fact]
    public async Task Every_page_of_it_is_for_the_system_administrator()
    {
        await using var server = await RunningServer.Start(
            await LedgerDatabase.CreateDistrict(), null, SiloOptions.Orleans);
        var (nobody, admin) = (await server.Http(), await server.Http(Cast.SystemAdministrator));
        HttpClient[] others =
        [
            await server.Http(Cast.Caller),
            await server.Http(Cast.SecurityAdministrator),
            await server.Http(Cast.AuditAdministrator),
        ];
        var pages = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(path => path.StartsWith(SiloApp.DashboardPath, StringComparison.Ordinal))
            .Select(path => path.Replace("{page:int}", "1", StringComparison.Ordinal))
            .Select(path => path[..(path.IndexOf('{') is var open and >= 0 ? open : path.Length)])
            .ToList();
        Assert.True(pages.Count >= 10);

        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(nobody, page));
            foreach (var other in others)
            {
                Assert.Equal(HttpStatusCode.Forbidden, await Status(other, page));
            }
        }

        Assert.Equal(HttpStatusCode.OK, await Status(admin, $"{SiloApp.DashboardPath}/"));
        Assert.Equal(HttpStatusCode.OK, await Status(admin, $"{SiloApp.DashboardPath}/DashboardCounters"));
    }

    [Fact]
    public async Task It_shows_no_log_lines()
    {
        await using var server = await RunningServer.Start(
            await LedgerDatabase.CreateDistrict(), null, SiloOptions.Orleans);
        var admin = await server.Http(Cast.SystemAdministrator);

        Assert.NotEqual(HttpStatusCode.OK, await Status(admin, $"{SiloApp.DashboardPath}/Trace"));
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(
            new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
