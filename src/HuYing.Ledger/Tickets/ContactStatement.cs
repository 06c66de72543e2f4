using System.Diagnostics.CodeAnalysis;
using Npgsql;
using NpgsqlTypes;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// What a group does to contacts, behind its one statement and in the same round trip and transaction. Only groups with
/// a contact have it. An append that was left out there has not become its ticket's head, and is left out here too.
/// </summary>
internal static class ContactStatement
{
    private const string Record =
        """
        INSERT INTO ticket_contact (ticket_number, district_id, commitment, held, algorithm, key_id, wrapped_key,
                                    content, phone_index, recorded_at)
        SELECT c.number, t.district_id, c.commitment, false, c.algorithm, c.key_id, c.wrapped_key, c.content,
               c.phone_index, c.at
          FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
               AS c (number, head, commitment, algorithm, key_id, wrapped_key, content, phone_index, at)
          JOIN ticket t ON t.number = c.number AND t.chain_head = c.head
        ON CONFLICT (ticket_number) DO UPDATE
           SET commitment = excluded.commitment, algorithm = excluded.algorithm, key_id = excluded.key_id,
               wrapped_key = excluded.wrapped_key, content = excluded.content, phone_index = excluded.phone_index,
               recorded_at = excluded.recorded_at
        """;

    private const string Hold =
        """
        UPDATE ticket_contact c SET held = h.held
          FROM unnest($1, $2, $3) AS h (number, head, held)
          JOIN ticket t ON t.number = h.number AND t.chain_head = h.head
         WHERE c.ticket_number = h.number
        """;

    private const string Erase =
        """
        DELETE FROM ticket_contact c
         USING unnest($1, $2) AS e (number, head)
          JOIN ticket t ON t.number = e.number AND t.chain_head = e.head
         WHERE c.ticket_number = e.number
        """;

    public static void AddTo(NpgsqlBatch batch, IReadOnlyList<PendingAppend> group)
    {
        if (group.Where(one => one.Append.Contact is not null).ToList() is { Count: > 0 } recorded)
        {
            AddRecord(NewColumns(batch, Record), recorded);
        }

        if (group.Where(one => one.HoldsContact).ToList() is { Count: > 0 } held)
        {
            var columns = NewColumns(batch, Hold);
            columns.Add(held, one => one.Number);
            columns.Add(held, one => one.ChainHead);
            columns.Add(held, one => one.Append.After.ContactIsHeld);
        }

        if (group.Where(one => one.ErasesContact).ToList() is { Count: > 0 } erased)
        {
            var columns = NewColumns(batch, Erase);
            columns.Add(erased, one => one.Number);
            columns.Add(erased, one => one.ChainHead);
        }
    }

    private static void AddRecord(Columns columns, List<PendingAppend> recorded)
    {
        columns.Add(recorded, one => one.Number);
        columns.Add(recorded, one => one.ChainHead);
        columns.Add(recorded, one => one.Append.Contact!.Commitment);
        columns.Add(recorded, one => (short)one.Append.Contact!.Envelope.Algorithm);
        columns.Add(recorded, one => one.Append.Contact!.Envelope.KeyId);
        columns.Add(recorded, one => one.Append.Contact!.Envelope.WrappedKey);
        columns.Add(recorded, one => one.Append.Contact!.Envelope.Content);
        columns.Add(recorded, one => one.Append.Contact!.PhoneIndex, NpgsqlDbType.Bytea);
        columns.Add(recorded, one => one.Append.Events[^1].At);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Callers can pass constants only.")]
    private static Columns NewColumns(NpgsqlBatch batch, [ConstantExpected] string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return new Columns(command.Parameters);
    }
}
