using HuYing.Domain.Supervision;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Supervision;
using Npgsql;
using NpgsqlTypes;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// Writes a whole group in one statement: one round trip, one transaction, one flush. An append whose ticket has moved
/// on
/// or whose request was answered before is left out inside the statement and comes back as a row.
/// </summary>
internal static class GroupStatement
{
    // Exclusion is by NOT IN: a hashed list that is nearly always empty, whatever the planner thinks of its size.
    // The row to change is found by ctid from a lookup per append, so that no plan made while the table was small can
    // ever scan it; a ctid that moved meanwhile fails the recheck, which is the version fence.
    private const string Sql =
        """
        WITH input AS MATERIALIZED (
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                                 $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $80)
                AS i (number, id, expected, request_id, version, district_id, street_id, community_id, grid_id, status,
                      kind, grade, class, title, item_id, source, author_id, drafted_at, raised_at, ended_at, warn_at,
                      due_at, breached, suspended, provisional, departments, longitude, latitude, next_deadline_at,
                      chain_head, sensitivity)
        ), seen AS MATERIALIZED (
            SELECT i.number, c.ticket_id, c.content_hash, c.reply
              FROM input i
             CROSS JOIN LATERAL (SELECT * FROM ticket_command WHERE request_id = i.request_id OFFSET 0) c
        ), created AS (
            INSERT INTO ticket (
                number, id, version, district_id, street_id, community_id, grid_id, status, kind, grade, class, title,
                item_id, source, author_id, drafted_at, raised_at, ended_at, warn_at, due_at, breached, suspended,
                provisional, departments, longitude, latitude, next_deadline_at, chain_head, sensitivity)
            SELECT number, id, version, district_id, street_id, community_id, grid_id, status, kind, grade, class,
                   title, item_id, source, author_id, drafted_at, raised_at, ended_at, warn_at, due_at, breached,
                   suspended, provisional, string_to_array(departments, ','),
                   longitude, latitude, next_deadline_at, chain_head, sensitivity
              FROM input
             WHERE expected = 0 AND number NOT IN (SELECT number FROM seen)
            ON CONFLICT (number) DO NOTHING
            RETURNING number
        ), changed AS (
            UPDATE ticket t
               SET version = i.version, community_id = i.community_id, grid_id = i.grid_id, status = i.status,
                   kind = i.kind, grade = i.grade, class = i.class, title = i.title, item_id = i.item_id,
                   source = i.source, author_id = i.author_id, raised_at = i.raised_at, ended_at = i.ended_at,
                   warn_at = i.warn_at, due_at = i.due_at, breached = i.breached, suspended = i.suspended,
                   provisional = i.provisional, departments = string_to_array(i.departments, ','),
                   longitude = i.longitude, latitude = i.latitude, next_deadline_at = i.next_deadline_at,
                   claimed_until = NULL, chain_head = i.chain_head, sensitivity = i.sensitivity
              FROM input i
             CROSS JOIN LATERAL (SELECT ctid FROM ticket
                                  WHERE number = i.number AND id = i.id AND version = i.expected OFFSET 0) AS at
             WHERE i.expected > 0 AND i.number NOT IN (SELECT number FROM seen) AND t.ctid = at.ctid
            RETURNING t.number
        ), failed AS MATERIALIZED (
            SELECT number FROM input
             WHERE number NOT IN (SELECT number FROM created UNION ALL SELECT number FROM changed)
        ), event AS (
            INSERT INTO ticket_event (ticket_number, seq, at, kind, actor, payload, algorithm, hash, request_id)
            SELECT * FROM unnest($31, $32, $33, $34, $35, $36, $37, $38, $39) AS e (number)
             WHERE number NOT IN (SELECT number FROM failed)
        ), message AS (
            INSERT INTO outbox (ticket_number, seq, kind, at)
            SELECT * FROM unnest($31, $32, $34, $33) AS e (number)
             WHERE number NOT IN (SELECT number FROM failed)
        ), words AS (
            INSERT INTO ticket_text (ticket_number, description, address, search)
            SELECT number, description, address, array_to_tsvector(string_to_array(grams, ' '))
              FROM unnest($40, $41, $42, $43) AS x (number, description, address, grams)
             WHERE number NOT IN (SELECT number FROM failed)
            ON CONFLICT (ticket_number) DO UPDATE
               SET description = excluded.description, address = excluded.address, search = excluded.search
        ), share AS (
            INSERT INTO assignment (ticket_number, no, department_id, role, status, open, warn_at, due_at, clock,
                                    breached, reworks, score_total, drafted_at, standing)
            SELECT * FROM unnest($44, $45, $46, $47, $48, $49, $50, $51, $52, $53, $54, $55, $56, $57) AS a (number)
             WHERE number NOT IN (SELECT number FROM failed)
            ON CONFLICT (ticket_number, no) DO UPDATE
               SET department_id = excluded.department_id, role = excluded.role, status = excluded.status,
                   open = excluded.open, warn_at = excluded.warn_at, due_at = excluded.due_at, clock = excluded.clock,
                   breached = excluded.breached, reworks = excluded.reworks, score_total = excluded.score_total,
                   standing = excluded.standing
        ), notice AS (
            INSERT INTO ticket_notice (ticket_number, unit_id, read, drafted_at)
            SELECT * FROM unnest($58, $59, $60, $61) AS n (number)
             WHERE number NOT IN (SELECT number FROM failed)
            ON CONFLICT (unit_id, ticket_number) DO UPDATE SET read = excluded.read
        ), delta AS (
            INSERT INTO counter_delta (scope, unit_id, metric, amount)
            SELECT scope, unit_id, metric, sum(amount)
              FROM unnest($62, $63, $64, $65, $66) AS d (number, scope, unit_id, metric, amount)
             WHERE number NOT IN (SELECT number FROM failed)
             GROUP BY scope, unit_id, metric
            HAVING sum(amount) <> 0
        ), figure_booked AS (
            INSERT INTO figure_delta (district_id, scope, day, unit_id, hour, metric, amount)
            SELECT f.district_id, f.scope, local.at::date, f.unit_id,
                   CASE f.scope WHEN 'flow' THEN extract(hour FROM local.at)::smallint ELSE 0 END, f.metric,
                   sum(f.amount)
              FROM unnest($73, $74, $75, $76, $77, $78, $79)
                AS f (number, district_id, scope, at, unit_id, metric, amount)
              LEFT JOIN district d ON d.id = f.district_id
             CROSS JOIN LATERAL (SELECT f.at AT TIME ZONE coalesce(d.time_zone, 'UTC') AS at) AS local
             WHERE f.number NOT IN (SELECT number FROM failed)
             GROUP BY 1, 2, 3, 4, 5, 6
            HAVING sum(f.amount) <> 0
        ), reply AS (
            INSERT INTO ticket_command (request_id, ticket_number, ticket_id, content_hash, reply, at)
            SELECT request_id, number, ticket_id, content_hash, reply, at
              FROM unnest($67, $68, $69, $70, $71, $72) AS r (number, request_id, ticket_id, content_hash, reply, at)
             WHERE number NOT IN (SELECT number FROM failed)
        )
        SELECT f.number, s.ticket_id, s.content_hash, s.reply
          FROM failed f
          LEFT JOIN seen s USING (number)
        """;

