using System.Net;
using HuYing.Actors;
using HuYing.Ledger;
using HuYing.Rest;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HuYing.Silo;

/// <summary>The composition of a server: ledger, actors, REST.</summary>
public static class SiloApp
{
    /// <summary>Builds the server; whoever runs it asks <see cref="LedgerGate"/> first.</summary>
    public static WebApplication Build(SiloOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "HuYing.Silo" });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.TryAddSingleton(TimeProvider.System);
        AddEngine(builder.Services, options);
        builder.Services.AddRest();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ApplyRestLimits();
            kestrel.Listen(IPAddress.Parse(options.Listen), options.Port);
        });
        var app = builder.Build();
        app.MapRest();
        return app;
    }

    /// <summary>Ledger and actors without a server: what the replay and the benchmark run on.</summary>
    internal static IServiceCollection AddEngine(IServiceCollection services, SiloOptions options) => services
        .AddLedger(new LedgerOptions { ConnectionString = options.Server })
        .AddLedgerQueries()
        .AddActors()
        .AddLocalEngine();
}
