using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// One page of a search, newest first, with limited work. The text index knows no order: of a common word it would hand
/// over every find before the first line. The newest tickets are therefore looked through one by one, and only a word
/// that is rare among them is looked up in the index.
/// </summary>
internal sealed class TicketSearch(LedgerLink link, TicketListing listing, TicketFilter filter)
{
    private const int Rounds = 4;

    private const int Stretch = 4000;

    private const int MostCandidates = 500;

    // 2.5 % of a stretch: of a million tickets the index would then hand over 25,000.
    private const int CommonFrom = 100;

    private const string Newest = "SELECT max(x.ticket_number) FROM ticket_text x WHERE x.ticket_number < @before";

    // OFFSET 0 keeps the word out of the inner scan, so that it walks the stretch and nothing else.
    internal const string InStretch = """
        WITH found AS MATERIALIZED (
            SELECT newest.ticket_number, newest.description, newest.address FROM (
                SELECT x.ticket_number, x.description, x.address, x.search FROM ticket_text x
                WHERE x.ticket_number < @before AND x.ticket_number >= @floor
                ORDER BY x.ticket_number DESC OFFSET 0) AS newest
            WHERE newest.search @@ @query::tsquery
            ORDER BY newest.ticket_number DESC LIMIT @most)
        """;

    // The index has to be taken: the planner would rather read all texts than words that are not sorted in yet, or walk
    // the primary key through a million texts for a word that occurs twice.
    internal const string InIndex = """
        WITH found AS MATERIALIZED (
            SELECT hits.ticket_number, hits.description, hits.address FROM (
                SELECT x.ticket_number, x.description, x.address FROM ticket_text x
                WHERE x.search @@ @query::tsquery OFFSET 0) AS hits
            WHERE hits.ticket_number < @before AND hits.ticket_number >= @floor
            ORDER BY hits.ticket_number DESC LIMIT @most)
        """;

    // And compiling the statement takes longer than running it.
    private const string ByIndexOnly = "SET LOCAL enable_seqscan = off; SET LOCAL jit = off";

    private readonly SearchTerms _terms = new(filter.Text!);
    private readonly List<FoundLine> _lines = [];

    private bool IsFull => _lines.Count > filter.Limit;

    public Task<TicketPage> Page(CancellationToken ct) => _terms.Query.Length == 0
        ? Task.FromResult(TicketPage.Empty)
        : link.ReadSnapshot(
            async connection =>
            {
                await connection.Sql(ByIndexOnly).Run(ct);
                var place = filter.ReadCursor()?.Number ?? long.MaxValue;
                var isCommon = true;
                for (var round = 0; round < Rounds && place > 0 && !IsFull; round++)
                {
                    var floor = isCommon ? await Floor(connection, place, ct) : 0;
                    (place, var hits) = await Look(connection, isCommon, place, floor, ct);
                    isCommon = isCommon && hits >= CommonFrom;
                }

                return PageDownTo(place);
            },
            ct);

    internal NpgsqlCommand Command(NpgsqlConnection connection, bool isCommon, long before, long floor) =>
        listing.Among(connection, isCommon ? InStretch : InIndex)
            .With("query", _terms.Query)
            .With("before", before)
            .With("floor", floor)
            .With("most", MostCandidates);

    // Numbers run on without great gaps, so a stretch of them holds about as many tickets.
    private static async Task<long> Floor(NpgsqlConnection connection, long before, CancellationToken ct)
    {
        var newest = await connection.Sql(Newest).With("before", before).One<long?>(ct);
        return Math.Max(0, (newest ?? 0) - Stretch + 1);
    }

    /// <summary>Adds what fits, and says below which number to go on and how many texts held the words.</summary>
    private async Task<(long Place, int Hits)> Look(
        NpgsqlConnection connection, bool isCommon, long before, long floor, CancellationToken ct)
    {
        var hits = await Command(connection, isCommon, before, floor).All(Read, ct);
        _lines.AddRange(hits.Select(hit => hit.Line).OfType<FoundLine>());
        return (hits.Count < MostCandidates ? floor : hits[^1].Number, hits.Count);
    }

    private (long Number, FoundLine? Line) Read(NpgsqlDataReader row)
    {
        var number = row.GetInt64(0);
        if (row.IsDBNull(3))
        {
            return (number, null);
        }

        var found = FoundLine.Read(row, 3);
        var holds = _terms.AreIn(found.Line.Title, row.GetString(1), row.GetString(2), found.Line.Id);
        return (number, holds ? found : null);
    }

    private TicketPage PageDownTo(long place)
    {
        var lines = _lines.Take(filter.Limit).ToList();
        var last = IsFull ? _lines[filter.Limit - 1].Number : place;
        var next = last > 0 ? new TicketCursor(TicketOrder.Newest, DateTimeOffset.UnixEpoch, last).Write() : null;
        return new TicketPage([.. lines.Select(one => one.Line)], next);
    }
}
