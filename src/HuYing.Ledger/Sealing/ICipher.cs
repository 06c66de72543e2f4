namespace HuYing.Ledger.Sealing;

/// <summary>One way of sealing under a key of 32 bytes, and its keyed hash.</summary>
internal interface ICipher
{
    const int KeySize = 32;

    SealAlgorithm Algorithm { get; }

    byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context);

    /// <exception cref="SealBroken">It was changed, or the key or the context is another.</exception>
    byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> context);

    byte[] Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data);
}

internal static class Ciphers
{
    public static ICipher Of(SealAlgorithm algorithm) => algorithm switch
    {
        SealAlgorithm.Aes => new AesCipher(),
        SealAlgorithm.Sm4 => new Sm4Cipher(),
    };
}
