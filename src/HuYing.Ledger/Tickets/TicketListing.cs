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
            ? Branch(TicketSql.Shares, TicketSql.OfDepartment, "c.ticket_number", isFirst)
            : EachStatus(isFirst);
        var notified = scope switch
        {
            { DepartmentId: not null } => Notified(TicketSql.NotifiedDepartment, isFirst),
            { StreetId: not null } => Notified(TicketSql.NotifiedStreet, isFirst),
            _ => "",
        };
        return $"SELECT * FROM ({own}{notified}) AS page ORDER BY number DESC LIMIT @take";
    }

    private string Notified(string condition, bool isFirst) =>
        " UNION ALL " + Branch(TicketSql.Notices, condition, "n.ticket_number", isFirst);

    private string Branch(string source, string condition, string key, bool isFirst) => $"""
        (SELECT {TicketSql.Columns} {source}
        WHERE true {condition} {Before(key, isFirst)} {TicketSql.WithOneOfStatuses} {_conditions.Text}
        ORDER BY {key} DESC LIMIT @take)
        """;

    private string EachStatus(bool isFirst) => $"""
        (SELECT found.* {TicketSql.EachStatus} (
            SELECT {TicketSql.Columns} {TicketSql.Tickets}
            WHERE t.status = wanted.status {OfStreet} {Before("t.number", isFirst)} {_conditions.Text}
            ORDER BY t.number DESC LIMIT @take) AS found)
        """;

    private static string Before(string key, bool isFirst) => isFirst ? "" : $" AND {key} < @number";

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
