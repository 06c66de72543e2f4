using System.Runtime.InteropServices;

namespace HuYing.Ledger.Sealing;

/// <summary>SM4 and HMAC-SM3 from the system's OpenSSL 3: nothing of our own to certify, nothing to install.</summary>
internal static partial class LibCrypto
{
    private const string Library = "libcrypto.so.3";

    private const int BlockSize = 16;

    private const int HashSize = 32;

    /// <summary>Encrypts and decrypts: counter mode is its own inverse.</summary>
    /// <exception cref="CryptoUnavailable">OpenSSL on this system does not offer it.</exception>
    public static byte[] Sm4Ctr(ReadOnlySpan<byte> key, ReadOnlySpan<byte> counter, ReadOnlySpan<byte> text)
    {
        // The library reads a whole block of each, whatever the length of the span.
        if (key.Length != BlockSize || counter.Length != BlockSize)
        {
            throw new ArgumentException("SM4 takes a key and a counter of 16 bytes.");
        }

        var result = new byte[text.Length];
        var cipher = Call(FetchCipher, "SM4-CTR");
        var context = Call(_ => NewCipherContext(), "");
        try
        {
            var isDone = cipher != 0 && context != 0
                && EncryptInit(context, cipher, key, counter, 0) == 1
                && EncryptUpdate(context, result, out var written, text, text.Length) == 1
                && written == text.Length;
            return isDone ? result : throw Missing("SM4-CTR");
        }
        finally
        {
            FreeCipherContext(context);
            FreeCipher(cipher);
        }
    }

    /// <exception cref="CryptoUnavailable">OpenSSL on this system does not offer it.</exception>
    public static byte[] HmacSm3(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        var mac = new byte[HashSize];
        try
        {
            var done = QuickMac(
                0,
                "HMAC",
                0,
                "SM3",
                0,
                key,
                (nuint)key.Length,
                data,
                (nuint)data.Length,
                mac,
                HashSize,
                out var written);
            return done != 0 && written == HashSize ? mac : throw Missing("HMAC-SM3");
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            throw Missing("HMAC-SM3", fault);
        }
    }

    private static nint FetchCipher(string name) => FetchCipher(0, name, 0);

    private static nint Call(Func<string, nint> make, string name)
    {
        try
        {
            return make(name);
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            throw Missing(name, fault);
        }
    }

    private static CryptoUnavailable Missing(string what, Exception? fault = null) =>
        new($"OpenSSL on this system does not offer {what}.", fault);

    [LibraryImport(Library, EntryPoint = "EVP_CIPHER_fetch", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint FetchCipher(nint library, string name, nint properties);

    [LibraryImport(Library, EntryPoint = "EVP_CIPHER_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void FreeCipher(nint cipher);

    [LibraryImport(Library, EntryPoint = "EVP_CIPHER_CTX_new")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint NewCipherContext();

    [LibraryImport(Library, EntryPoint = "EVP_CIPHER_CTX_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void FreeCipherContext(nint context);

    [LibraryImport(Library, EntryPoint = "EVP_EncryptInit_ex2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EncryptInit(
        nint context, nint cipher, ReadOnlySpan<byte> key, ReadOnlySpan<byte> counter, nint parameters);

    [LibraryImport(Library, EntryPoint = "EVP_EncryptUpdate")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int EncryptUpdate(
        nint context, Span<byte> result, out int written, ReadOnlySpan<byte> text, int length);

    [LibraryImport(Library, EntryPoint = "EVP_Q_mac", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint QuickMac(
        nint library,
        string name,
        nint properties,
        string hash,
        nint parameters,
        ReadOnlySpan<byte> key,
        nuint keyLength,
        ReadOnlySpan<byte> data,
        nuint length,
        Span<byte> mac,
        nuint size,
        out nuint written);
}
