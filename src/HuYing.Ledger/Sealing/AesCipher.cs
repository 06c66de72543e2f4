using System.Security.Cryptography;

namespace HuYing.Ledger.Sealing;

/// <summary>AES-256-GCM: nonce, text, tag. Each key seals one thing, or keys of 32 bytes under random nonces.</summary>
internal sealed class AesCipher : ICipher
{
    private const int NonceSize = 12;

    private const int TagSize = 16;

    public SealAlgorithm Algorithm => SealAlgorithm.Aes;

    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var content = new byte[NonceSize + plain.Length + TagSize];
        var nonce = content.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, content.AsSpan(NonceSize, plain.Length), content.AsSpan(^TagSize..), context);
        return content;
    }

    public byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> context)
    {
        if (content.Length < NonceSize + TagSize)
        {
            throw new SealBroken("The envelope is too short.");
        }

        var plain = new byte[content.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(content[..NonceSize], content[NonceSize..^TagSize], content[^TagSize..], plain, context);
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new SealBroken("The envelope does not open.", fault);
        }

        return plain;
    }

    public byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data) => HMACSHA256.HashData(key, data);
}
