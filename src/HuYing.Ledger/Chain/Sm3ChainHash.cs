using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace HuYing.Ledger.Chain;

/// <summary>SM3 (GB/T 32905) from the system's OpenSSL 3: nothing of our own to certify, nothing to install.</summary>
internal sealed partial class Sm3ChainHash : IChainHash
{
    public short Algorithm => (short)ChainAlgorithm.Sm3;

    public byte[] Hash(ReadOnlySpan<byte> data)
    {
        var hash = new byte[ChainHash.Size];
        var done = Digest(0, "SM3", null, data, (nuint)data.Length, hash, out var written);
        return done == 1 && written == ChainHash.Size
            ? hash
            : throw new CryptographicException("OpenSSL on this system does not offer SM3.");
    }

    [LibraryImport("libcrypto.so.3", EntryPoint = "EVP_Q_digest", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Digest(
        nint library,
        string name,
        string? properties,
        ReadOnlySpan<byte> data,
        nuint length,
        Span<byte> hash,
        out nuint written);
}
