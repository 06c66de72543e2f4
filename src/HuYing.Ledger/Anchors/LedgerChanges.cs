using System.Data;
using System.Globalization;
using Npgsql;

namespace HuYing.Ledger.Anchors;

/// <summary>What changed since an anchor, in portions; nothing that was committed late is passed over.</summary>
internal sealed class LedgerChanges(NpgsqlDataSource source, int portion)
{
    private const int MostWaits = 100;

    private const string Announced = "SELECT coalesce(max(id), 0) FROM outbox";

    // Whoever may hold a smaller number that is not committed yet: to write a message is to hold this lock.
    private const string Writing =
        """
        SELECT virtualtransaction FROM pg_locks
         WHERE locktype = 'relation' AND relation = 'outbox'::regclass AND mode = 'RowExclusiveLock' AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    // As each ticket was when its last message up to @through was written, in one statement and so of one instant.
    private const string FirstTime =
        """
        SELECT t.number, e.seq, encode(e.hash, 'base64'), t.number
          FROM (SELECT number, version FROM ticket WHERE number > @after ORDER BY number LIMIT @portion) AS t
          LEFT JOIN (
               SELECT ticket_number, count(*)::integer AS count FROM outbox WHERE id > @through GROUP BY 1) AS later
            ON later.ticket_number = t.number
          LEFT JOIN ticket_event e
            ON e.ticket_number = t.number AND e.seq = t.version - coalesce(later.count, 0)
         ORDER BY t.number
        """;

    private const string Changed =
        """
        SELECT o.ticket_number, o.seq, encode(e.hash, 'base64'), o.count, o.is_new
          FROM (SELECT ticket_number, max(seq) AS seq, count(*) AS count, min(seq) = 1 AS is_new
                  FROM outbox WHERE id > @after AND id <= @through GROUP BY 1) AS o
          LEFT JOIN ticket_event e ON e.ticket_number = o.ticket_number AND e.seq = o.seq
         ORDER BY 1
        """;

    private const string Ends =
        """
        SELECT s.stream, e.seq, encode(e.hash, 'base64')
          FROM generate_series(1, 8) AS s (stream)
         CROSS JOIN LATERAL (
               SELECT seq, hash FROM audit_entry WHERE stream = s.stream ORDER BY seq DESC LIMIT 1) AS e
        """;

    /// <summary>How much has been announced since.</summary>
    public async Task<long> Since(long through, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.Sql(Announced).One<long>(ct) - through;
    }

    /// <summary>The next anchor; null when nothing changed.</summary>
    /// <exception cref="LedgerRefused">The ledger is older than its anchors.</exception>
    public async Task<Anchor?> After(Anchor? last, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var through = last?.Baseline is null ? await Settled(connection, last?.Through, ct) : last.Through;
        if (through < last?.Through)
        {
            throw new LedgerRefused(
                "anchors_ahead", "账本比锚定文件旧:数据被删除,或恢复了较早的备份。请先 verify;确认是恢复后,把旧锚定文件归档移走。");
        }

        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var now = await connection.Sql("SELECT now()").First(row => new Boxed(row.Instant(0)), ct);
        var streams = await connection.Sql(Ends).All(ReadHead, ct);
        var isFirst = last is null || last.Baseline is not null;
        through = isFirst ? through : Math.Min(through, last!.Through + portion);
        var (baseline, heads, tickets, events) = isFirst
            ? await First(connection, last?.Baseline ?? 0, through, ct)
            : await Next(connection, last!.Through, through, ct);
        var next = new Anchor(
            (last?.Seq ?? 0) + 1,
            now!.At,
            Anchor.NoPrevious,
            through,
            baseline,
            (last?.Tickets ?? 0) + tickets,
            (last?.Events ?? 0) + events,
            heads,
            [.. streams.Select(one => one.ToString())]);
        return last is null || next.Baseline != last.Baseline || through > last.Through
            || !next.Streams.SequenceEqual(last.Streams)
                ? next
                : null;
    }

    // The newest number up to which nothing can appear any more. Later writers are not waited for, nor do they wait.
    private static async Task<long> Settled(NpgsqlConnection connection, long? known, CancellationToken ct)
    {
        var newest = await connection.Sql(Announced).One<long>(ct);
        if (newest == known)
        {
            return newest;
        }

        var writing = await connection.Sql(Writing).All(row => row.GetString(0), ct);
        for (var i = 0; writing.Count > 0; i++)
        {
            if (i == MostWaits)
            {
                throw new TimeoutException("A transaction that writes to the ledger does not end.");
            }

            await connection.Sql("SELECT pg_sleep(0.05)").Run(ct);
            var still = await connection.Sql(Writing).All(row => row.GetString(0), ct);
            writing = [.. writing.Intersect(still)];
        }

        return newest;
    }

    private async Task<Part> First(NpgsqlConnection connection, long after, long through, CancellationToken ct)
    {
        var rows = await connection.Sql(FirstTime)
            .With("after", after).With("through", through).With("portion", portion)
            .All(row => (Number: row.GetInt64(0), Head: row.IsDBNull(1) ? default(Head?) : ReadHead(row)), ct);
        var heads = rows.Where(row => row.Head is not null).Select(row => row.Head!.Value).ToList();
        return new Part(
            rows.Count < portion ? null : rows[^1].Number,
            [.. heads.Select(one => one.ToString())],
            heads.Count,
            heads.Sum(one => one.Length));
    }

    private static async Task<Part> Next(NpgsqlConnection connection, long after, long through, CancellationToken ct)
    {
        var rows = await connection.Sql(Changed).With("after", after).With("through", through)
            .All(row => (Head: ReadHead(row), Events: row.GetInt64(3), IsNew: row.GetBoolean(4)), ct);
        return new Part(
            null,
            [.. rows.Select(row => row.Head.ToString())],
            rows.Count(row => row.IsNew),
            rows.Sum(row => row.Events));
    }

    // A message without its event is anchored as it is found, so that nobody can repair it unseen.
    private static Head ReadHead(NpgsqlDataReader row) =>
        new(Number(row, 0), Number(row, 1), row.TextOrNull(2) ?? "none");

    private static long Number(NpgsqlDataReader row, int column) =>
        Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);

    private sealed record Boxed(DateTimeOffset At);

    private sealed record Part(long? Baseline, IReadOnlyList<string> Heads, long Tickets, long Events);
}
