using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

internal static class StoredReplies
{
    private const string Sql = "SELECT ticket_id, content_hash, reply FROM ticket_command WHERE request_id = $1";

    public static async Task<StoredReply?> Find(NpgsqlDataSource database, Guid requestId, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = requestId });
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? Read(rows, 0) : null;
    }

    /// <summary>Reads ticket_id, content_hash and reply, which begin at a column.</summary>
    public static StoredReply Read(NpgsqlDataReader rows, int column) =>
        TicketId.TryParse(rows.GetString(column), out var id)
            ? new StoredReply(id, rows.Bytes(column + 1), rows.GetString(column + 2))
            : throw new InvalidOperationException("A stored reply names no ticket.");
}
