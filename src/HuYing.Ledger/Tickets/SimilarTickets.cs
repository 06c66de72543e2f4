using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>An open ticket that may be about the same problem.</summary>
public sealed record SimilarTicket(
    string TicketId,
    string Title,
    TicketStatus Status,
    string CommunityId,
    string? ItemId,
    DateTimeOffset DraftedAt,
    bool IsSameItem,
    bool IsSameCommunity);

/// <summary>What may be the same problem: in one street, open, not older than 72 hours, same item or place.</summary>
public sealed class SimilarTickets(NpgsqlDataSource source)
{
    private const int Most = 20;

    private static readonly string[] Unsent = [nameof(TicketStatus.Draft), nameof(TicketStatus.AwaitingApproval)];

    private static readonly string[] Open =
        [nameof(TicketStatus.Raised), nameof(TicketStatus.Accepted), nameof(TicketStatus.Dispatched)];

    private readonly LedgerLink _link = new(source);

    /// <remarks>A sensitive ticket is like no other: that it is would tell of it.</remarks>
    /// <param name="within">Narrows the street to what a community's or grid's caller sees.</param>
    /// <param name="except">The ticket that is compared, when it is one already.</param>
    public Task<IReadOnlyList<SimilarTicket>> Find(
        string streetId,
        string communityId,
        string? itemId,
        string? except,
        bool withDrafts,
        CancellationToken ct,
        ReadScope? within = null) =>
        _link.Read<IReadOnlyList<SimilarTicket>>(
            async connection => await connection.Sql("""
                SELECT t.id, t.title, t.status, t.community_id, t.item_id, t.drafted_at, is_same.item, is_same.place
                FROM unnest(@statuses) AS open (status)
                CROSS JOIN LATERAL (
                    SELECT * FROM ticket
                    WHERE ticket.street_id = @street AND ticket.status = open.status
                      AND ticket.drafted_at > now() - interval '72 hours'
                      AND ticket.sensitivity <> 'Sensitive'
                      AND (@in_community::text IS NULL OR ticket.community_id = @in_community)
                      AND (@in_grid::text IS NULL OR ticket.grid_id = @in_grid)
                    ORDER BY ticket.drafted_at DESC, ticket.number DESC LIMIT 500) t
                CROSS JOIN LATERAL (
                    SELECT coalesce(t.item_id = @item, false) AS item, t.community_id = @community AS place) is_same
                WHERE (is_same.item OR is_same.place) AND t.id IS DISTINCT FROM @except
                ORDER BY is_same.item AND is_same.place DESC, is_same.item DESC, t.drafted_at DESC, t.number DESC
                LIMIT @most
                """)
                .With("street", streetId)
                .With("community", communityId)
                .With("item", itemId)
                .With("except", except)
                .With("statuses", withDrafts ? [.. Unsent, .. Open] : Open)
                .With("in_community", within?.CommunityId)
                .With("in_grid", within?.GridId)
                .With("most", Most)
                .All(Read, ct),
            ct);

    private static SimilarTicket Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        Enum.Parse<TicketStatus>(row.GetString(2)),
        row.GetString(3),
        row.TextOrNull(4),
        row.Instant(5),
        row.GetBoolean(6),
        row.GetBoolean(7));
}
