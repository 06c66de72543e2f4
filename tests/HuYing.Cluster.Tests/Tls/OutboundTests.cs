using System.IO.Pipelines;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using HuYing.Cluster.Tests.Grains;
using HuYing.Grains;
using HuYing.Grains.Tls;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HuYing.Cluster.Tests.Tls;

/// <summary>A process that connects believes the cluster's authority only, and shows what its files say.</summary>
public sealed class OutboundTests : IDisposable
{
    private readonly TestAuthority _authority = new("呼应集群");

    private readonly TestAuthority _foreign = new("somebody else");

    private readonly TcpListener _port = new(IPAddress.Loopback, 0);

    private readonly FakeTimeProvider _time = new();

    public OutboundTests() => _port.Start();

    public void Dispose()
    {
        _port.Dispose();
        _authority.Dispose();
        _foreign.Dispose();
    }

    [Theory]
    [InlineData("foreign", "PartialChain")]
    [InlineData("expired", "NotTimeValid")]
    [InlineData("for clients only", "NotValidForUsage")]
    public async Task Nothing_is_said_to_a_silo_that_cannot_prove_itself(string shows, string reason)
    {
        using var certificate = shows switch
        {
            "foreign" => _foreign.Issue("silo"),
            "expired" => _authority.Issue("silo", until: -1),
            _ => _authority.Issue("silo", purposes: TestAuthority.ForClients),
        };
        var connections = Of(_authority.Files(_authority.Issue("facade")));
        var silo = Accept(certificate);

        var refusal = await Assert.ThrowsAsync<AuthenticationException>(() => Connect(connections));

        Assert.EndsWith($"its certificate is not accepted: {reason}", refusal.Message, StringComparison.Ordinal);
        await Record.ExceptionAsync(() => silo);
    }

    [Fact]
    public async Task After_the_files_are_replaced_the_next_connection_shows_the_new_certificate()
    {
        using var certificate = _authority.Issue("silo");
        var files = _authority.Files(_authority.Issue("first"));
        var connections = Of(files);

        Assert.Equal("CN=first", await ShownTo(certificate, connections));
        Assert.Equal("CN=first", await ShownTo(certificate, connections));
        _authority.Replace(files, _authority.Issue("second"));
        Assert.Equal("CN=second", await ShownTo(certificate, connections));
    }

    [Fact]
    public async Task A_peer_that_says_nothing_is_not_waited_for_any_longer()
    {
        var connecting = Connect(Of(_authority.Files(_authority.Issue("facade"))));
        using var silent = await _port.AcceptTcpClientAsync();

        await GrainGround.Until(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(connecting.IsCompleted);
        });

        var refusal = await Assert.ThrowsAsync<AuthenticationException>(() => connecting);
        Assert.EndsWith("it took too long", refusal.Message, StringComparison.Ordinal);
    }

    private TlsConnections Of(ClusterTls files) => new(
        new IdentityOnDisk(files, NullLogger<IdentityOnDisk>.Instance), _time, NullLogger<TlsConnections>.Instance);

    private async Task<string> ShownTo(X509Certificate2 silo, TlsConnections connections)
    {
        var accepted = Accept(silo);
        await Connect(connections);
        return await accepted;
    }

    /// <summary>The subject that whoever connects next shows.</summary>
    private async Task<string> Accept(X509Certificate2 silo)
    {
        using var client = await _port.AcceptTcpClientAsync();
        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
        {
            ServerCertificate = silo,
            ClientCertificateRequired = true,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
        });
        Assert.Equal(1, await tls.ReadAsync(new byte[1]));
        return tls.RemoteCertificate!.Subject;
    }

    private async Task Connect(TlsConnections connections)
    {
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)_port.LocalEndpoint);
        var stream = client.GetStream();
        var wire = new Wire(PipeReader.Create(stream), PipeWriter.Create(stream));
        await using var context = new DefaultConnectionContext("test", wire, wire)
        {
            RemoteEndPoint = client.Client.RemoteEndPoint,
        };

        await connections.Outbound(async next => await next.Transport.Output.WriteAsync(new byte[1]))(context);
    }

    private sealed record Wire(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
