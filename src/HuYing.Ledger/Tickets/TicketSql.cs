namespace HuYing.Ledger.Tickets;

/// <summary>
/// The pieces of which the statements of the lists are made. In all of them <c>t</c> is the ticket and <c>c</c> the
/// clock that the reader is shown: the ticket's, or that of the department's own share. OFFSET 0 keeps a lookup a
/// lookup: left to itself, the planner may walk all tickets to save a few hundred of them, and be wrong about how few.
/// </summary>
internal static class TicketSql
{
    internal const string RunningLight =
        "CASE WHEN c.breached OR c.due_at < now() THEN 'Red' WHEN c.warn_at <= now() THEN 'Amber' ELSE 'Green' END";

    internal const string Light =
        $"CASE WHEN t.ended_at IS NOT NULL OR c.due_at IS NULL THEN 'None' ELSE {RunningLight} END";

    internal const string Columns = $"""
        t.number, t.id, t.version, t.title, t.status, t.kind, t.class, t.grade, t.street_id, t.community_id,
        t.departments, t.drafted_at, t.raised_at, t.ended_at, c.warn_at, c.due_at, c.breached, t.suspended,
        t.provisional, t.item_id, {Light} AS light, t.sensitivity
        """;

    internal const string EachStatus = " FROM unnest(@statuses) AS wanted (status) CROSS JOIN LATERAL ";

    internal const string OwnClock = " CROSS JOIN LATERAL (SELECT t.warn_at, t.due_at, t.breached) c";

    internal const string Tickets = $" FROM ticket t{OwnClock}";

    private const string TicketOf = " CROSS JOIN LATERAL (SELECT * FROM ticket WHERE ticket.number =";

    internal const string TicketOfShare = $"{TicketOf} c.ticket_number OFFSET 0) t";

    internal const string TicketOfNotice = $"{TicketOf} n.ticket_number OFFSET 0) t{OwnClock}";

    internal const string ShareClock = """
         LEFT JOIN LATERAL (
            SELECT a.no, a.warn_at, a.due_at, a.breached FROM assignment a
            WHERE a.ticket_number = t.number AND a.department_id = @department
            ORDER BY a.no DESC LIMIT 1) share ON true
        CROSS JOIN LATERAL (
            SELECT CASE WHEN share.no IS NULL THEN t.warn_at ELSE share.warn_at END AS warn_at,
                CASE WHEN share.no IS NULL THEN t.due_at ELSE share.due_at END AS due_at,
                CASE WHEN share.no IS NULL THEN t.breached ELSE share.breached END AS breached) c
        """;

    internal const string TicketsWithShare = $" FROM ticket t{ShareClock}";

    internal const string OfDistrict = " AND t.district_id = @district";

    internal const string OfStreet = " AND t.street_id = @street";

    // A department that was withdrawn and called again has two shares: the later one speaks.
    internal const string IsLatest = """
         AND NOT EXISTS (
            SELECT FROM assignment later
            WHERE later.ticket_number = c.ticket_number AND later.department_id = c.department_id AND later.no > c.no
            OFFSET 0)
        """;

    internal const string OfOtherStreet = " AND t.street_id <> @street";

    internal const string WithoutOwnShare = """
         AND NOT EXISTS (
            SELECT FROM assignment own WHERE own.ticket_number = t.number AND own.department_id = @department OFFSET 0)
        """;

    internal const string BeyondDraft = " AND (t.raised_at IS NOT NULL OR t.status IN ('SelfHandled', 'Filed'))";

    internal const string OfStreetOrNotified = """
         AND (t.street_id = @street OR EXISTS (
            SELECT FROM ticket_notice n WHERE n.unit_id = @street AND n.ticket_number = t.number OFFSET 0))
        """;

    internal const string SharedOrNotified = """
         AND (share.no IS NOT NULL OR EXISTS (
            SELECT FROM ticket_notice n WHERE n.unit_id = @department AND n.ticket_number = t.number OFFSET 0))
        """;

    internal const string Shared = " AND share.no IS NOT NULL";

    internal const string InGrid = " AND t.grid_id = @grid";

    /// <summary>Of the sensitive ones, only what the reader has to do with; the same rule as TicketSight.</summary>
    internal static string Shown(Sensitive sensitive) =>
        sensitive == Sensitive.All ? "" : $" AND (t.sensitivity <> 'Sensitive'{OrClose(sensitive)})";

    /// <summary>Those that <see cref="Shown"/> leaves out.</summary>
    internal static string Hidden(Sensitive sensitive) =>
        sensitive == Sensitive.All ? " AND false" : $" AND NOT (t.sensitivity <> 'Sensitive'{OrClose(sensitive)})";

    private static string OrClose(Sensitive sensitive) => sensitive switch
    {
        Sensitive.All or Sensitive.None => "",
        Sensitive.OfAuthor => " OR t.author_id = @reader AND t.street_id = @street",
        Sensitive.OfOwnStreet => " OR t.street_id = @street",
        Sensitive.OfPairedStreets => " OR t.street_id = ANY (@paired)",
        Sensitive.OfOwnShares => """
             OR EXISTS (
                SELECT FROM assignment own
                WHERE own.ticket_number = t.number AND own.department_id = @department AND own.status <> 'Withdrawn'
                OFFSET 0)
            """,
    };

    internal const string WithOneOfStatuses = " AND t.status = ANY (@statuses)";

    internal const string InStreet = " AND t.street_id = @in_street";

    internal const string WithDepartment = """
         AND EXISTS (
            SELECT FROM assignment other
            WHERE other.ticket_number = t.number AND other.department_id = @with_department OFFSET 0)
        """;

    internal const string WithShare = """
         AND EXISTS (
            SELECT FROM assignment part WHERE part.ticket_number = t.number AND part.status = @share OFFSET 0)
        """;

    internal const string WithOwnShare = """
         AND EXISTS (
            SELECT FROM assignment part
            WHERE part.ticket_number = t.number AND part.department_id = @department AND part.status = @share OFFSET 0)
        """;

    internal const string InCommunity = " AND t.community_id = @community";

    internal const string OfKind = " AND t.kind = @kind";

    internal const string OfClass = " AND t.class = @class";

    internal const string OfItem = " AND t.item_id = @item";

    internal const string WithLight = $" AND {Light} = @light";

    private const string Zone = "AT TIME ZONE (SELECT d.time_zone FROM district d WHERE d.id = @district)";

    internal const string FirstInstant = $"@from::timestamp {Zone}";

    /// <summary>The first one that is no longer in the range.</summary>
    internal const string EndInstant = $"(@to + 1)::timestamp {Zone}";
}
