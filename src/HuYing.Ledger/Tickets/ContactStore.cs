using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>A sealed contact with the ticket it belongs to.</summary>
public sealed record StoredContact(TicketId TicketId, SealedContact Contact);

/// <summary>
/// Reads sealed contacts, and renews their seals. They are recorded and erased with their ticket's acts only.
/// </summary>
public sealed class ContactStore(NpgsqlDataSource source)
{
    /// <summary>One number on more tickets than this is looked at in parts.</summary>
    public const int MostFound = 500;

    private readonly LedgerLink _link = new(source);

    public Task<StoredContact?> Find(TicketId id, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT t.id, c.commitment, c.algorithm, c.key_id, c.wrapped_key, c.content, c.phone_index
            FROM ticket_contact c JOIN ticket t ON t.number = c.ticket_number
            WHERE c.ticket_number = @number AND t.id = @id
            """).With("number", id.Number).With("id", id.Value).First(Read, ct),
        ct);

    /// <summary>All of a district with that number, the oldest first.</summary>
    public Task<List<StoredContact>> FindByPhone(
        string districtId, byte[] phoneIndex, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT t.id, c.commitment, c.algorithm, c.key_id, c.wrapped_key, c.content, c.phone_index
            FROM ticket_contact c JOIN ticket t ON t.number = c.ticket_number
            WHERE c.phone_index = @index AND c.district_id = @district
            ORDER BY c.ticket_number LIMIT @most
            """).With("index", phoneIndex).With("district", districtId).With("most", MostFound).All(Read, ct),
        ct);

    /// <summary>Tickets behind a number that ended before an instant and whose contact is not on hold.</summary>
    public Task<List<(TicketId Id, long Number)>> Expired(
        string districtId, DateTimeOffset endedBefore, long after, int most, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT t.id, t.number FROM ticket_contact c JOIN ticket t ON t.number = c.ticket_number
            WHERE c.district_id = @district AND NOT c.held AND c.recorded_at < @before AND t.ended_at < @before
              AND c.ticket_number > @after
            ORDER BY c.ticket_number LIMIT @most
            """)
            .With("district", districtId)
            .With("before", endedBefore.ToUniversalTime())
            .With("after", after)
            .With("most", most)
            .All(row => (Parse(row.GetString(0)), row.GetInt64(1)), ct),
        ct);

    /// <summary>Behind a number, those that are not sealed as new ones are.</summary>
    public Task<List<StoredContact>> SealedOtherwise(
        SealAlgorithm algorithm, string keyId, long after, int most, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT t.id, c.commitment, c.algorithm, c.key_id, c.wrapped_key, c.content, c.phone_index
            FROM ticket_contact c JOIN ticket t ON t.number = c.ticket_number
            WHERE (c.algorithm, c.key_id) <> (@algorithm, @key) AND c.ticket_number > @after
            ORDER BY c.ticket_number LIMIT @most
            """)
            .With("algorithm", (short)algorithm)
            .With("key", keyId)
            .With("after", after)
            .With("most", most)
            .All(Read, ct),
        ct);

    /// <summary>Puts a new seal in the place of an old one; false when the contact has changed meanwhile.</summary>
    public Task<bool> Reseal(StoredContact old, SealedContact renewed, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            UPDATE ticket_contact
            SET algorithm = @algorithm, key_id = @key, wrapped_key = @wrapped, content = @content, phone_index = @index
            WHERE ticket_number = @number AND commitment = @commitment AND content = @old
            """)
            .With("algorithm", (short)renewed.Envelope.Algorithm)
            .With("key", renewed.Envelope.KeyId)
            .With("wrapped", renewed.Envelope.WrappedKey)
            .With("content", renewed.Envelope.Content)
            .With("index", renewed.PhoneIndex)
            .With("number", old.TicketId.Number)
            .With("commitment", renewed.Commitment)
            .With("old", old.Contact.Envelope.Content)
            .Run(ct) == 1,
        ct);

    private static StoredContact Read(NpgsqlDataReader row) => new(
        Parse(row.GetString(0)),
        new SealedContact(
            row.GetString(1),
            new Envelope((SealAlgorithm)row.GetInt16(2), row.GetString(3), row.Bytes(4), row.Bytes(5)),
            row.IsDBNull(6) ? null : row.Bytes(6)));

    private static TicketId Parse(string id) =>
        TicketId.TryParse(id, out var parsed) ? parsed : throw new InvalidDataException($"{id} is no ticket.");
}
