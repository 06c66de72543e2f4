using HuYing.Ledger.Tickets;
using Npgsql;

namespace HuYing.Ledger.Verification;

/// <summary>Some hundred tickets with all their rows: as much as is in memory at a time.</summary>
internal sealed class LedgerPage
{
    private const int Size = 500;

    // The order of RowCheck.Columns.
    private const string Tickets =
        """
        SELECT number, id, version, district_id, street_id, community_id, grid_id, status, kind, grade, class, title,
               item_id, source, author_id, drafted_at, raised_at, ended_at, warn_at, due_at, breached, suspended,
               provisional, departments, longitude, latitude, next_deadline_at, chain_head, sensitivity
          FROM ticket WHERE number > $1 ORDER BY number LIMIT $2
        """;

    private const string Events =
        """
        SELECT ticket_number, seq, at, kind, actor, payload, algorithm, hash FROM ticket_event
         WHERE ticket_number > $1 AND ticket_number <= $2 ORDER BY ticket_number, seq
        """;

    private const string Assignments =
        """
        SELECT ticket_number, no, department_id, role, status, open, warn_at, due_at, clock, breached, reworks,
               score_total, drafted_at, standing
          FROM assignment WHERE ticket_number > $1 AND ticket_number <= $2
        """;

    private const string Notices =
        """
        SELECT ticket_number, unit_id, read, drafted_at FROM ticket_notice
         WHERE ticket_number > $1 AND ticket_number <= $2
        """;

    private const string Words =
        """
        SELECT ticket_number, description, address, length(search) FROM ticket_text
         WHERE ticket_number > $1 AND ticket_number <= $2
        """;

    private const string Attachments =
        """
        SELECT ticket_number, id, sha256, encode(sha256(content), 'hex'), encode(sha256(thumbnail), 'hex')
          FROM attachment
         WHERE ticket_number > $1 AND ticket_number <= $2
        """;

    private const string Contacts =
        """
        SELECT ticket_number, commitment, held FROM ticket_contact
         WHERE ticket_number > $1 AND ticket_number <= $2
        """;

    private readonly SortedDictionary<long, Stored> _tickets = [];

    public IReadOnlyCollection<Stored> All => _tickets.Values;

    public long Last { get; private set; }

    /// <summary>The tickets after a number; an empty page is the end.</summary>
    public static async Task<LedgerPage> Read(NpgsqlConnection connection, long after, CancellationToken ct)
    {
        var page = new LedgerPage();
        await Each(connection, Tickets, after, Size, page.AddTicket, ct);
        page.Last = page._tickets.Count == 0 ? after : page._tickets.Keys.Last();
        await Each(connection, Events, after, page.Last, page.AddEvent, ct);
        await Each(connection, Assignments, after, page.Last, page.AddAssignment, ct);
        await Each(connection, Notices, after, page.Last, page.AddNotice, ct);
        await Each(connection, Words, after, page.Last, page.AddWords, ct);
        await Each(connection, Attachments, after, page.Last, page.AddAttachment, ct);
        await Each(connection, Contacts, after, page.Last, page.AddContact, ct);
        return page;
    }

#pragma warning disable CA2100 // One of the constants above.
    private static async Task Each(
        NpgsqlConnection connection, string sql, long from, long to, Action<NpgsqlDataReader> add, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = from });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = to });
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            add(rows);
        }
    }
#pragma warning restore CA2100

    private void AddTicket(NpgsqlDataReader rows)
    {
        var row = new object?[rows.FieldCount];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = rows.GetValue(i) switch
            {
                DBNull => null,
                string[] list => string.Join(',', list),
                byte[] bytes => Convert.ToHexStringLower(bytes),
                var value => value,
            };
        }

        var stored = new Stored(rows.GetInt64(0), rows.GetString(1), row);
        _tickets.Add(stored.Number, stored);
    }

    // Rows without a ticket are found as strays.
    private Stored? Of(NpgsqlDataReader rows) => _tickets.GetValueOrDefault(rows.GetInt64(0));

    private void AddEvent(NpgsqlDataReader rows) => Of(rows)?.Events.Add(new StoredEvent(
        rows.GetInt64(0),
        rows.GetInt32(1),
        rows.Instant(2),
        rows.GetString(3),
        rows.GetString(4),
        rows.GetString(5),
        rows.GetInt16(6),
        rows.Bytes(7)));

    private void AddAssignment(NpgsqlDataReader rows) => Of(rows)?.Assignments.Add(new AssignmentRow(
        rows.GetInt64(0),
        rows.GetInt32(1),
        rows.GetString(2),
        rows.GetString(3),
        rows.GetString(4),
        rows.GetBoolean(5),
        rows.InstantOrNull(6),
        rows.InstantOrNull(7),
        rows.TextOrNull(8),
        rows.GetBoolean(9),
        rows.GetInt32(10),
        rows.IsDBNull(11) ? null : rows.GetDecimal(11),
        rows.Instant(12),
        rows.GetBoolean(13)));

    private void AddNotice(NpgsqlDataReader rows) =>
        Of(rows)?.Notices.Add((rows.GetString(1), rows.GetBoolean(2), rows.Instant(3)));

    private void AddWords(NpgsqlDataReader rows)
    {
        if (Of(rows) is { } stored)
        {
            stored.Words = (rows.GetString(1), rows.GetString(2), rows.GetInt32(3));
        }
    }

    private void AddAttachment(NpgsqlDataReader rows) =>
        Of(rows)?.Attachments.Add(rows.GetGuid(1), (rows.GetString(2), rows.GetString(3), rows.TextOrNull(4)));

    private void AddContact(NpgsqlDataReader rows)
    {
        if (Of(rows) is { } stored)
        {
            stored.Contact = new StoredCommitment(rows.GetString(1), rows.GetBoolean(2));
        }
    }

    internal sealed record StoredCommitment(string Commitment, bool Held);

    /// <summary>One ticket as all tables hold it.</summary>
    internal sealed record Stored(long Number, string Id, object?[] Row)
    {
        public List<StoredEvent> Events { get; } = [];

        public List<AssignmentRow> Assignments { get; } = [];

        public List<(string UnitId, bool Read, DateTimeOffset DraftedAt)> Notices { get; } = [];

        public (string Description, string Address, int Grams)? Words { get; set; }

        public StoredCommitment? Contact { get; set; }

        /// <summary>The hash that was named and the hashes of the bytes that are there.</summary>
        public Dictionary<Guid, (string Named, string Actual, string? Thumbnail)> Attachments { get; } = [];
    }
}
