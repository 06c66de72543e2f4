using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>Counts by status and light, each of one instant.</summary>
internal static class TicketCounts
{
    internal static Task<List<StatusCount>> OfDistrict(
        LedgerLink link, string districtId, bool withDrafts, CancellationToken ct) => link.Read(
        connection => connection.Sql($"""
            SELECT t.status, {TicketSql.Light} AS light, count(*) {TicketSql.Tickets}
            WHERE t.district_id = @district AND t.status = ANY (@statuses)
              AND (@drafts OR t.raised_at IS NOT NULL OR t.status = 'SelfHandled')
            GROUP BY 1, 2
            UNION ALL
            SELECT 'Filed', 'None', sum(amount)::bigint FROM (
                SELECT c.value AS amount FROM counter c
                WHERE c.scope = 'street' AND c.metric = 'filed'
                  AND c.unit_id IN (SELECT u.id FROM unit u WHERE u.district_id = @district AND u.kind = 'Street')
                UNION ALL
                SELECT d.amount FROM counter_delta d
                WHERE d.scope = 'street' AND d.metric = 'filed'
                  AND d.unit_id IN (SELECT u.id FROM unit u WHERE u.district_id = @district AND u.kind = 'Street')
            ) AS filed HAVING sum(amount) > 0
            """)
            .With("district", districtId).With("drafts", withDrafts).With("statuses", Standing).All(ReadCount, ct),
        ct);

    internal static Task<List<StatusCount>> OfStreet(
        LedgerLink link, string districtId, string streetId, CancellationToken ct) => link.Read(
        connection => connection.Sql($"""
            SELECT t.status, {TicketSql.Light} AS light, count(*) {TicketSql.Tickets}
            WHERE t.street_id = @street AND t.district_id = @district AND t.status = ANY (@statuses)
            GROUP BY 1, 2
            UNION ALL
            SELECT 'Filed', 'None', sum(amount)::bigint FROM (
                SELECT c.value AS amount FROM counter c
                WHERE c.scope = 'street' AND c.metric = 'filed' AND c.unit_id = @street
                UNION ALL
                SELECT d.amount FROM counter_delta d
                WHERE d.scope = 'street' AND d.metric = 'filed' AND d.unit_id = @street
            ) AS filed HAVING sum(amount) > 0
            """)
            .With("district", districtId).With("street", streetId).With("statuses", Standing).All(ReadCount, ct),
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

    private static string[] Standing =>
        [.. Enum.GetNames<TicketStatus>().Where(status => status != nameof(TicketStatus.Filed))];

    private static StatusCount ReadCount(NpgsqlDataReader row)
    {
        var status = Enum.Parse<TicketStatus>(row.GetString(0));
        var isEnded = status is TicketStatus.Filed or TicketStatus.Declined or TicketStatus.Cancelled;
        return new StatusCount(status, isEnded ? null : Enum.Parse<ClockLight>(row.GetString(1)), row.GetInt64(2));
    }
}
