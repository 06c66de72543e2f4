using System.Security.Cryptography;
using System.Text;

namespace HuYing.Grains.Tls;

/// <summary>The three files as they were at one moment.</summary>
/// <param name="Seal">Differs as soon as one byte of the three does.</param>
/// <param name="IsKeyOpen">Whoever has an account on this machine can read the private key.</param>
internal sealed record TlsFiles(string Certificate, string Key, string Authority, string Seal, bool IsKeyOpen)
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    // The texts are compared and not the times of change: a mounted secret is a link that never changes,
    // to a folder that does.
    /// <exception cref="InvalidDataException">One of them cannot be read.</exception>
    internal static TlsFiles Read(ClusterTls paths)
    {
        var (certificate, key, authority) = (Text(paths.Certificate), Text(paths.Key), Text(paths.Authority));
        var seal = SHA256.HashData(Encoding.UTF8.GetBytes($"{certificate}\0{key}\0{authority}"));
        return new TlsFiles(certificate, key, authority, Convert.ToHexString(seal), IsOpen(paths.Key));
    }

    // No record text: it would show the key.
    public override string ToString() => nameof(TlsFiles);

    private static string Text(string path) => Reading(path, () => File.ReadAllText(path));

    private static bool IsOpen(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        // By handle: the mode of the file, where the path may be a link that everybody may read.
        using var handle = Reading(path, () => File.OpenHandle(path));
        return (File.GetUnixFileMode(handle) & Others) != 0;
    }

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException($"TLS 文件 {path} 读不到:{fault.Message}");
        }
    }
}
