using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// One page with limited work. A short look fills nearly every page; where little fits, longer ones follow, and after
/// the last of them the page ends, full or not. The next one goes on where it stopped looking.
/// </summary>
internal sealed class TicketPaging(LedgerLink link, TicketListing listing, TicketFilter filter)
{
    private static readonly int[] Looks = [400, 1200, 2400];

    // Compiling a statement of many pieces takes longer than running it.
    private const string Uncompiled = "SET LOCAL jit = off";

    private readonly List<FoundLine> _lines = [];

    public Task<TicketPage> Page(CancellationToken ct) => link.ReadSnapshot(
        async connection =>
        {
            await connection.Sql(Uncompiled).Run(ct);
            var place = filter.ReadCursor();
            foreach (var looks in Looks)
            {
                var edge = await listing.Edge(connection, place, looks).First(ReadPlace, ct);
                var missing = filter.Limit + 1 - _lines.Count;
                var page = listing.Page(connection, place, edge, looks, missing);
                _lines.AddRange(await page.All(row => FoundLine.Read(row), ct));
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
