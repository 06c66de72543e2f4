using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// One page with limited work. A short look fills nearly every page; where little fits, longer ones follow, and after
/// the last of them the page ends, full or not. The next one goes on where it stopped looking.
/// </summary>
internal sealed class TicketPaging(LedgerLink link, TicketListing listing, TicketFilter filter)
{
    private static readonly int[] Looks = [400, 2000, 8000];

    private readonly List<FoundLine> _lines = [];

    public Task<TicketPage> Page(CancellationToken ct) => link.Read(
        async connection =>
        {
            var place = filter.ReadCursor();
            foreach (var looks in Looks)
            {
                var edge = await listing.Edge(connection, place, looks).First(ReadPlace, ct);
                var missing = filter.Limit + 1 - _lines.Count;
                _lines.AddRange(
                    await listing.Page(connection, place, edge, missing).All(row => FoundLine.Read(row), ct));
                place = edge;
                if (place is null || _lines.Count > filter.Limit)
                {
                    break;
                }
            }

            return PageUpTo(place);
        },
        ct);

    private TicketCursor ReadPlace(NpgsqlDataReader row) => new(filter.Order, row.Instant(0), row.GetInt64(1));

    private TicketPage PageUpTo(TicketCursor? place)
    {
        var next = _lines.Count > filter.Limit ? _lines[filter.Limit - 1].CursorIn(filter.Order) : place;
        return new TicketPage([.. _lines.Take(filter.Limit).Select(one => one.Line)], next?.Write());
    }
}
