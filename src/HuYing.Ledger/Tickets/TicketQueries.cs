using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>What is read of tickets without waking them: it sees every write that was answered.</summary>
public sealed class TicketQueries(NpgsqlDataSource source)
{
    private readonly LedgerLink _link = new(source);

    /// <summary>One page; each ticket that the list holds when it is begun comes exactly once.</summary>
    public async Task<TicketPage> List(ReadScope scope, TicketFilter filter, CancellationToken ct)
    {
        if (filter.Check() is { } refusal)
        {
            return TicketPage.Empty with { Refusal = refusal };
        }

        var listing = new TicketListing(scope, filter);
        return listing.IsEmpty ? TicketPage.Empty
            : filter.HasText ? await new TicketSearch(_link, listing, filter).Page(ct)
            : await new TicketPaging(_link, listing, filter).Page(ct);
    }

    /// <summary>All that happened to a ticket, in order; empty for a number that is not a ticket.</summary>
    public Task<IReadOnlyList<RecordedEvent>> History(TicketId id, CancellationToken ct) =>
        _link.Read<IReadOnlyList<RecordedEvent>>(
            async connection => await connection.Sql("""
                SELECT e.seq, e.at, e.actor, e.payload
                FROM ticket t JOIN ticket_event e ON e.ticket_number = t.number
                WHERE t.number = @number AND t.id = @id
                ORDER BY e.seq
                """).With("number", id.Number).With("id", id.Value).All(TicketHistory.Read, ct),
            ct);

    /// <summary>
    /// How many tickets of the scope stand where: a street's or community's own, the district's, or those of which a
    /// department has an open share. The ended ones, the many, come from the counters; the others are counted where
    /// they stand.
    /// </summary>
    public async Task<IReadOnlyList<StatusCount>> Count(ReadScope scope, CancellationToken ct) => scope switch
    {
        { IsNothing: true } => [],
        { DepartmentId: not null } => await TicketCounts.OfDepartment(_link, scope, ct),
        { CommunityId: not null } => await TicketCounts.OfCommunity(_link, scope, ct),
        { StreetId: not null } => await TicketCounts.OfStreet(_link, scope, ct),
        _ => await TicketCounts.OfDistrict(_link, scope, ct),
    };
}
