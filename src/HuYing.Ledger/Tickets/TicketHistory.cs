using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>Reads a ticket's events in order.</summary>
internal static class TicketHistory
{
    private const string Sql =
        "SELECT seq, at, actor, payload, hash FROM ticket_event WHERE ticket_number = $1 ORDER BY seq";

    public static async Task<LoadedTicket?> Load(NpgsqlDataSource database, TicketId id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id.Number });
        await using var rows = await command.ExecuteReaderAsync(ct);

        Ticket? ticket = null;
        byte[] head = [];
        while (await rows.ReadAsync(ct))
        {
            ticket = Ticket.After(ticket, Read(rows));
            head = rows.Bytes(4);
        }

        // Another day's ticket cannot have the same number, but somebody may ask for one.
        return ticket is not null && ticket.Id == id.Value ? new LoadedTicket(ticket, head) : null;
    }

    /// <summary>Reads seq, at, actor and payload, the first four columns.</summary>
    public static RecordedEvent Read(NpgsqlDataReader rows) => new(
        rows.GetInt32(0),
        rows.Instant(1),
        JsonSerializer.Deserialize(rows.GetString(2), DomainJson.Stored.Actor)
            ?? throw new JsonException("An event has an actor."),
        DomainJson.ReadEvent(rows.GetString(3)));
}
