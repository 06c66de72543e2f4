using System.Security.Cryptography;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// A file with its bytes, as uploaded to a ticket. Only the ticket's history makes it part of the case.
/// </summary>
public sealed record StoredAttachment(
    Guid Id,
    TicketId TicketId,
    string Name,
    string MediaType,
    string Sha256,
    string UploadedBy,
    DateTimeOffset UploadedAt,
    byte[] Content,
    byte[]? Thumbnail = null)
{
    /// <summary>What the ticket's history says of it.</summary>
    public Attachment Description => new(
        Id,
        Name,
        MediaType,
        Content.LongLength,
        Sha256,
        Thumbnail is null ? null : Convert.ToHexStringLower(SHA256.HashData(Thumbnail)));
}
