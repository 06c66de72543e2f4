using System.Security.Cryptography;

namespace HuYing.Ledger.Anchors;

/// <summary>
/// Signs anchors: ECDSA on P-256 with SHA-256. Each line names its algorithm and its key, so that others can follow.
/// </summary>
internal sealed class AnchorKey : IDisposable
{
    public const string Es256 = "ES256";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly ECDsa _key;

    private AnchorKey(ECDsa key) => _key = key;

    /// <summary>Tells keys apart: the beginning of the public key's SHA-256.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(_key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));

    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

    /// <summary>The key of a file; a new one when there is none.</summary>
    /// <exception cref="LedgerRefused">Others may read the file, or it holds no such key.</exception>
    public static AnchorKey OpenOrCreate(string file)
    {
        if (!File.Exists(file))
        {
            Create(file);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
        {
            throw new LedgerRefused("anchor_key", $"锚定私钥 {file} 对其他用户开放:请执行 chmod 600。");
        }

        return Read(File.ReadAllText(file), file);
    }

    /// <summary>A private or a public key in PEM.</summary>
    /// <exception cref="LedgerRefused">It is none.</exception>
    public static AnchorKey Read(string pem, string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return new AnchorKey(key);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new LedgerRefused("anchor_key", $"{file} 不是可用的锚定密钥(PEM 格式的 P-256 密钥)。");
        }
    }

    public byte[] Sign(ReadOnlySpan<byte> data) => _key.SignData(data, HashAlgorithmName.SHA256);

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        _key.VerifyData(data, signature, HashAlgorithmName.SHA256);

    public void Dispose() => _key.Dispose();

    private static void Create(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var settings = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using var writer = new StreamWriter(file, settings);
            writer.Write(key.ExportPkcs8PrivateKeyPem());
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made it at the same moment.
        }
    }
}
