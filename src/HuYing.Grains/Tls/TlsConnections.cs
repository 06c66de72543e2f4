using System.IO.Pipelines;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace HuYing.Grains.Tls;

/// <summary>Puts TLS between a connection and Orleans; whoever is not of this cluster gets no further.</summary>
internal sealed partial class TlsConnections(
    IdentityOnDisk identity, TimeProvider time, ILogger<TlsConnections> log)
{
    /// <summary>Not even a scanner that sends nothing holds a connection for longer.</summary>
    private static readonly TimeSpan LongestHandshake = TimeSpan.FromSeconds(10);

    internal ConnectionDelegate Inbound(ConnectionDelegate next) => context => Secure(
        context,
        next,
        (tls, cancel) => tls.AuthenticateAsServerAsync(identity.Current.Accepting(), cancel));

    internal ConnectionDelegate Outbound(ConnectionDelegate next) => context => Secure(
        context,
        next,
        (tls, cancel) => tls.AuthenticateAsClientAsync(identity.Current.Connecting(), cancel));

    private async Task Secure(
        ConnectionContext context, ConnectionDelegate next, Func<SslStream, CancellationToken, Task> shakeHands)
    {
        var wire = context.Transport;
        var doubts = "";
        await using var tls = new SslStream(
            new PipeStream(wire),
            leaveInnerStreamOpen: false,
            (_, _, chain, errors) => (doubts = Doubts(chain, errors)).Length == 0);
        using (var patience = new CancellationTokenSource(LongestHandshake, time))
        {
            try
            {
                await shakeHands(tls, patience.Token);
            }
            catch (Exception fault) when (fault is AuthenticationException or IOException or OperationCanceledException)
            {
                var reason = doubts.Length > 0 ? $"its certificate is not accepted: {doubts}"
                    : patience.IsCancellationRequested ? "it took too long"
                    : fault.Message;
                LogRefused(context.RemoteEndPoint, reason);

                // Orleans closes the connection, and whoever waits for it learns why.
                throw new AuthenticationException($"TLS with {context.RemoteEndPoint} failed: {reason}", fault);
            }
        }

        try
        {
            context.Transport = new Secured(tls);
            await next(context);
        }
        finally
        {
            context.Transport = wire;
        }
    }

    /// <summary>Empty: believed. The name is not asked for: see <see cref="ClusterIdentity"/>.</summary>
    private static string Doubts(X509Chain? chain, SslPolicyErrors errors) =>
        (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) switch
        {
            SslPolicyErrors.None => "",
            SslPolicyErrors.RemoteCertificateChainErrors when chain is { ChainStatus: [_, ..] status } =>
                string.Join(", ", status.Select(one => one.Status)),
            var other => other.ToString(),
        };

    [LoggerMessage(Level = LogLevel.Warning, Message = "TLS with {Peer} failed: {Reason}")]
    private partial void LogRefused(EndPoint? peer, string reason);

    private sealed class Secured(SslStream tls) : IDuplexPipe
    {
        public PipeReader Input { get; } = PipeReader.Create(tls, new StreamPipeReaderOptions(leaveOpen: true));

        public PipeWriter Output { get; } = PipeWriter.Create(tls, new StreamPipeWriterOptions(leaveOpen: true));
    }
}
