using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace HuYing.Grains.Tls;

/// <summary>Where TLS takes hold of the connections of Orleans: every one there is, or none.</summary>
internal static class TlsHooks
{
    /// <exception cref="InvalidDataException">The files are no good: better not to start than to start without TLS.
    /// </exception>
    internal static void AddTo(ISiloBuilder silo, ClusterTls? tls)
    {
        if (tls is null)
        {
            return;
        }

        Add(silo.Services, tls);
        silo.Configure<SiloConnectionOptions>(connections =>
        {
            connections.ConfigureSiloInboundConnection(Accept);
            connections.ConfigureGatewayInboundConnection(Accept);
            connections.ConfigureSiloOutboundConnection(Connect);
        });
    }

    /// <inheritdoc cref="AddTo(ISiloBuilder, ClusterTls?)"/>
    internal static void AddTo(IClientBuilder client, ClusterTls? tls)
    {
        if (tls is null)
        {
            return;
        }

        Add(client.Services, tls);
        client.Configure<ClientConnectionOptions>(connections => connections.ConfigureConnection(Connect));
    }

    private static void Add(IServiceCollection services, ClusterTls tls)
    {
        _ = ClusterIdentity.From(TlsFiles.Read(tls), tls);
        services.AddSingleton(tls);
        services.AddSingleton<IdentityOnDisk>();
        services.AddSingleton<TlsConnections>();
    }

    private static void Accept(IConnectionBuilder connection) => connection.Use(Of(connection).Inbound);

    private static void Connect(IConnectionBuilder connection) => connection.Use(Of(connection).Outbound);

    private static TlsConnections Of(IConnectionBuilder connection) =>
        connection.ApplicationServices.GetRequiredService<TlsConnections>();
}
