using System.Security.Cryptography;

namespace HuYing.Ledger.Sealing;

/// <summary>Seals with keys from a file: a fresh key for each envelope, wrapped under the file's last one.</summary>
internal sealed class FileCrypto(KeyFile file, SealAlgorithm algorithm) : ICryptoProvider
{
    private readonly ICipher _cipher = Ciphers.Of(algorithm);

    public SealAlgorithm Algorithm => algorithm;

    public static FileCrypto Of(LedgerOptions options) =>
        new(new KeyFile(options.KeyFile ?? "", options.MakesKeyFile), options.Sealing);

    public string KeyId => file.Read().Current;

    public Envelope Encrypt(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var keys = file.Read();
        var key = RandomNumberGenerator.GetBytes(ICipher.KeySize);
        try
        {
            var wrapped = _cipher.Seal(keys.Find(keys.Current)!, key, context);
            return new Envelope(algorithm, keys.Current, wrapped, _cipher.Seal(key, plain, context));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public byte[] Decrypt(Envelope envelope, ReadOnlySpan<byte> context)
    {
        var wrapping = file.Read().Find(envelope.KeyId)
            ?? throw new CryptoUnavailable($"The key {envelope.KeyId} is not in the file.");
        var cipher = envelope.Algorithm == algorithm ? _cipher : Ciphers.Of(envelope.Algorithm);
        var key = cipher.Open(wrapping, envelope.WrappedKey, context);
        try
        {
            return cipher.Open(key, envelope.Content, context);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public byte[] Mac(ReadOnlySpan<byte> data) => _cipher.Mac(file.Read().Index, data);
}
