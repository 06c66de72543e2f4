using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Supervision;

/// <summary>One share and the clock of it that runs out next, or ran out first.</summary>
public sealed record DueShare(
    string TicketId,
    int No,
    string Title,
    string StreetId,
    string DepartmentId,
    AssignmentRole Role,
    AssignmentStatus Status,
    TicketKind Kind,
    ClockKind Clock,
    DateTimeOffset WarnAt,
    DateTimeOffset Due,
    bool Breached,
    bool IsSensitive);

/// <summary>A part of such a list; the mark is null at its end.</summary>
public sealed record SharePage<TLine>(IReadOnlyList<TLine> Lines, string? NextCursor)
{
    public Refusal? Refusal { get; init; }

    internal static SharePage<TLine> Refused { get; } =
        new([], null) { Refusal = new Refusal("cursor_invalid", RefusalKind.Invalid, "cursor") };
}

/// <summary>What departments still owe, by deadline.</summary>
public sealed class DueShares(NpgsqlDataSource source)
{
    private const byte List = 1;

    private readonly LedgerLink _link = new(source);

    /// <param name="departments">Whose shares; those of one district.</param>
    /// <param name="until">Deadlines after this are left out.</param>
    public async Task<SharePage<DueShare>> Find(
        IReadOnlyCollection<string> departments, DateTimeOffset until, string? cursor, int limit, CancellationToken ct)
    {
        var keys = cursor is null ? [0, 0, 0] : PageMark.Read(cursor, List, 3);
        if (keys is null || PageMark.InstantOf(keys[0]) is not { } from)
        {
            return SharePage<DueShare>.Refused;
        }

        var found = await _link.Read(
            connection => connection.Sql("""
                SELECT t.id, a.no, t.title, t.street_id, a.department_id, a.role, a.status, t.kind, a.clock,
                    a.warn_at, a.due_at, a.breached, a.ticket_number, t.sensitivity = 'Sensitive'
                FROM (
                    SELECT * FROM assignment
                    WHERE open AND due_at IS NOT NULL AND due_at <= @until AND department_id = ANY (@departments)
                      AND (due_at, ticket_number, no) > (@from, @number, @no)
                    ORDER BY due_at, ticket_number, no LIMIT @take) a
                CROSS JOIN LATERAL (SELECT * FROM ticket WHERE ticket.number = a.ticket_number OFFSET 0) t
                ORDER BY a.due_at, a.ticket_number, a.no
                """)
                .With("until", until)
                .With("departments", departments.ToArray())
                .With("from", from)
                .With("number", keys[1])
                .With("no", (int)keys[2])
                .With("take", limit + 1)
                .All(row => (Share: Read(row), Number: row.GetInt64(12)), ct),
            ct);
        var lines = found.Take(limit).ToList();
        var next = found.Count <= limit ? null : Mark(lines[^1]);
        return new SharePage<DueShare>([.. lines.Select(one => one.Share)], next);
    }

    private static string Mark((DueShare Share, long Number) last) =>
        PageMark.Write(List, PageMark.KeyOf(last.Share.Due), last.Number, last.Share.No);

    private static DueShare Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        Enum.Parse<AssignmentRole>(row.GetString(5)),
        Enum.Parse<AssignmentStatus>(row.GetString(6)),
        Enum.Parse<TicketKind>(row.GetString(7)),
        Enum.Parse<ClockKind>(row.GetString(8)),
        row.Instant(9),
        row.Instant(10),
        row.GetBoolean(11),
        row.GetBoolean(13));
}
