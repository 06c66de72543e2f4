using System.Security.Cryptography.X509Certificates;
using HuYing.Cluster.Tests.Grains;
using HuYing.Grains;
using HuYing.Tests.Actors;

namespace HuYing.Cluster.Tests.Tls;

/// <summary>Over TLS the engine does what every engine must do; whoever is not of the cluster gets nothing.</summary>
public class TlsClusterTests(TlsCluster cluster) : ActorsConformance, IClassFixture<TlsCluster>
{
    private protected override ActorsGround Ground => cluster.Ground;

    private int[] Ports =>
    [
        cluster.Silo.Options.SiloPort,
        cluster.Silo.Options.GatewayPort,
        cluster.OtherSilo.Options.SiloPort,
        cluster.OtherSilo.Options.GatewayPort,
    ];

    [Fact]
    public async Task Both_silos_answer_the_facade_and_each_port_shows_its_silos_certificate()
    {
        var management = cluster.Facade.Grains.GetGrain<IManagementGrain>(0);
        var members = await management.GetHosts(onlyActive: true);
        Assert.Equal(2, members.Count);
        Assert.Equal(2, (await management.GetRuntimeStatistics([.. members.Keys])).Length);

        var mine = cluster.Authority.Issue("probe");
        var shown = await Task.WhenAll(Ports.Select(port => Probe.Shown(port, mine)));
        Assert.Equal([.. Serials(cluster.Silo), .. Serials(cluster.OtherSilo)], shown);
    }

    [Fact]
    public async Task After_its_files_are_replaced_a_running_silo_shows_the_new_certificate()
    {
        var before = Serials(cluster.OtherSilo);

        cluster.Authority.Replace(cluster.OtherSilo.Options.Tls!, cluster.Authority.Issue("renewed"));

        var mine = cluster.Authority.Issue("probe");
        var shown = await Task.WhenAll(Ports[2..].Select(port => Probe.Shown(port, mine)));
        Assert.Equal(Serials(cluster.OtherSilo), shown);
        Assert.NotEqual(before, shown);
    }

    [Fact]
    public async Task A_facade_without_tls_cannot_connect()
    {
        await using var facade = ServerProcess.Build(cluster.Database, ClusterRole.Rest, tls: null);

        var fault = await Record.ExceptionAsync(facade.Start);

        Assert.NotNull(fault);
        await GrainGround.Until(() => Task.FromResult(IsSaidBySilos("Cannot determine the frame size")));
    }

    [Fact]
    public async Task A_facade_of_another_authority_cannot_connect_and_says_so()
    {
        var files = cluster.Foreign.Files(cluster.Foreign.Issue("facade"));
        await using var facade = ServerProcess.Build(cluster.Database, ClusterRole.Rest, files);

        var fault = await Record.ExceptionAsync(facade.Start);

        Assert.NotNull(fault);
        Assert.True(facade.Log.Says("its certificate is not accepted: "), string.Join('\n', facade.Log.All));
    }

    [Theory]
    [InlineData("nothing", "RemoteCertificateNotAvailable")]
    [InlineData("foreign", "PartialChain")]
    [InlineData("expired", "NotTimeValid")]
    [InlineData("for servers only", "NotValidForUsage")]
    public async Task At_every_port_whoever_cannot_prove_himself_is_hung_up_on(string shows, string reason)
    {
        using var certificate = shows switch
        {
            "foreign" => cluster.Foreign.Issue("foreign"),
            "expired" => cluster.Authority.Issue("expired", until: -1),
            "for servers only" => cluster.Authority.Issue("server", purposes: TestAuthority.ForServers),
            _ => null,
        };

        foreach (var port in Ports)
        {
            Assert.True(await Probe.IsRefused(port, certificate));
        }

        await GrainGround.Until(() => Task.FromResult(
            cluster.Silo.Log.Says($"accepted: {reason}") && cluster.OtherSilo.Log.Says($"accepted: {reason}")));
    }

    [Fact]
    public async Task Plain_bytes_are_answered_by_an_alert_at_most()
    {
        foreach (var port in Ports)
        {
            var answer = await Probe.Plain(port, new byte[64]);

            Assert.True(answer is [] or [0x15, _, _, 0, 2, _, _], Convert.ToHexString(answer));
        }
    }

    private bool IsSaidBySilos(string words) => cluster.Silo.Log.Says(words) || cluster.OtherSilo.Log.Says(words);

    private static string[] Serials(ServerProcess silo)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(silo.Options.Tls!.Certificate);
        return [certificate.SerialNumber, certificate.SerialNumber];
    }
}
