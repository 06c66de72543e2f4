using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Supervision;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>
/// Fifty thousand tickets, most of them long filed, and a single connection for all reading, so that it can be asked
/// what it has read.
/// </summary>
public sealed class BigLedger : IAsyncLifetime
{
    /// <summary>The tests that ask it, one after the other.</summary>
    public const string Shared = "big ledger";

    public const int Tickets = 50_000;

    // Of a hundred tickets six still stand somewhere; a department has two of a hundred. Of five hundred one has a rare
    // word, one a rare kind and one a rare class; a rare item occurs ten times. Two units are told of every third.
    private const string Fill = """
        INSERT INTO district (id, name, demo, time_zone) VALUES ('d', '大区', true, 'Asia/Shanghai');
        INSERT INTO unit (id, district_id, kind, parent_id, name, short_name)
        SELECT 'st-' || s, 'd', 'Street', 'd', '街道', '街' FROM generate_series(0, 15) s;
        INSERT INTO unit (id, district_id, kind, parent_id, name, short_name)
        SELECT 'co-' || s || '-' || c, 'd', 'Community', 'st-' || s, '社区', '社'
        FROM generate_series(0, 15) s, generate_series(0, 3) c;

        INSERT INTO ticket (
            number, id, version, district_id, street_id, community_id, grid_id, status, kind, grade, class, title,
            item_id, source, author_id, drafted_at, raised_at, ended_at, warn_at, due_at, breached, suspended,
            provisional, departments, chain_head)
        SELECT n, 'HY-20260101-' || lpad(n::text, 6, '0'), 9, 'd',
            'st-' || n % 16, 'co-' || n % 16 || '-' || n / 16 % 4, NULL,
            status, CASE WHEN n % 500 = 77 THEN 'Emergency' ELSE (ARRAY['Daily', 'Campaign'])[1 + n % 2] END, 'General',
            CASE WHEN n % 500 = 78 THEN 'Complex' ELSE 'Ordinary' END, '路面积水',
            CASE WHEN n % 5000 = 79 THEN 'I-rare' ELSE 'I-' || n % 40 END,
            '巡查', 'x', now() - (50000 - n) * interval '10 minutes', now() - (50000 - n) * interval '10 minutes',
            CASE WHEN status IN ('Filed', 'Declined', 'Cancelled') THEN now() END,
            CASE WHEN status IN ('Raised', 'Dispatched') THEN now() + (n % 97 - 40) * interval '1 hour' END,
            CASE WHEN status IN ('Raised', 'Dispatched') THEN now() + (n % 97 - 20) * interval '1 hour' END,
            status = 'Dispatched' AND n % 20 = 6, false, false, ARRAY['de-' || n % 50], ''
        FROM (
            SELECT n, CASE n % 100
                WHEN 0 THEN 'Raised' WHEN 1 THEN 'Accepted' WHEN 2 THEN 'Closed' WHEN 3 THEN 'Evaluated'
                WHEN 4 THEN 'Declined' WHEN 5 THEN 'Cancelled' WHEN 6 THEN 'Dispatched' WHEN 7 THEN 'Dispatched'
                WHEN 8 THEN 'Draft' ELSE 'Filed'
            END AS status FROM generate_series(1, 50000) n) AS drawn;

        INSERT INTO assignment (
            ticket_number, no, department_id, role, status, open, warn_at, due_at, clock, breached, reworks,
            drafted_at, standing)
        SELECT number, 1, departments[1], 'Lead', 'Issued', status = 'Dispatched', warn_at, due_at, 'Close', false, 0,
            drafted_at, ended_at IS NULL
        FROM ticket WHERE status NOT IN ('Draft', 'Raised', 'Accepted');

        INSERT INTO ticket_text (ticket_number, description, address, search)
        SELECT n, '说明w' || n % 500, '地址', array_to_tsvector(ARRAY['积水', '说明', 'w' || n % 500, 'hy'])
        FROM generate_series(1, 50000) n;

        INSERT INTO ticket_event (ticket_number, seq, at, kind, actor, payload, algorithm, hash)
        SELECT n, s, now(), 'submitted',
            '{"accountId":"x","name":"x","role":"Caller","unitId":"u","districtId":"d"}', '{"kind":"submitted"}', 1, ''
        FROM generate_series(1, 50000) n, generate_series(1, 3) s;

        INSERT INTO ticket_notice (ticket_number, unit_id, read, drafted_at)
        SELECT t.number, unit, false, t.drafted_at FROM ticket t, unnest(ARRAY['de-6', 'st-3']) AS unit
        WHERE t.number % 3 = 0;

        INSERT INTO counter (scope, unit_id, metric, value)
        SELECT 'street', 'st-' || s, m, 100 FROM generate_series(0, 15) s, unnest(ARRAY['filed', 'open']) m;

        INSERT INTO figure (district_id, scope, day, unit_id, hour, metric, value)
        SELECT 'd', 'department', current_date - n, 'de-' || u, 0, 'm' || m, 1
        FROM generate_series(0, 365) n, generate_series(0, 49) u, generate_series(0, 9) m;
        """;

