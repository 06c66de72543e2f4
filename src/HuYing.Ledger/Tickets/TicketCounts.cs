using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// Counts by status and light, each of one instant. What is over comes from the counters; what stands is counted in
/// the indexes, those with a running clock apart from the others.
/// </summary>
internal static class TicketCounts
{
    private const string Running = $"""
        running AS MATERIALIZED (
            SELECT c.status, {TicketSql.RunningLight} AS light, count(*) FROM ticket c
            WHERE c.ended_at IS NULL AND c.due_at IS NOT NULL
        """;

    private const string Standing = """
            GROUP BY c.status, light
        ), standing AS MATERIALIZED (
            SELECT t.status, count(*) FROM ticket t WHERE t.status = ANY (@standing)
        """;

    private const string Counted = """
            GROUP BY t.status
        ), counted AS (
            SELECT status, light, count FROM running
            UNION ALL
            SELECT s.status, 'None',
                s.count - coalesce((SELECT sum(r.count) FROM running r WHERE r.status = s.status), 0)
            FROM standing s
            UNION ALL
            SELECT initcap(booked.metric), 'None', sum(booked.amount) FROM (
                SELECT c.metric, c.value AS amount FROM counter c
                WHERE c.scope = 'street' AND c.metric = ANY (@ended) AND c.unit_id IN (SELECT id FROM street)
                UNION ALL
                SELECT d.metric, d.amount FROM counter_delta d
                WHERE d.scope = 'street' AND d.metric = ANY (@ended) AND d.unit_id IN (SELECT id FROM street)
            ) AS booked GROUP BY booked.metric
        """;

    private const string End = ") SELECT status, light, count::bigint FROM counted WHERE count > 0";

    // The counter of the cancelled holds those too that never left their street.
    private const string OfDistrictSql = $"""
        WITH street AS MATERIALIZED (
            SELECT u.id FROM unit u WHERE u.district_id = @district AND u.kind = 'Street'
        ), {Running} AND c.district_id = @district {Standing} AND t.district_id = @district {Counted}
            UNION ALL
            SELECT 'Cancelled', 'None', count(*) FROM ticket t
            WHERE NOT @drafts AND t.district_id = @district AND t.status = 'Cancelled' AND t.raised_at IS NOT NULL
        {End}
        """;

    private const string OfStreetSql = $"""
        WITH street AS (SELECT @street AS id), {Running} AND c.street_id = @street
        {Standing} AND t.street_id = @street {Counted} {End}
        """;

    private static readonly string[] StandingOnceSent =
    [
        nameof(TicketStatus.Raised), nameof(TicketStatus.Accepted), nameof(TicketStatus.Dispatched),
        nameof(TicketStatus.Closed), nameof(TicketStatus.Evaluated), nameof(TicketStatus.SelfHandled),
    ];

    private static readonly string[] StandingAtAll =
        [.. StandingOnceSent, nameof(TicketStatus.Draft), nameof(TicketStatus.AwaitingApproval)];

    private static readonly string[] EndedOnceSent = ["filed", "declined"];

    private static readonly string[] Ended = [.. EndedOnceSent, "cancelled"];

    internal static Task<List<StatusCount>> OfDistrict(
        LedgerLink link, string districtId, bool withDrafts, CancellationToken ct) => link.Read(
        connection => connection.Sql(OfDistrictSql)
            .With("district", districtId)
            .With("drafts", withDrafts)
            .With("standing", withDrafts ? StandingAtAll : StandingOnceSent)
            .With("ended", withDrafts ? Ended : EndedOnceSent)
            .All(ReadCount, ct),
        ct);

    internal static Task<List<StatusCount>> OfStreet(LedgerLink link, string streetId, CancellationToken ct) =>
        link.Read(
            connection => connection.Sql(OfStreetSql)
                .With("street", streetId)
                .With("standing", StandingAtAll)
                .With("ended", Ended)
                .All(ReadCount, ct),
            ct);

    internal static Task<List<StatusCount>> OfDepartment(
        LedgerLink link, string districtId, string departmentId, CancellationToken ct) => link.Read(
        connection => connection.Sql($"""
            SELECT t.status, {TicketSql.Light} AS light, count(*) FROM assignment c{TicketSql.TicketOfShare}
            WHERE c.department_id = @department AND c.open AND t.district_id = @district
            GROUP BY 1, 2
            """)
            .With("district", districtId).With("department", departmentId).All(ReadCount, ct),
        ct);

    private static StatusCount ReadCount(NpgsqlDataReader row)
    {
        var status = Enum.Parse<TicketStatus>(row.GetString(0));
        var isEnded = status is TicketStatus.Filed or TicketStatus.Declined or TicketStatus.Cancelled;
        return new StatusCount(status, isEnded ? null : Enum.Parse<ClockLight>(row.GetString(1)), row.GetInt64(2));
    }
}
