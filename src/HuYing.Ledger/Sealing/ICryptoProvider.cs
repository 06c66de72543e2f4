namespace HuYing.Ledger.Sealing;

/// <summary>How something is sealed. The number is stored with it.</summary>
public enum SealAlgorithm : short
{
    /// <summary>AES-256-GCM, of the platform.</summary>
    Aes = 1,

    /// <summary>SM4-CTR with HMAC-SM3, of the system's OpenSSL 3.</summary>
    Sm4 = 2,
}

/// <summary>
/// Something sealed under a key of its own, and that key wrapped under the one that <paramref name="KeyId"/> names.
/// </summary>
public sealed record Envelope(SealAlgorithm Algorithm, string KeyId, byte[] WrappedKey, byte[] Content);

/// <summary>
/// Seals what must not lie in the database as it is. A security module takes the place of the key file by implementing
/// this. Whoever cannot seal refuses; there is no way around it.
/// </summary>
public interface ICryptoProvider
{
    /// <summary>How new envelopes are made.</summary>
    SealAlgorithm Algorithm { get; }

    /// <summary>Which key wraps what is new.</summary>
    /// <exception cref="CryptoUnavailable">The keys cannot be reached.</exception>
    string KeyId { get; }

    /// <param name="context">What it belongs to; without the same context it is never opened.</param>
    /// <exception cref="CryptoUnavailable">The keys cannot be reached.</exception>
    Envelope Encrypt(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context);

    /// <exception cref="CryptoUnavailable">The keys cannot be reached, or that key is not among them.</exception>
    /// <exception cref="SealBroken">The envelope was changed or belongs to another context.</exception>
    byte[] Decrypt(Envelope envelope, ReadOnlySpan<byte> context);

    /// <summary>A keyed hash of 32 bytes that stays the same when keys are rotated.</summary>
    /// <exception cref="CryptoUnavailable">The keys cannot be reached.</exception>
    byte[] Mac(ReadOnlySpan<byte> data);
}

/// <summary>The keys cannot be reached: nothing is sealed and nothing opened until they can.</summary>
public sealed class CryptoUnavailable(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What was opened is not what was sealed.</summary>
public sealed class SealBroken(string message, Exception? inner = null) : Exception(message, inner);
