using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HuYing.Ledger.Sealing;

/// <summary>
/// Seals the secrets of second factors to their accounts: whoever reads the table cannot make codes from it.
/// </summary>
public sealed class FactorSeals(ICryptoProvider crypto)
{
    /// <exception cref="CryptoUnavailable">The keys cannot be reached: nothing may be stored.</exception>
    public byte[] Seal(string accountId, byte[] secret) => JsonSerializer.SerializeToUtf8Bytes(
        crypto.Encrypt(secret, Context(accountId)), FactorJson.Default.Envelope);

    /// <exception cref="CryptoUnavailable">The keys cannot be reached.</exception>
    /// <exception cref="SealBroken">It was changed, or belongs to another account.</exception>
    public byte[] Open(string accountId, byte[] sealedSecret) =>
        crypto.Decrypt(Read(sealedSecret), Context(accountId));

    /// <summary>True when it is sealed as a new one would be.</summary>
    internal bool IsCurrent(byte[] sealedSecret) =>
        Read(sealedSecret) is var envelope
        && envelope.Algorithm == crypto.Algorithm && envelope.KeyId == crypto.KeyId;

    private static Envelope Read(byte[] sealedSecret)
    {
        try
        {
            return JsonSerializer.Deserialize(sealedSecret, FactorJson.Default.Envelope)!;
        }
        catch (JsonException fault)
        {
            throw new SealBroken("This is no sealed secret.", fault);
        }
    }

    private static byte[] Context(string accountId) => Encoding.UTF8.GetBytes($"second factor {accountId}");
}

/// <summary>What is stored; only grows.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Envelope))]
internal sealed partial class FactorJson : JsonSerializerContext;
