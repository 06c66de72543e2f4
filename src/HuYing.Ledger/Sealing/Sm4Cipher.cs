using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HuYing.Ledger.Sealing;

/// <summary>
/// SM4 (GB/T 32907) in counter mode, then HMAC-SM3 over all of it: OpenSSL 3.0 has no authenticated mode of SM4.
/// Counter, text, tag. The two keys are derived from the one that is given.
/// </summary>
internal sealed class Sm4Cipher : ICipher
{
    private const int BlockSize = 16;

    private const int TagSize = 32;

    public SealAlgorithm Algorithm => SealAlgorithm.Sm4;

    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var counter = RandomNumberGenerator.GetBytes(BlockSize);
        byte[] text = [.. counter, .. LibCrypto.Sm4Ctr(EncryptionKey(key), counter, plain)];
        return [.. text, .. Tag(key, text, context)];
    }

    public byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> context)
    {
        if (content.Length < BlockSize + TagSize)
        {
            throw new SealBroken("The envelope is too short.");
        }

        var text = content[..^TagSize];
        return CryptographicOperations.FixedTimeEquals(Tag(key, text, context), content[^TagSize..])
            ? LibCrypto.Sm4Ctr(EncryptionKey(key), text[..BlockSize], text[BlockSize..])
            : throw new SealBroken("The envelope does not open.");
    }

    public byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data) => LibCrypto.HmacSm3(key, data);

    private static byte[] EncryptionKey(ReadOnlySpan<byte> key) => LibCrypto.HmacSm3(key, "encrypt"u8)[..BlockSize];

    // The length keeps a byte of the context from passing for one of the text.
    private static byte[] Tag(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> context)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, context.Length);
        return LibCrypto.HmacSm3(LibCrypto.HmacSm3(key, "authenticate"u8), [.. length, .. context, .. text]);
    }
}
