namespace HuYing.Ledger.Audit;

/// <summary>The pieces of a page of acts. Both walks end after as many rows; that many merged are complete.</summary>
internal static class AuditSql
{
    public const string ByTime = Entries + "true" + EntriesEnd + Acts + "true" + ActsEnd;

    public const string ByAccount = Entries + "account_id = @account" + EntriesEnd
        + Acts + "actor ->> 'accountId' = @account" + ActsEnd;

    public const string ByTarget = Entries + "object = @target" + EntriesEnd
        + Acts + "ticket_number = @number" + ActsEnd;

    private const string Entries =
        """
        WITH entry AS MATERIALIZED (
            SELECT at, 1 AS origin, stream::bigint AS major, seq AS minor, district_id, account_id, name, role, unit_id,
                   address, session, trace, act, object, result, code, detail::text AS detail
              FROM audit_entry
             WHERE
        """ + " ";

    private const string EntriesEnd =
        """

               AND at >= @from AND (at, stream, seq) < (@at, @stream, @entry)
             ORDER BY at DESC, stream DESC, seq DESC LIMIT @looks
        ),
        """;

    // Who acts upon a ticket is answered and not refused: the last event of an append that answered a request.
    private const string Acts =
        """

        act AS MATERIALIZED (
            SELECT at, 0, ticket_number, seq::bigint, actor ->> 'districtId', actor ->> 'accountId', actor ->> 'name',
                   actor ->> 'role', actor ->> 'unitId', coalesce(actor -> 'from' ->> 'address', ''),
                   coalesce(actor -> 'from' ->> 'session', ''), coalesce(actor -> 'from' ->> 'trace', ''),
                   coalesce(actor -> 'from' ->> 'act', kind), NULL, 'Done', '',
                   json_build_object('event', kind)::text
              FROM ticket_event
             WHERE request_id IS NOT NULL AND @result IS DISTINCT FROM 'Refused' AND
        """ + " ";

    private const string ActsEnd =
        """

               AND at >= @from AND (at, ticket_number, seq) < (@at, @ticket, @event)
             ORDER BY at DESC, ticket_number DESC, seq DESC LIMIT @looks
        ), walked AS (
            SELECT *, row_number() OVER (ORDER BY at DESC, origin DESC, major DESC, minor DESC) AS place
              FROM (SELECT * FROM entry UNION ALL SELECT * FROM act) AS merged
        ), judged AS (
            SELECT *, place = @looks AS is_last,
                   district_id IN (@district, '') AND (@account IS NULL OR account_id = @account)
                   AND (@unit IS NULL OR unit_id = @unit) AND (@act IS NULL OR act = @act)
                   AND (@target IS NULL OR origin = 0 OR object = @target)
                   AND (@result IS NULL OR result = @result) AS fits
              FROM walked WHERE place <= @looks
        )
        SELECT at, origin, major, minor,
               CASE origin WHEN 1 THEN major || '-' || minor ELSE coalesce(t.id, major::text) || '#' || minor END,
               account_id, name, role, unit_id, address, session, trace, act, coalesce(object, t.id, major::text),
               result, code,
               detail, fits, is_last
          FROM (SELECT * FROM judged WHERE fits OR is_last ORDER BY place LIMIT @most) AS j
          LEFT JOIN ticket t ON origin = 0 AND t.number = major
         ORDER BY place
        """;
}
