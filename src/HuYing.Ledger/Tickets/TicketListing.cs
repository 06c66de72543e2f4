using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// One list as statements, made of constant pieces and never of input. One statement with optional conditions would
/// have one plan, and that plan would be wrong for most lists.
/// </summary>
internal sealed class TicketListing
{
    private readonly ReadScope _scope;
    private readonly TicketFilter _filter;
    private readonly TicketConditions _conditions;
    private readonly IReadOnlyList<Walk> _walks;
    private readonly bool _isElsewhere;

    public TicketListing(ReadScope scope, TicketFilter filter)
    {
        (_scope, _filter) = (scope, filter with { CommunityId = scope.CommunityId ?? filter.CommunityId });
        _isElsewhere = filter.CommunityId is { } wanted && wanted != _filter.CommunityId;
        _conditions = new TicketConditions(scope, _filter);
        _walks = WalkChoice.Of(scope, _filter, _conditions);
    }

    /// <summary>No ticket can fit: there is nothing to ask the database.</summary>
    public bool IsEmpty => _scope.IsNothing || _isElsewhere || _conditions.Statuses.Count == 0;

    private bool IsNewest => _filter.EffectiveOrder == TicketOrder.Newest;

    /// <summary>The place that a look at so many tickets ends with; no row when the list ends before.</summary>
    public NpgsqlCommand Edge(NpgsqlConnection connection, TicketCursor? from, int looks)
    {
        var keys = _walks.Select(walk => Each(walk, $"""
            SELECT {walk.At} AS at, {walk.Number} AS number FROM {walk.Table} {walk.Alias}
            WHERE true{walk.Condition}{Range(walk, from, null)} {InOrder(walk.At, walk.Number)} LIMIT @looks
            """));
        return Command(connection, $"""
            SELECT * FROM ({string.Join(" UNION ALL ", keys)}) AS keys
            {InOrder("at", "number")} OFFSET @looks - 1 LIMIT 1
            """, from, null).With("looks", looks);
    }

    /// <summary>
    /// What fits, from behind one place up to the edge of so many looks; null is where the list begins and ends.
    /// </summary>
    public NpgsqlCommand Page(
        NpgsqlConnection connection, TicketCursor? from, TicketCursor? edge, int looks, int take)
    {
        // The inner limit cuts nothing off. It tells the planner how few they are, and keeps it from another way that
        // looks better and has no edge.
        var lines = _walks.Select(walk => Each(walk, $"""
            SELECT {TicketSql.Columns} FROM (
                SELECT * FROM {walk.Table} {walk.Alias}
                WHERE true{walk.Condition}{Range(walk, from, edge)} {InOrder(walk.At, walk.Number)} LIMIT @looks
            ) AS {walk.Alias}{walk.Joins}
            WHERE true{walk.Reach}{(walk.IsByStatus ? "" : TicketSql.WithOneOfStatuses)}{_conditions.Text}
            {InOrder(walk.At, walk.Number)} LIMIT @take
            """));
        return Command(connection, $"""
            SELECT * FROM ({string.Join(" UNION ALL ", lines)}) AS page
            {InOrder(IsNewest ? "drafted_at" : "due_at", "number")} LIMIT @take
            """, from, edge).With("looks", looks).With("take", take);
    }

    /// <summary>All that the text index found, each with its line if the reader may see it and it fits.</summary>
    public NpgsqlCommand Among(NpgsqlConnection connection, string candidates)
    {
        var areShares = _conditions.Department is not null;
        var reach = _scope switch
        {
            { DepartmentId: not null } => TicketSql.SharedOrNotified,
            { CommunityId: not null } => TicketSql.OfStreet,
            { StreetId: not null } => TicketSql.OfStreetOrNotified,
            _ when areShares => TicketSql.Shared,
            _ => _conditions.Street is null ? "" : TicketSql.OfStreet,
        };
        return Command(connection, $"""
            {candidates}
            SELECT found.ticket_number, found.description, found.address, line.*
            FROM found LEFT JOIN LATERAL (
                SELECT {TicketSql.Columns} {(areShares ? TicketSql.TicketsWithShare : TicketSql.Tickets)}
                WHERE t.number = found.ticket_number{reach}{TicketSql.WithOneOfStatuses}{_conditions.Text}
            ) AS line ON true
            ORDER BY found.ticket_number DESC
            """, null, null);
    }

    private static string Each(Walk walk, string branch) =>
        walk.IsByStatus ? $"(SELECT found.*{TicketSql.EachStatus}({branch}) AS found)" : $"({branch})";

    private string InOrder(string at, string number) =>
        IsNewest ? $"ORDER BY {at} DESC, {number} DESC" : $"ORDER BY {at}, {number}";

    private string Range(Walk walk, TicketCursor? from, TicketCursor? edge)
    {
        var keys = $" AND ({walk.At}, {walk.Number})";
        var (behind, upTo) = IsNewest ? ("<", ">=") : (">", "<=");
        return (from is null ? "" : $"{keys} {behind} (@at, @number)")
            + (edge is null ? "" : $"{keys} {upTo} (@edge_at, @edge_number)")
            + (IsNewest ? _conditions.DraftedIn(walk.At) : "");
    }

    [SuppressMessage("Security", "CA2100", Justification = "Constant pieces only; input travels in parameters.")]
    private NpgsqlCommand Command(NpgsqlConnection connection, string text, TicketCursor? from, TicketCursor? edge)
    {
        var command = _conditions.Fill(new NpgsqlCommand(text, connection));
        if (from is not null)
        {
            command.With("at", from.At).With("number", from.Number);
        }

        return edge is null ? command : command.With("edge_at", edge.At).With("edge_number", edge.Number);
    }
}
