using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HuYing.Grains;
using HuYing.Grains.Tls;
using HuYing.Silo;
using Microsoft.Extensions.Logging;

namespace HuYing.Cluster.Tests.Tls;

/// <summary>A process with unusable files does not start; one that runs keeps what it has.</summary>
public sealed class IdentityTests : IDisposable
{
    private readonly TestAuthority _authority = new("呼应集群");

    private readonly TestAuthority _foreign = new("somebody else");

    private readonly LogLines _log = new();

    public void Dispose()
    {
        _authority.Dispose();
        _foreign.Dispose();
    }

    [Theory]
    [InlineData("no certificate", "tls.crt 读不到")]
    [InlineData("no key", "tls.key 读不到")]
    [InlineData("no authority", "ca.crt 读不到")]
    [InlineData("empty certificate", "tls.crt 里没有 PEM 证书")]
    [InlineData("empty authority", "ca.crt 里没有 PEM 证书")]
    [InlineData("broken certificate", "tls.crt 不是 PEM 证书")]
    [InlineData("another's key", "tls.key 不是")]
    [InlineData("a key under a password", "不是没有口令的 PEM")]
    [InlineData("expired", "tls.crt 不在有效期内")]
    [InlineData("foreign", "ca.crt 里的 CA 签发的")]
    [InlineData("for clients only", "不能同时用于服务端和客户端")]
    public void Without_good_files_neither_silo_nor_facade_starts(string flaw, string words)
    {
        var files = Flawed(flaw);

        foreach (var role in Enum.GetValues<ClusterRole>())
        {
            var refusal = Assert.Throws<InvalidDataException>(() => ServerProcess.Build(Nowhere, role, files));
            Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
            Assert.Null(refusal.InnerException);
        }
    }

    [Fact]
    public async Task With_good_files_the_same_silo_is_built()
    {
        var files = _authority.Files(_authority.Issue("silo"));

        await using var silo = ServerProcess.Build(Nowhere, ClusterRole.Silo, files);

        Assert.Empty(silo.Log.All);
    }

    [Fact]
    public void New_files_are_taken_up_and_bad_ones_are_not()
    {
        var files = _authority.Files(_authority.Issue("first"));
        var identity = On(files);
        Assert.Equal("CN=first", identity.Current.Certificate.Subject);

        _authority.Replace(files, _authority.Issue("second"));
        Assert.Equal("CN=second", identity.Current.Certificate.Subject);

        File.Delete(files.Key);
        Assert.Equal("CN=second", identity.Current.Certificate.Subject);
        Assert.Equal("CN=second", identity.Current.Certificate.Subject);
        Assert.Single(_log.All, line => line.StartsWith("Warning", StringComparison.Ordinal));

        _authority.Replace(files, _authority.Issue("third"));
        Assert.Equal("CN=third", identity.Current.Certificate.Subject);
    }

    [Fact]
    public void A_mounted_secret_that_changes_behind_its_links_is_noticed()
    {
        var first = _authority.Files(_authority.Issue("first"));
        var second = _authority.Files(_authority.Issue("second"));
        var mount = Directory.GetParent(Path.GetDirectoryName(first.Key)!)!.CreateSubdirectory("mount").FullName;
        var link = Path.Combine(mount, "..data");
        Directory.CreateSymbolicLink(link, Path.GetDirectoryName(first.Key)!);
        string[] names = ["tls.crt", "tls.key", "ca.crt"];
        Array.ForEach(names, name => File.CreateSymbolicLink(Path.Combine(mount, name), Path.Combine("..data", name)));
        var identity = On(new ClusterTls(
            Path.Combine(mount, names[0]), Path.Combine(mount, names[1]), Path.Combine(mount, names[2])));

        Directory.Delete(link);
        Directory.CreateSymbolicLink(link, Path.GetDirectoryName(second.Key)!);

        Assert.Equal("CN=second", identity.Current.Certificate.Subject);
        Assert.False(_log.Says("can be read by everybody"));
    }

    [Fact]
    public void While_one_authority_replaces_another_both_are_believed()
    {
        var files = _authority.Files(_authority.Issue("old"));
        File.AppendAllText(files.Authority, $"\n{_foreign.Authority}\n");
        var both = File.ReadAllText(files.Authority);
        var identity = On(files);

        _foreign.Replace(files, _foreign.Issue("new"));
        File.WriteAllText(files.Authority, both);

        Assert.Equal("CN=new", identity.Current.Certificate.Subject);
        Assert.Equal(2, identity.Current.Connecting().CertificateChainPolicy!.CustomTrustStore.Count);
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead, true)]
    [InlineData(UnixFileMode.GroupRead, false)]
    public void A_key_that_everybody_can_read_is_warned_of(UnixFileMode others, bool warned)
    {
        var files = _authority.Files(_authority.Issue("silo"));
        TestAuthority.Allow(files.Key, others);

        _ = On(files);

        Assert.Equal(warned, _log.Says($"{LogLevel.Warning}: The private key {files.Key} can be read"));
    }

    private static string Broken => PemEncoding.WriteString("CERTIFICATE", [0]);

    private static SiloOptions Nowhere => new("Host=127.0.0.1", "", "127.0.0.1", 0, Path.GetTempPath());

    private IdentityOnDisk On(ClusterTls files)
    {
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(_log));
        return new IdentityOnDisk(files, logs.CreateLogger<IdentityOnDisk>());
    }

    private ClusterTls Flawed(string flaw)
    {
        using var own = flaw switch
        {
            "expired" => _authority.Issue("silo", until: -1),
            "foreign" => _foreign.Issue("silo"),
            "for clients only" => _authority.Issue("silo", purposes: TestAuthority.ForClients),
            _ => _authority.Issue("silo"),
        };
        var files = _authority.Files(own);
        Action? spoil = flaw switch
        {
            "no certificate" => () => File.Delete(files.Certificate),
            "no key" => () => File.Delete(files.Key),
            "no authority" => () => File.Delete(files.Authority),
            "empty certificate" => () => File.WriteAllText(files.Certificate, ""),
            "empty authority" => () => File.WriteAllText(files.Authority, ""),
            "broken certificate" => () => File.WriteAllText(files.Certificate, Broken),
            "another's key" => () => File.Copy(_foreign.Files(_foreign.Issue("silo")).Key, files.Key, overwrite: true),
            "a key under a password" => () => File.WriteAllText(files.Key, Locked(own)),
            _ => null,
        };
        spoil?.Invoke();
        return files;
    }

    private static string Locked(X509Certificate2 certificate) =>
        certificate.GetECDsaPrivateKey()!.ExportEncryptedPkcs8PrivateKeyPem(
            "password", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10));
}
