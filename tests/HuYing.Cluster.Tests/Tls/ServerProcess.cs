using System.Net;
using System.Net.Sockets;
using HuYing.Actors;
using HuYing.Grains;
using HuYing.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace HuYing.Cluster.Tests.Tls;

/// <summary>A whole server on loopback, as an operator starts it, inside this process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServerProcess(WebApplication app, SiloOptions options, LogLines log) =>
        (_app, Options, Log) = (app, options, log);

    public SiloOptions Options { get; }

    public LogLines Log { get; }

    public IActors Actors => _app.Services.GetRequiredService<IActors>();

    public IGrainFactory Grains => _app.Services.GetRequiredService<IGrainFactory>();

    public static ServerProcess Build(SiloOptions database, ClusterRole role, ClusterTls? tls)
    {
        var log = new LogLines();
        var options = database with
        {
            Engine = SiloOptions.Orleans,
            Role = role,
            SiloPort = FreePort(),
            GatewayPort = FreePort(),
            Tls = tls,
        };
        var app = SiloApp.Build(options, adjust: services =>
        {
            services.RemoveAll<ILoggerProvider>();
            services.AddSingleton<ILoggerProvider>(log);

            // Say at once that the cluster cannot be reached, where a real facade keeps trying.
            services.AddSingleton<IClientConnectionRetryFilter, GivingUp>();
        });
        return new ServerProcess(app, options, log);
    }

    public static async Task<ServerProcess> Start(SiloOptions database, ClusterRole role, ClusterTls? tls)
    {
        var server = Build(database, role, tls);
        await server.Start();
        return server;
    }

    public Task Start() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class GivingUp : IClientConnectionRetryFilter
    {
        public Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken) =>
            Task.FromResult(false);
    }
}