    private readonly QueryLedger _ledger = new();
    private ServiceProvider? _services;

    /// <summary>The day so many days ago: the oldest ticket is of 347 days ago.</summary>
    public static DateOnly Day(int ago) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-ago);

    public TicketQueries Queries => Get<TicketQueries>();

    public BoardQueries Boards => Get<BoardQueries>();

    public StatisticsQueries Statistics => Get<StatisticsQueries>();

    public DistrictStore Districts => Get<DistrictStore>();

    public NpgsqlDataSource Source => Get<NpgsqlDataSource>();

    public async Task InitializeAsync()
    {
        await _ledger.InitializeAsync();
        await _ledger.Database.AsOwner(Fill);
        await _ledger.Database.AsOwner("VACUUM (ANALYZE)");
        _services = new ServiceCollection()
            .AddLedger(_ledger.Database.Options with { PoolSize = 2, Writers = 1 })
            .AddLedgerQueries()
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _ledger.DisposeAsync();
    }

    /// <summary>How many lines a first and a later page have.</summary>
    public async Task<int> TwoPages(ReadScope scope, TicketFilter filter)
    {
        var page = await Queries.List(scope, filter, CancellationToken.None);
        Assert.Null(page.Refusal);
        var next = await Queries.List(scope, filter with { Cursor = page.NextCursor }, CancellationToken.None);
        return page.Lines.Count + next.Lines.Count;
    }

    public Task<List<TicketLine>> WalkThrough(ReadScope scope, TicketFilter filter) =>
        QueryLedger.WalkThrough(Queries, scope, filter);

    public Task<object?> AsOwner(string sql) => _ledger.Database.AsOwner(sql);

    /// <summary>What the work read of the tables that grow for ever.</summary>
    public async Task<TableReads> ReadsOf(Func<Task> work)
    {
        await Flush();
        var before = await Read();
        await work();
        await Flush();
        var after = await Read();
        return new TableReads(after.WholeTables - before.WholeTables, after.Rows - before.Rows);
    }

    private async Task Flush()
    {
        await using var command = Source.CreateCommand("SELECT pg_stat_force_next_flush()");
        await command.ExecuteNonQueryAsync();
    }

    private async Task<TableReads> Read()
    {
        await using var connection = new NpgsqlConnection(_ledger.Database.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT sum(t.seq_scan)::bigint, sum(t.seq_tup_read + (
                SELECT sum(i.idx_tup_read) FROM pg_stat_user_indexes i WHERE i.relid = t.relid))::bigint
            FROM pg_stat_user_tables t
            WHERE t.relname IN ('ticket', 'assignment', 'ticket_notice', 'ticket_text', 'ticket_event', 'figure')
            """,
            connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new TableReads(row.GetInt64(0), row.GetInt64(1));
    }

    private T Get<T>()
        where T : notnull =>
        _services!.GetRequiredService<T>();
}

/// <summary>How often a table was read from end to end, and how many rows and index entries were read in all.</summary>
public sealed record TableReads(long WholeTables, long Rows);

[CollectionDefinition(BigLedger.Shared)]
public sealed class BigLedgerShared : ICollectionFixture<BigLedger>;
