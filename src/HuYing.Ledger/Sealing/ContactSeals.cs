using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Sealing;

/// <summary>A contact as it is stored: sealed, with the commitment that the history holds.</summary>
/// <param name="PhoneIndex">A keyed hash of the number's digits; null without a number.</param>
public sealed record SealedContact(string Commitment, Envelope Envelope, byte[]? PhoneIndex);

/// <summary>Seals contacts to their tickets, and opens them again.</summary>
public sealed class ContactSeals(ICryptoProvider crypto)
{
    private const int SaltSize = 32;

    /// <exception cref="CryptoUnavailable">The keys cannot be reached: nothing may be stored.</exception>
    public SealedContact Seal(TicketId id, Contact contact)
    {
        var text = new Text(RandomNumberGenerator.GetBytes(SaltSize), contact.Name, contact.Phone, contact.Detail);
        return Seal(id, JsonSerializer.SerializeToUtf8Bytes(text, ContactJson.Default.Text), contact.Phone);
    }

    /// <exception cref="CryptoUnavailable">The keys cannot be reached.</exception>
    /// <exception cref="SealBroken">It is not what was recorded on this ticket.</exception>
    public Contact Open(TicketId id, SealedContact contact)
    {
        var text = Read(OpenText(id, contact));
        return new Contact(text.Name, text.Phone, text.Detail);
    }

    /// <summary>The same contact under the keys of today; the commitment stays.</summary>
    public SealedContact Renew(TicketId id, SealedContact contact)
    {
        var bytes = OpenText(id, contact);
        return Seal(id, bytes, Read(bytes).Phone);
    }

    /// <summary>True when the contact is sealed as a new one would be.</summary>
    public bool IsCurrent(SealedContact contact) =>
        contact.Envelope.Algorithm == crypto.Algorithm && contact.Envelope.KeyId == crypto.KeyId;

    /// <summary>By which a number is found again without being stored; null for what is no number.</summary>
    /// <exception cref="CryptoUnavailable">The keys cannot be reached.</exception>
    public byte[]? PhoneIndex(string? phone) =>
        PhoneNumber.Digits(phone) is { } digits ? crypto.Mac(Encoding.ASCII.GetBytes("phone " + digits)) : null;

    /// <summary>
    /// The hash of a request that holds personal data, covered: a bare hash could be found by trying all numbers.
    /// </summary>
    /// <exception cref="CryptoUnavailable">The keys cannot be reached.</exception>
    public byte[] Cover(byte[] contentHash) => crypto.Mac([.. "request "u8, .. contentHash]);

    private SealedContact Seal(TicketId id, byte[] text, string? phone) => new(
        Convert.ToHexStringLower(SHA256.HashData(text)),
        crypto.Encrypt(text, Context(id)),
        PhoneIndex(phone));

    private byte[] OpenText(TicketId id, SealedContact contact)
    {
        var text = crypto.Decrypt(contact.Envelope, Context(id));
        return Convert.ToHexStringLower(SHA256.HashData(text)) == contact.Commitment
            ? text
            : throw new SealBroken("The contact is not the one that the history names.");
    }

    private static Text Read(byte[] text) => JsonSerializer.Deserialize(text, ContactJson.Default.Text)!;

    private static byte[] Context(TicketId id) => Encoding.UTF8.GetBytes(id.Value);

    internal sealed record Text(byte[] Salt, string? Name, string? Phone, string? Detail);
}

/// <summary>What is sealed; stored for as long as the contact, so it only grows.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ContactSeals.Text))]
internal sealed partial class ContactJson : JsonSerializerContext;
