using HuYing.Domain.Supervision;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using Npgsql;

namespace HuYing.Ledger.Supervision;

/// <summary>One share with what its department has to answer for, and since when.</summary>
public sealed record FaultyShare(
    string TicketId,
    int No,
    string Title,
    string StreetId,
    string DepartmentId,
    AssignmentStatus Status,
    Fault Faults,
    DateTimeOffset? Since,
    int Reworks,
    bool IsSensitive);

/// <summary>
/// What departments have to answer for, the newest tickets first. The index finds the shares that may be at fault;
/// which fault it is, the history of each decides, so that there is one rule.
/// </summary>
public sealed class FaultyShares(NpgsqlDataSource source)
{
    private const byte List = 2;

    private const string Begin = """
        SELECT a.drafted_at, a.ticket_number, a.no FROM assignment a
        WHERE (a.breached OR a.reworks > 2) AND (a.drafted_at, a.ticket_number, a.no) < (@from, @number, @no)
        """;

    private const string End = " ORDER BY a.drafted_at DESC, a.ticket_number DESC, a.no DESC LIMIT @take";

    private readonly LedgerLink _link = new(source);

    /// <param name="departments">Whose shares; those of one district.</param>
    /// <returns>A page that may be short and still have a next one.</returns>
    public async Task<SharePage<FaultyShare>> Find(
        IReadOnlyCollection<string> departments, string? cursor, int limit, CancellationToken ct)
    {
        var keys = cursor is null
            ? [PageMark.KeyOf(new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero)), long.MaxValue, int.MaxValue]
            : PageMark.Read(cursor, List, 3);
        if (keys is null || PageMark.InstantOf(keys[0]) is not { } from)
        {
            return SharePage<FaultyShare>.Refused;
        }

        return await _link.ReadSnapshot(
            async connection =>
            {
                var command = departments.Count == 1
                    ? connection.Sql($"{Begin} AND a.department_id = @department{End}")
                        .With("department", departments.Single())
                    : connection.Sql($"{Begin} AND a.department_id = ANY (@departments){End}")
                        .With("departments", departments.ToArray());
                var places = await command
                    .With("from", from).With("number", keys[1]).With("no", (int)keys[2]).With("take", limit)
                    .All(row => (At: row.Instant(0), Number: row.GetInt64(1), No: row.GetInt32(2)), ct);
                var tickets = await Tickets(connection, [.. places.Select(place => place.Number).Distinct()], ct);
                return new SharePage<FaultyShare>(
                    [.. places
                        .Select(place => Judge(tickets[place.Number], place.No))
                        .Where(share => share.Faults != Fault.None)],
                    places.Count < limit ? null
                        : PageMark.Write(List, PageMark.KeyOf(places[^1].At), places[^1].Number, places[^1].No));
            },
            ct);
    }

    private static async Task<Dictionary<long, Ticket>> Tickets(
        NpgsqlConnection connection, long[] numbers, CancellationToken ct)
    {
        var events = await connection.Sql("""
            SELECT seq, at, actor, payload, ticket_number FROM ticket_event
            WHERE ticket_number = ANY (@numbers) ORDER BY ticket_number, seq
            """).With("numbers", numbers).All(row => (Number: row.GetInt64(4), Event: TicketHistory.Read(row)), ct);
        return events
            .GroupBy(one => one.Number, one => one.Event)
            .ToDictionary(history => history.Key, history => Ticket.Replay(history)!);
    }

    private static FaultyShare Judge(Ticket ticket, int no)
    {
        var share = ticket.Find(no)!;
        return new FaultyShare(
            ticket.Id,
            no,
            ticket.Content.Title,
            ticket.StreetId,
            share.DepartmentId,
            share.Status,
            Faults.Of(share),
            Faults.Since(share),
            share.Reworks,
            ticket.Sensitivity == Sensitivity.Sensitive);
    }
}
