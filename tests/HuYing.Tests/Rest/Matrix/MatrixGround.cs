using HuYing.Actors;
using HuYing.Ledger.Organisation;
using HuYing.Rest;
using HuYing.Silo;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest.Matrix;

/// <summary>A server with the two districts, and all answers.</summary>
public sealed class MatrixGround : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    internal MatrixTickets Tickets { get; private set; } = null!;

    internal MatrixBodies Bodies { get; private set; } = null!;

    internal MatrixWalk Walk { get; private set; } = null!;

    internal IReadOnlyList<MatrixTarget> Targets { get; private set; } = [];

    internal IReadOnlyDictionary<(string Target, Persona? By), string> Answers { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RunningServer.Start(new RestOptions
        {
            LoginFailures = 100_000,
            RevealsPerHour = 100_000,
            StrangersBurst = 100_000,
        });
        await MatrixDistrict.Seed(Server.Services.GetRequiredService<DistrictStore>());
        await Server.Services.GetRequiredService<IRulesBook>().Refresh(CancellationToken.None);
        Tickets = await MatrixTickets.Make(Server);
        Bodies = await MatrixBodies.Read(Server);
        Walk = new MatrixWalk(Server, Bodies, Tickets);
        Targets =
        [
            .. Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith(
                    SiloApp.DashboardPath, StringComparison.Ordinal))
                .SelectMany(endpoint => MatrixTargets.Of(endpoint, Tickets))
                .OrderBy(target => target.Pattern, StringComparer.Ordinal)
                .ThenBy(target => target.Name, StringComparer.Ordinal),
        ];
        await Walk.Enter();
        Answers = await Walk.Ask(Targets);
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Somebody to whom the endpoint is open; null for nobody.</summary>
    internal Persona? Holder(MatrixTarget target) => target.IsOpen
        ? null
        : MatrixDistrict.Everybody.First(one =>
            one.Column != "disabled" && Answers[(target.Name, one)] is not ("401" or "403" or "404"));
}
