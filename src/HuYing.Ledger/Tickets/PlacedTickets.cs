using System.Diagnostics.CodeAnalysis;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>An open ticket with its place on the map.</summary>
public sealed record PlacedTicket(
    string TicketId,
    string Title,
    TicketStatus Status,
    TicketKind Kind,
    string StreetId,
    string CommunityId,
    double Longitude,
    double Latitude,
    DateTimeOffset? Due,
    ClockLight Light,
    bool Breached);

/// <summary>What is open and where, the most urgent first, in the scope of the reader.</summary>
public sealed class PlacedTickets(NpgsqlDataSource source)
{
    // Of each status the newest few thousand are looked at: a map shows no more, and the work stays bounded.
    private const string OfTickets = $"""
        SELECT t.id, t.title, t.status, t.kind, t.street_id, t.community_id, t.longitude, t.latitude, t.due_at,
            {TicketSql.Light} AS light, t.breached
        FROM unnest(ARRAY['Raised', 'Accepted', 'Dispatched']) AS open (status)
        CROSS JOIN LATERAL (SELECT * FROM ticket t WHERE t.status = open.status
        """;

    private const string Newest = " ORDER BY t.drafted_at DESC, t.number DESC LIMIT 5000) t" + TicketSql.OwnClock;

    private const string Placed = """
         WHERE t.longitude IS NOT NULL AND t.latitude IS NOT NULL
        ORDER BY t.due_at, t.number DESC LIMIT @take
        """;

    private const string OfShares = $"""
        SELECT t.id, t.title, t.status, t.kind, t.street_id, t.community_id, t.longitude, t.latitude, c.due_at,
            {TicketSql.Light} AS light, c.breached
        FROM (
            SELECT * FROM assignment WHERE department_id = @department AND standing AND open
            ORDER BY drafted_at DESC, ticket_number DESC LIMIT 5000) c{TicketSql.TicketOfShare}
        WHERE t.district_id = @district AND t.longitude IS NOT NULL AND t.latitude IS NOT NULL
        """;

    private const string SharesInOrder = " ORDER BY c.due_at, t.number DESC LIMIT @take";

    private const string InArea =
        " AND (@community::text IS NULL OR t.community_id = @community) AND (@grid::text IS NULL OR t.grid_id = @grid)";

    private readonly LedgerLink _link = new(source);

    public async Task<IReadOnlyList<PlacedTicket>> Find(ReadScope scope, int limit, CancellationToken ct) =>
        scope.IsNothing ? [] : await _link.Read(
            connection => Command(connection, scope)
                .With("district", scope.DistrictId)
                .With("department", scope.DepartmentId)
                .With("street", scope.StreetId)
                .With("community", scope.CommunityId)
                .With("grid", scope.GridId)
                .With("reader", scope.ReaderId)
                .With("paired", scope.PairedStreets.ToArray())
                .With("take", limit)
                .All(Read, ct),
            ct);

    [SuppressMessage("Security", "CA2100", Justification = "Constant pieces only; input travels in parameters.")]
    private static NpgsqlCommand Command(NpgsqlConnection connection, ReadScope scope)
    {
        var shown = TicketSql.Shown(scope.Shown);
        return new NpgsqlCommand(
            scope switch
            {
                { DepartmentId: not null } => OfShares + shown + SharesInOrder,
                { StreetId: not null } => OfTickets + TicketSql.OfStreet + InArea + shown + Newest + Placed,
                _ => OfTickets + TicketSql.OfDistrict + shown + Newest + Placed,
            },
            connection);
    }

    private static PlacedTicket Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        Enum.Parse<TicketStatus>(row.GetString(2)),
        Enum.Parse<TicketKind>(row.GetString(3)),
        row.GetString(4),
        row.GetString(5),
        row.GetDouble(6),
        row.GetDouble(7),
        row.InstantOrNull(8),
        Enum.Parse<ClockLight>(row.GetString(9)),
        row.GetBoolean(10));
}
