using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>How much was uploaded, as far as quotas need to know it.</summary>
/// <param name="IsKept">The file in question is among it.</param>
public sealed record UploadsSoFar(long Files, long Bytes, long TicketBytes, bool IsKept);

/// <summary>The bytes of attachments. They are kept before the history names them, and never changed.</summary>
public sealed class AttachmentStore(NpgsqlDataSource source)
{
    private readonly LedgerLink _link = new(source);

    /// <summary>Keeps a file; again is the same as once. False when the id already holds another file.</summary>
    public Task<bool> Keep(StoredAttachment attachment, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var kept = await connection.Sql("""
                INSERT INTO attachment (
                    id, ticket_number, name, media_type, size, sha256, uploaded_by, uploaded_at, content,
                    thumbnail)
                VALUES (@id, @number, @name, @media, @size, @sha256, @by, @at, @content, @thumbnail)
                ON CONFLICT (id) DO NOTHING
                """)
                .With("id", attachment.Id)
                .With("number", attachment.TicketId.Number)
                .With("name", attachment.Name)
                .With("media", attachment.MediaType)
                .With("size", attachment.Content.LongLength)
                .With("sha256", attachment.Sha256)
                .With("by", attachment.UploadedBy)
                .With("at", attachment.UploadedAt.ToUniversalTime())
                .With("content", attachment.Content)
                .With("thumbnail", attachment.Thumbnail)
                .Run(ct);
            return kept == 1 || await connection.Sql(
                "SELECT EXISTS (SELECT FROM attachment"
                + " WHERE id = @id AND ticket_number = @number AND sha256 = @sha256)")
                .With("id", attachment.Id)
                .With("number", attachment.TicketId.Number)
                .With("sha256", attachment.Sha256)
                .One<bool>(ct);
        },
        ct);

    public Task<StoredAttachment?> Find(TicketId ticketId, Guid id, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT name, media_type, sha256, uploaded_by, uploaded_at, content, thumbnail
            FROM attachment WHERE id = @id AND ticket_number = @number
            """)
            .With("id", id).With("number", ticketId.Number)
            .First(
                row => new StoredAttachment(
                    id,
                    ticketId,
                    row.GetString(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.Instant(4),
                    row.Bytes(5),
                    row.IsDBNull(6) ? null : row.Bytes(6)),
                ct),
        ct);

    /// <summary>What an account has uploaded since an instant, and how much lies on a ticket.</summary>
    public async Task<UploadsSoFar> Used(
        string accountId, TicketId ticketId, Guid fileId, DateTimeOffset since, CancellationToken ct) =>
        (await _link.Read(
            connection => connection.Sql("""
                SELECT count(*), coalesce(sum(size), 0)::bigint,
                       (SELECT coalesce(sum(size), 0)::bigint FROM attachment WHERE ticket_number = @number),
                       EXISTS (SELECT FROM attachment WHERE id = @id)
                FROM attachment WHERE uploaded_by = @by AND uploaded_at > @since
                """)
                .With("number", ticketId.Number)
                .With("by", accountId)
                .With("id", fileId)
                .With("since", since.ToUniversalTime())
                .First(row => new UploadsSoFar(
                    row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3)), ct),
            ct))!;

    /// <summary>Drops files of that age (an hour or more) that no ticket's history names; says how many.</summary>
    public Task<int> DropUnclaimed(TimeSpan age, CancellationToken ct) => _link.Read(
        async connection => (int)await connection.Sql("SELECT drop_unclaimed_attachments(@age)")
            .With("age", age).One<long>(ct),
        ct);
}
