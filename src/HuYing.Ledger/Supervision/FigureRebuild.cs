using HuYing.Domain.Supervision;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using Npgsql;

namespace HuYing.Ledger.Supervision;

/// <summary>
/// Adds up the figures of a ledger that is older than they are, from its history, while no server runs.
/// </summary>
public static class FigureRebuild
{
    private const int Page = 500;

    /// <summary>Does nothing where there are figures, or no tickets; says how many tickets were added up.</summary>
    public static async Task<long> Run(string ownerConnection, CancellationToken ct)
    {
        var login = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false, CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(login.ConnectionString);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var isMissing = await connection.Sql("""
            SELECT EXISTS (SELECT FROM ticket)
                AND NOT EXISTS (SELECT FROM figure) AND NOT EXISTS (SELECT FROM figure_delta)
            """).One<bool>(ct);
        var tickets = isMissing ? await AddUp(connection, ct) : 0;
        await transaction.CommitAsync(ct);
        return tickets;
    }

    private static async Task<long> AddUp(NpgsqlConnection connection, CancellationToken ct)
    {
        var zones = await DistrictZones.All(connection, ct);
        var (tickets, last) = (0L, 0L);
        while (await Histories(connection, last, ct) is { Count: > 0 } histories)
        {
            var sums = new Dictionary<(string District, DayFigure Figure), long>();
            foreach (var ticket in histories.Select(history => Ticket.Replay(history)).OfType<Ticket>())
            {
                var zone = zones.GetValueOrDefault(ticket.DistrictId, TimeZoneInfo.Utc);
                foreach (var (figure, amount) in TicketFigures.Of(ticket))
                {
                    var key = (ticket.DistrictId, figure.In(zone));
                    sums[key] = sums.GetValueOrDefault(key) + amount;
                }
            }

            await Book(connection, [.. sums], ct);
            tickets += histories.Count;
            last = histories[^1].Key;
        }

        return tickets;
    }

    private static async Task<List<IGrouping<long, RecordedEvent>>> Histories(
        NpgsqlConnection connection, long after, CancellationToken ct)
    {
        var events = await connection.Sql("""
            SELECT e.seq, e.at, e.actor, e.payload, e.ticket_number
            FROM (SELECT number FROM ticket WHERE number > @after ORDER BY number LIMIT @page) t
            JOIN ticket_event e ON e.ticket_number = t.number
            ORDER BY e.ticket_number, e.seq
            """).With("after", after).With("page", Page)
            .All(row => (Number: row.GetInt64(4), Recorded: TicketHistory.Read(row)), ct);
        return [.. events.GroupBy(one => one.Number, one => one.Recorded)];
    }

    private static Task<int> Book(
        NpgsqlConnection connection,
        KeyValuePair<(string District, DayFigure Figure), long>[] sums,
        CancellationToken ct) => connection.Sql("""
        INSERT INTO figure (district_id, scope, day, unit_id, hour, metric, value)
        SELECT * FROM unnest(@districts, @scopes, @days, @units, @hours, @metrics, @values)
        ON CONFLICT (district_id, scope, day, unit_id, hour, metric) DO UPDATE SET value = figure.value + excluded.value
        """)
        .With("districts", sums.Select(sum => sum.Key.District).ToArray())
        .With("scopes", sums.Select(sum => FigureScopes.Word(sum.Key.Figure.Scope)).ToArray())
        .With("days", sums.Select(sum => sum.Key.Figure.Day).ToArray())
        .With("units", sums.Select(sum => sum.Key.Figure.UnitId).ToArray())
        .With("hours", sums.Select(sum => (short)sum.Key.Figure.Hour).ToArray())
        .With("metrics", sums.Select(sum => sum.Key.Figure.Metric).ToArray())
        .With("values", sums.Select(sum => sum.Value).ToArray())
        .Run(ct);
}
