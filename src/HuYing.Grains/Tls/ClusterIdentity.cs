using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HuYing.Grains.Tls;

/// <summary>
/// What this process shows to the others, and whom it believes: everybody whose certificate the cluster's own
/// authority has issued for the purpose and that is valid now.
/// </summary>
/// <remarks>
/// The name in a certificate is not compared with an address: silos come and go on addresses that nobody knows
/// beforehand, and find each other in the database. So the authority is the whole of the trust: it must be private
/// and issue certificates to the processes of this cluster only. There is no list of revoked certificates either;
/// to throw one out before it expires, change the authority.
/// </remarks>
internal sealed class ClusterIdentity
{
    private static readonly Oid ForServers = new("1.3.6.1.5.5.7.3.1");

    private static readonly Oid ForClients = new("1.3.6.1.5.5.7.3.2");

    private readonly SslStreamCertificateContext _shown;

    private readonly X509Certificate2Collection _authority;

    private ClusterIdentity(SslStreamCertificateContext shown, X509Certificate2Collection authority) =>
        (_shown, _authority) = (shown, authority);

    internal X509Certificate2 Certificate => _shown.TargetCertificate;

    /// <exception cref="InvalidDataException">Nobody would believe this process, or it nobody.</exception>
    internal static ClusterIdentity From(TlsFiles files, ClusterTls paths)
    {
        X509Certificate2Collection authority = [];
        X509Certificate2Collection chain = [];
        Parse(paths.Authority, "不是 PEM 证书", () => authority.ImportFromPem(files.Authority));
        Parse(paths.Certificate, "不是 PEM 证书", () => chain.ImportFromPem(files.Certificate));
        if (authority.Count == 0 || chain.Count == 0)
        {
            throw new InvalidDataException(
                $"TLS 文件 {(chain.Count == 0 ? paths.Certificate : paths.Authority)} 里没有 PEM 证书。");
        }

        X509Certificate2? own = null;
        Parse(
            paths.Key,
            $"不是 {paths.Certificate} 的私钥,或者不是没有口令的 PEM",
            () => own = X509Certificate2.CreateFromPem(files.Certificate, files.Key));
        chain.RemoveAt(0);
        CheckOwn(own!, chain, authority, paths);
        return new ClusterIdentity(SslStreamCertificateContext.Create(own!, chain, offline: true), authority);
    }

    // A resumed session would show nobody's certificate again, however long ago it was checked.
    internal SslServerAuthenticationOptions Accepting() => new()
    {
        ServerCertificateContext = _shown,
        ClientCertificateRequired = true,
        CertificateChainPolicy = Policy(_authority, ForClients),
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        AllowRenegotiation = false,
        AllowTlsResume = false,
    };

    internal SslClientAuthenticationOptions Connecting() => new()
    {
        TargetHost = ClusterSettings.ServiceId,
        ClientCertificateContext = _shown,
        CertificateChainPolicy = Policy(_authority, ForServers),
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        AllowRenegotiation = false,
        AllowTlsResume = false,
    };

    private static X509ChainPolicy Policy(X509Certificate2Collection authority, params Oid[] purposes)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(authority);
        Array.ForEach(purposes, purpose => policy.ApplicationPolicy.Add(purpose));
        return policy;
    }

    private static void CheckOwn(
        X509Certificate2 own,
        X509Certificate2Collection between,
        X509Certificate2Collection authority,
        ClusterTls paths)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy = Policy(authority, ForServers, ForClients);
        chain.ChainPolicy.ExtraStore.AddRange(between);
        if (chain.Build(own))
        {
            return;
        }

        var why = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) switch
        {
            var flags when flags.HasFlag(X509ChainStatusFlags.NotTimeValid) =>
                $"不在有效期内({own.NotBefore:yyyy-MM-dd HH:mm} 到 {own.NotAfter:yyyy-MM-dd HH:mm})",
            var flags when flags.HasFlag(X509ChainStatusFlags.NotValidForUsage) => "不能同时用于服务端和客户端",
            var flags => $"不是由 {paths.Authority} 里的 CA 签发的({flags})",
        };
        throw new InvalidDataException($"TLS 证书 {paths.Certificate} {why}。");
    }

    private static void Parse(string path, string whatIsWrong, Action parse)
    {
        try
        {
            parse();
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            throw new InvalidDataException($"TLS 文件 {path} {whatIsWrong}。");
        }
    }
}
