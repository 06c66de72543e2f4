namespace HuYing.Ledger.Tickets;

/// <summary>
/// A way along one index, in the order of a list: its condition and its two keys are in that index. What else a list
/// asks is asked of each row that the walk passes.
/// </summary>
internal sealed record Walk(string Table, string Alias, string Condition, string At, string Number, string Joins)
{
    private const string WithClock = " AND t.ended_at IS NULL AND t.due_at IS NOT NULL";

    private const string OfUnit = " AND c.department_id = @department";

    internal static readonly Walk District = ByStatus(TicketSql.OfDistrict);

    internal static readonly Walk Street = ByStatus(TicketSql.OfStreet);

    internal static readonly Walk Community = ByStatus(TicketSql.InCommunity);

    internal static readonly Walk Item = ByStatus(TicketSql.OfDistrict + TicketSql.OfItem);

    internal static readonly Walk Breached = Newest($" AND t.breached{TicketSql.OfDistrict}{WithClock}");

    // Overdue before an alarm has said so: some seconds' worth of deadlines, found by them.
    internal static readonly Walk Unrecorded =
        Newest($" AND NOT t.breached AND t.due_at < now(){TicketSql.OfDistrict}{WithClock}");

    internal static readonly Walk DueInDistrict = Due(TicketSql.OfDistrict);

    internal static readonly Walk DueInStreet = Due(TicketSql.OfStreet);

    internal static readonly Walk Shares = OfShares("c.drafted_at", "", TicketSql.IsLatest);

    /// <summary>Shares of tickets that have not ended.</summary>
    internal static readonly Walk StandingShares = OfShares("c.drafted_at", " AND c.standing", TicketSql.IsLatest);

    internal static readonly Walk DueShares =
        OfShares("c.due_at", " AND c.open AND c.due_at IS NOT NULL", " AND t.ended_at IS NULL");

    internal static readonly Walk StreetNotices = Notices(" AND n.unit_id = @street", TicketSql.OfOtherStreet);

    internal static readonly Walk DepartmentNotices =
        Notices(" AND n.unit_id = @department", TicketSql.WithoutOwnShare);

    /// <summary>What only the ticket can tell.</summary>
    public string Reach { get; init; } = "";

    /// <summary>
    /// One short walk for each status wanted, so that a rare one is found as fast as a common one.
    /// </summary>
    public bool IsByStatus { get; private init; }

    private static Walk ByStatus(string condition) =>
        Newest($"{condition} AND t.status = wanted.status") with { IsByStatus = true };

    private static Walk Newest(string condition) =>
        new("ticket", "t", condition, "t.drafted_at", "t.number", TicketSql.OwnClock);

    private static Walk Due(string condition) =>
        new("ticket", "t", condition + WithClock, "t.due_at", "t.number", TicketSql.OwnClock);

    private static Walk OfShares(string at, string condition, string reach) =>
        new("assignment", "c", OfUnit + condition, at, "c.ticket_number", TicketSql.TicketOfShare) { Reach = reach };

    private static Walk Notices(string condition, string reach) =>
        new("ticket_notice", "n", condition, "n.drafted_at", "n.ticket_number", TicketSql.TicketOfNotice)
        {
            Reach = reach,
        };
}
