using System.Diagnostics.CodeAnalysis;
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

    // Neither counters nor indexes know who may see what is sensitive: that little is taken off again.
    private const string Hidden = $"""
            UNION ALL
            SELECT t.status, {TicketSql.Light}, -count(*){TicketSql.Tickets} WHERE t.sensitivity = 'Sensitive'
        """;

    private const string End = """
            GROUP BY 1, 2
        ) SELECT status, light, sum(count)::bigint FROM counted GROUP BY status, light HAVING sum(count) > 0
        """;

    // The counter of the cancelled holds those too that never left their street.
    private static string OfDistrictSql(ReadScope scope) => $"""
        WITH street AS MATERIALIZED (
            SELECT u.id FROM unit u WHERE u.district_id = @district AND u.kind = 'Street'
        ), {Running} AND c.district_id = @district {Standing} AND t.district_id = @district {Counted}
            UNION ALL
            SELECT 'Cancelled', 'None', count(*) FROM ticket t
            WHERE NOT @drafts AND t.district_id = @district AND t.status = 'Cancelled' AND t.raised_at IS NOT NULL
        {Hidden}{TicketSql.OfDistrict}{TicketSql.BeyondDraft}{TicketSql.Hidden(scope.Shown)} {End}
        """;

    private static string OfStreetSql(ReadScope scope) => $"""
        WITH street AS (SELECT @street AS id), {Running} AND c.street_id = @street
        {Standing} AND t.street_id = @street {Counted}
        {Hidden}{TicketSql.OfStreet}{TicketSql.Hidden(scope.Shown)} {End}
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

    internal static Task<List<StatusCount>> OfDistrict(LedgerLink link, ReadScope scope, CancellationToken ct) =>
        Count(
            link,
            scope,
            OfDistrictSql(scope),
            command => command
                .With("drafts", scope.WithDrafts)
                .With("standing", scope.WithDrafts ? StandingAtAll : StandingOnceSent)
                .With("ended", scope.WithDrafts ? Ended : EndedOnceSent),
            ct);

    internal static Task<List<StatusCount>> OfStreet(LedgerLink link, ReadScope scope, CancellationToken ct) => Count(
        link,
        scope,
        OfStreetSql(scope),
        command => command.With("standing", StandingAtAll).With("ended", Ended),
        ct);

    // No counter is kept for so small a place; all of it is counted.
    internal static Task<List<StatusCount>> OfCommunity(LedgerLink link, ReadScope scope, CancellationToken ct) =>
        Count(
            link,
            scope,
            $"""
            SELECT t.status, {TicketSql.Light} AS light, count(*){TicketSql.Tickets}
            WHERE t.community_id = @community AND (@grid::text IS NULL OR t.grid_id = @grid){TicketSql.OfStreet}
            {TicketSql.Shown(scope.Shown)} GROUP BY 1, 2
            """,
            command => command.With("community", scope.CommunityId).With("grid", scope.GridId),
            ct);

    internal static Task<List<StatusCount>> OfDepartment(LedgerLink link, ReadScope scope, CancellationToken ct) =>
        Count(
            link,
            scope,
            $"""
            SELECT t.status, {TicketSql.Light} AS light, count(*) FROM assignment c{TicketSql.TicketOfShare}
            WHERE c.department_id = @department AND c.open AND t.district_id = @district
            {TicketSql.Shown(scope.Shown)} GROUP BY 1, 2
            """,
            command => command.With("department", scope.DepartmentId),
            ct);

    [SuppressMessage("Security", "CA2100", Justification = "Constant pieces only; input travels in parameters.")]
    private static Task<List<StatusCount>> Count(
        LedgerLink link,
        ReadScope scope,
        string sql,
        Func<NpgsqlCommand, NpgsqlCommand> fill,
        CancellationToken ct) => link.Read(
        connection => fill(new NpgsqlCommand(sql, connection))
            .With("district", scope.DistrictId)
            .With("street", scope.StreetId)
            .With("reader", scope.ReaderId)
            .With("paired", scope.PairedStreets.ToArray())
            .All(ReadCount, ct),
        ct);

    private static StatusCount ReadCount(NpgsqlDataReader row)
    {
        var status = Enum.Parse<TicketStatus>(row.GetString(0));
        var isEnded = status is TicketStatus.Filed or TicketStatus.Declined or TicketStatus.Cancelled;
        return new StatusCount(status, isEnded ? null : Enum.Parse<ClockLight>(row.GetString(1)), row.GetInt64(2));
    }
}
