using System.Diagnostics.CodeAnalysis;

using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// One list as a statement, made of constant pieces and never of input. One statement with optional conditions would
/// have one plan, and that plan would be wrong for most lists.
/// </summary>
internal sealed class TicketListing(ReadScope scope, TicketFilter filter)
{
    private readonly TicketConditions _conditions = new(scope, filter);

    private bool IsShares => _conditions.Department is not null;

    private string OfStreet => _conditions.Street is null ? "" : TicketSql.OfStreet;

    /// <summary>No ticket can fit: there is nothing to ask the database.</summary>
    public bool IsEmpty => scope.IsNothing || _conditions.Statuses.Count == 0;

    public NpgsqlCommand Page(NpgsqlConnection connection, TicketCursor? cursor, int take)
    {
        var text = filter.EffectiveOrder switch
        {
            TicketOrder.Newest => Newest(cursor is null),
            TicketOrder.DueSoonest => DueSoonest(cursor is null),
        };
        var command = Command(connection, text).With("take", take);
        return cursor is null ? command : command.With("number", cursor.Number).With("due", cursor.Due);
    }

    /// <summary>All that the text index found, each with its line if the reader may see it and it fits.</summary>
    public NpgsqlCommand Among(NpgsqlConnection connection, string candidates)
    {
        var reach = scope switch
        {
            { DepartmentId: not null } => TicketSql.SharedOrNotified,
            { StreetId: not null } => TicketSql.OfStreetOrNotified,
            _ => IsShares ? TicketSql.Shared : OfStreet,
        };
        return Command(connection, $"""
            {candidates}
            SELECT found.ticket_number, found.description, found.address, line.*
            FROM found LEFT JOIN LATERAL (
                SELECT {TicketSql.Columns} {(IsShares ? TicketSql.TicketsWithShare : TicketSql.Tickets)}
                WHERE t.number = found.ticket_number {reach} {TicketSql.WithOneOfStatuses} {_conditions.Text}
            ) AS line ON true
            ORDER BY found.ticket_number DESC
            """);
    }

    private string Newest(bool isFirst)
    {
        var own = IsShares
            ? Branch(TicketSql.Shares, TicketSql.OfDepartment, isFirst ? "" : " AND c.ticket_number < @number")
            : EachStatus(isFirst ? "" : " AND t.number < @number");
        var before = isFirst ? "" : " AND n.ticket_number < @number";
        var notified = scope switch
        {
            { DepartmentId: not null } => " UNION ALL " + Branch(TicketSql.Notices, TicketSql.NotifiedDepartment, before),
            { StreetId: not null } => " UNION ALL " + Branch(TicketSql.Notices, TicketSql.NotifiedStreet, before),
            _ => "",
        };
        return $"SELECT * FROM ({own}{notified}) AS page ORDER BY number DESC LIMIT @take";
    }

    private string Branch(string source, string condition, string before) => $"""
        (SELECT {TicketSql.Columns} {source}
        WHERE true {condition} {before} {TicketSql.WithOneOfStatuses} {_conditions.Text}
        ORDER BY number DESC LIMIT @take)
        """;

    private string EachStatus(string before) => $"""
        (SELECT found.* {TicketSql.EachStatus} (
            SELECT {TicketSql.Columns} {TicketSql.Tickets}
            WHERE t.status = wanted.status {OfStreet} {before} {_conditions.Text}
            ORDER BY number DESC LIMIT @take) AS found)
        """;

    private string DueSoonest(bool isFirst) => IsShares
        ? $"""
        SELECT {TicketSql.Columns} {TicketSql.Shares}
        WHERE t.ended_at IS NULL {TicketSql.OpenShare} {TicketSql.WithOneOfStatuses} {_conditions.Text}
        {(isFirst ? "" : " AND (c.due_at, c.ticket_number) > (@due, @number)")}
        ORDER BY c.due_at, c.ticket_number LIMIT @take
        """
        : $"""
        SELECT {TicketSql.Columns} {TicketSql.Tickets}
        WHERE t.ended_at IS NULL AND t.due_at IS NOT NULL {OfStreet} {TicketSql.WithOneOfStatuses} {_conditions.Text}
        {(isFirst ? "" : " AND (t.due_at, t.number) > (@due, @number)")}
        ORDER BY t.due_at, t.number LIMIT @take
        """;

    [SuppressMessage("Security", "CA2100", Justification = "Constant pieces only; input travels in parameters.")]
    private NpgsqlCommand Command(NpgsqlConnection connection, string text) =>
        _conditions.Fill(new NpgsqlCommand(text, connection));
}