    /// <summary>The results of the appends that were left out, by ticket number; all others are committed.</summary>
    public static async Task<Dictionary<long, AppendResult>> Write(
        NpgsqlConnection connection, IReadOnlyList<PendingAppend> group, CancellationToken ct)
    {
        var command = new NpgsqlBatchCommand(Sql);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { command } };
        var columns = new Columns(command.Parameters);
        AddTickets(columns, group);
        AddEvents(columns, group);
        AddTexts(columns, [.. group.Where(one => one.Search is not null)]);
        AddAssignments(columns, [.. group.SelectMany(one => one.Assignments)]);
        AddNotices(
            columns,
            [.. group.SelectMany(one => one.Notices.Select(unit => (one, unit.Key, unit.Value)))]);
        AddTallies(columns, [.. group.SelectMany(one => one.Tallies.Select(tally => (one.Number, tally)))]);
        AddReplies(columns, [.. group.Where(one => one.Append.Request is not null)]);
        AddFigures(
            columns, [.. group.SelectMany(one => one.Figures.Select(figure => (one, figure.Key, figure.Value)))]);
        columns.Add(group, one => Word.Of(one.Append.After.Sensitivity));

        ContactStatement.AddTo(batch, group);

        var leftOut = new Dictionary<long, AppendResult>();
        await using var rows = await batch.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            leftOut.Add(rows.GetInt64(0), rows.TextOrNull(1) is null
                ? new AppendResult.Conflict()
                : new AppendResult.Replayed(StoredReplies.Read(rows, 1)));
        }

        // What failed behind the first statement is told only here.
        while (await rows.NextResultAsync(ct))
        {
        }

        return leftOut;
    }

    private static void AddTickets(Columns columns, IReadOnlyList<PendingAppend> group)
    {
        columns.Add(group, one => one.Number);
        columns.Add(group, one => one.Append.Id.Value);
        columns.Add(group, one => one.Append.Before?.Version ?? 0);
        columns.Add(group, one => one.Append.Request?.Id);
        columns.Add(group, one => one.Append.After.Version);
        columns.Add(group, one => one.Append.After.DistrictId);
        columns.Add(group, one => one.Append.After.StreetId);
        columns.Add(group, one => one.Append.After.Content.Place.CommunityId);
        columns.Add(group, one => one.Append.After.Content.Place.GridId);
        columns.Add(group, one => Word.Of(one.Append.After.Status));
        columns.Add(group, one => Word.Of(one.Append.After.Content.Kind));
        columns.Add(group, one => Word.Of(one.Append.After.Grade));
        columns.Add(group, one => Word.Of(one.Append.After.Class));
        columns.Add(group, one => one.Append.After.Content.Title);
        columns.Add(group, one => one.Append.After.Content.ItemId);
        columns.Add(group, one => one.Append.After.Content.Source);
        columns.Add(group, one => one.Append.After.AuthorId);
        columns.Add(group, one => one.Append.After.DraftedAt);
        columns.Add(group, one => one.Append.After.RaisedAt);
        columns.Add(group, one => one.Append.After.EndedAt);
        columns.Add(group, one => one.Row.WarnAt);
        columns.Add(group, one => one.Row.DueAt);
        columns.Add(group, one => one.Row.Breached);
        columns.Add(group, one => one.Append.After.IsSuspended);
        columns.Add(group, one => one.Row.Provisional);
        columns.Add(group, one => one.Row.Departments);
        columns.Add(group, one => one.Append.After.Content.Place.Longitude);
        columns.Add(group, one => one.Append.After.Content.Place.Latitude);
        columns.Add(group, one => one.Row.NextDeadlineAt);
        columns.Add(group, one => one.ChainHead);
    }

    private static void AddEvents(Columns columns, IReadOnlyList<PendingAppend> group)
    {
        var events = new (long Number, EventRow Row, Guid? Request)[group.Sum(one => one.Events.Length)];
        var next = 0;
        foreach (var one in group)
        {
            for (var i = 0; i < one.Events.Length; i++)
            {
                var isLast = i == one.Events.Length - 1;
                events[next++] = (one.Number, one.Events[i], isLast ? one.Append.Request?.Id : null);
            }
        }

        columns.Add(events, one => one.Number);
        columns.Add(events, one => one.Row.Seq);
        columns.Add(events, one => one.Row.At);
        columns.Add(events, one => one.Row.Kind);
        columns.Add(events, one => one.Row.Actor, NpgsqlDbType.Json);
        columns.Add(events, one => one.Row.Payload, NpgsqlDbType.Json);
        columns.Add(events, one => one.Row.Algorithm);
        columns.Add(events, one => one.Row.Hash);
        columns.Add(events, one => one.Request);
    }

    private static void AddTexts(Columns columns, PendingAppend[] texts)
    {
        columns.Add(texts, one => one.Number);
        columns.Add(texts, one => one.Append.After.Content.Description);
        columns.Add(texts, one => one.Append.After.Content.Place.Address);
        columns.Add(texts, one => one.Search!);
    }

    private static void AddAssignments(Columns columns, AssignmentRow[] rows)
    {
        columns.Add(rows, row => row.TicketNumber);
        columns.Add(rows, row => row.No);
        columns.Add(rows, row => row.DepartmentId);
        columns.Add(rows, row => row.Role);
        columns.Add(rows, row => row.Status);
        columns.Add(rows, row => row.Open);
        columns.Add(rows, row => row.WarnAt);
        columns.Add(rows, row => row.DueAt);
        columns.Add(rows, row => row.Clock);
        columns.Add(rows, row => row.Breached);
        columns.Add(rows, row => row.Reworks);
        columns.Add(rows, row => row.ScoreTotal);
        columns.Add(rows, row => row.DraftedAt);
        columns.Add(rows, row => row.Standing);
    }

    private static void AddNotices(Columns columns, (PendingAppend Of, string Unit, bool Read)[] notices)
    {
        columns.Add(notices, notice => notice.Of.Number);
        columns.Add(notices, notice => notice.Unit);
        columns.Add(notices, notice => notice.Read);
        columns.Add(notices, notice => notice.Of.Append.After.DraftedAt);
    }

    private static void AddTallies(Columns columns, (long Number, Tally Tally)[] tallies)
    {
        columns.Add(tallies, one => one.Number);
        columns.Add(tallies, one => CounterScopes.Word(one.Tally.Scope));
        columns.Add(tallies, one => one.Tally.UnitId);
        columns.Add(tallies, one => one.Tally.Metric);
        columns.Add(tallies, one => one.Tally.Amount);
    }

    private static void AddReplies(Columns columns, PendingAppend[] requests)
    {
        columns.Add(requests, one => one.Number);
        columns.Add(requests, one => one.Append.Request!.Id);
        columns.Add(requests, one => one.Append.Id.Value);
        columns.Add(requests, one => one.Append.Request!.ContentHash);
        columns.Add(requests, one => one.Append.Reply!, NpgsqlDbType.Json);
        columns.Add(requests, one => one.Append.Events[^1].At);
    }

    private static void AddFigures(Columns columns, (PendingAppend Of, Figure Figure, long Amount)[] booked)
    {
        columns.Add(booked, one => one.Of.Number);
        columns.Add(booked, one => one.Of.Append.After.DistrictId);
        columns.Add(booked, one => FigureScopes.Word(one.Figure.Scope));
        columns.Add(booked, one => one.Figure.At);
        columns.Add(booked, one => one.Figure.UnitId);
        columns.Add(booked, one => one.Figure.Metric);
        columns.Add(booked, one => one.Amount);
    }
}
