using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HuYing.Grains;

namespace HuYing.Cluster.Tests.Tls;

/// <summary>Issues certificates, good and bad ones, into folders of its own.</summary>
internal sealed class TestAuthority : IDisposable
{
    public const string ForServers = "1.3.6.1.5.5.7.3.1";

    public const string ForClients = "1.3.6.1.5.5.7.3.2";

    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huying-tls-");

    private readonly X509Certificate2 _root;

    public TestAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        _root = request.CreateSelfSigned(_now.AddDays(-90), _now.AddDays(90));
    }

    public string Authority => _root.ExportCertificatePem();

    public X509Certificate2 Issue(string name, int until = 30, params string[] purposes)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        OidCollection usages = [];
        Array.ForEach(purposes is [] ? [ForServers, ForClients] : purposes, usage => usages.Add(new Oid(usage)));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(usages, false));
        var number = RandomNumberGenerator.GetBytes(8);
        using var bare = request.Create(_root, _now.AddDays(-60), _now.AddDays(until), number);
        return bare.CopyWithPrivateKey(key);
    }

    /// <summary>Three files in a new folder, as an operator would lay them.</summary>
    public ClusterTls Files(X509Certificate2 certificate)
    {
        var folder = _folder.CreateSubdirectory(Guid.CreateVersion7().ToString("N")).FullName;
        var files = new ClusterTls(
            Path.Combine(folder, "tls.crt"), Path.Combine(folder, "tls.key"), Path.Combine(folder, "ca.crt"));
        Replace(files, certificate);
        return files;
    }

    public void Replace(ClusterTls files, X509Certificate2 certificate)
    {
        File.WriteAllText(files.Authority, Authority);
        File.WriteAllText(files.Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(files.Key, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Allow(files.Key, UnixFileMode.None);
    }

    /// <summary>The owner reads and writes; the others as said.</summary>
    public static void Allow(string file, UnixFileMode others)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        }
    }

    public void Dispose()
    {
        _root.Dispose();
        _folder.Delete(recursive: true);
    }
}
