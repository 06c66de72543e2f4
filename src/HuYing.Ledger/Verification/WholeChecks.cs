using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using Npgsql;

namespace HuYing.Ledger.Verification;

/// <summary>Checks that no single ticket can answer: sums, and rows that belong to nothing.</summary>
internal sealed class WholeChecks(NpgsqlConnection connection, Findings findings, CancellationToken ct)
{
    private const string Counters =
        """
        SELECT scope, unit_id, metric, sum(amount)::bigint
          FROM (SELECT scope, unit_id, metric, value AS amount FROM counter
                 UNION ALL SELECT scope, unit_id, metric, amount FROM counter_delta) AS part
         GROUP BY scope, unit_id, metric
        """;

    private const string Replies =
        """
        SELECT coalesce(t.id, c.ticket_id), e.seq, c.request_id IS NULL, count(*) OVER ()
          FROM (SELECT * FROM ticket_event WHERE request_id IS NOT NULL) e
          FULL JOIN ticket_command c ON c.request_id = e.request_id
          LEFT JOIN ticket t ON t.number = coalesce(e.ticket_number, c.ticket_number)
         WHERE (e.ticket_number, e.at, t.id) IS DISTINCT FROM (c.ticket_number, c.at, c.ticket_id)
         LIMIT 1000
        """;

    private const string Outbox =
        """
        SELECT t.id, o.seq, o.ticket_number
          FROM outbox o
          LEFT JOIN ticket_event e ON e.ticket_number = o.ticket_number AND e.seq = o.seq
          LEFT JOIN ticket t ON t.number = o.ticket_number
         WHERE (e.kind, e.at) IS DISTINCT FROM (o.kind, o.at)
         LIMIT 1000
        """;

    private const string Strays =
        """
        SELECT name, number
          FROM (SELECT 'ticket_event' AS name, ticket_number AS number FROM ticket_event
                 UNION SELECT 'ticket_text', ticket_number FROM ticket_text
                 UNION SELECT 'assignment', ticket_number FROM assignment
                 UNION SELECT 'ticket_notice', ticket_number FROM ticket_notice
                 UNION SELECT 'ticket_contact', ticket_number FROM ticket_contact) AS part
         WHERE NOT EXISTS (SELECT FROM ticket t WHERE t.number = part.number)
         LIMIT 1000
        """;

    // A demonstration day is lived in the past; elsewhere an event happens when it is written.
    private const string Instants =
        """
        SELECT t.id, o.seq, o.at, o.written_at
          FROM outbox o
          JOIN ticket t ON t.number = o.ticket_number
          JOIN district d ON d.id = t.district_id AND NOT d.demo
         WHERE o.written_at - o.at NOT BETWEEN interval '-2 minutes' AND interval '2 minutes'
         LIMIT 1000
        """;

    private const string Sizes =
        """
        SELECT (SELECT count(*) FROM ticket_command), (SELECT count(*) FROM outbox),
               (SELECT count(*) FROM ticket_event), (SELECT count(*) FROM outbox WHERE written_at IS NOT NULL)
        """;

    public async Task Look(Dictionary<(CounterScope Scope, string UnitId, string Metric), long> recount)
    {
        await LookAtCounters(recount.ToDictionary(
            sum => (CounterScopes.Word(sum.Key.Scope), sum.Key.UnitId, sum.Key.Metric), sum => sum.Value));
        await Each(Sizes, row =>
        {
            findings.Look(Findings.Replies, row.GetInt64(0));
            findings.Look(Findings.Outbox, row.GetInt64(1));
            findings.Look(Findings.Strays, row.GetInt64(2));
            findings.Look(Findings.Instants, row.GetInt64(3));
        });
        await Each(Replies, row =>
        {
            var (code, text) = row.GetBoolean(2)
                ? ("reply_missing", "事件所答复的请求没有答复记录。")
                : ("reply_stray", "答复记录没有对应的事件。");
            findings.Report(Findings.Replies, code, row.TextOrNull(0), row.IsDBNull(1) ? null : row.GetInt32(1), text);
        });
        await Each(Outbox, row => findings.Report(
            Findings.Outbox, "outbox_stray", row.TextOrNull(0), row.GetInt32(1), "待发消息没有对应的事件:事件可能被删除。"));
        await Each(Instants, row => findings.Report(
            Findings.Instants,
            "instant_off",
            row.GetString(0),
            row.GetInt32(1),
            $"事件时间 {row.Instant(2):u} 与数据库写入时间 {row.Instant(3):u} 不符。"));
        await Each(Strays, row => findings.Report(
            Findings.Strays, "ticket_missing", null, null, $"{row.GetString(0)} 中有编号 {row.GetInt64(1)} 的数据,工单却不存在。"));
    }

    private async Task LookAtCounters(Dictionary<(string Scope, string UnitId, string Metric), long> recount)
    {
        await Each(Counters, row =>
        {
            findings.Look(Findings.Counters);
            var key = (row.GetString(0), row.GetString(1), row.GetString(2));
            Compare(key, row.GetInt64(3), recount.GetValueOrDefault(key));
            recount.Remove(key);
        });
        foreach (var (key, expected) in recount)
        {
            Compare(key, 0, expected);
        }
    }

    private void Compare((string Scope, string UnitId, string Metric) key, long stored, long expected)
    {
        if (stored != expected)
        {
            var text = $"{key.Scope} {key.UnitId} 的 {key.Metric} 为 {stored},重新统计为 {expected}。";
            findings.Report(Findings.Counters, "counter_differs", null, null, text);
        }
    }

#pragma warning disable CA2100 // One of the constants above.
    private async Task Each(string sql, Action<NpgsqlDataReader> look)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            look(rows);
        }
    }
#pragma warning restore CA2100
}
