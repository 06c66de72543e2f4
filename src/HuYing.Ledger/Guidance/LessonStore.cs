using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Guidance;

/// <summary>One unit of the guide, for some roles.</summary>
/// <param name="DoneAt">When the reader went through it; null when he has not.</param>
public sealed record Lesson(
    Guid Id, int No, string Title, string Body, IReadOnlyList<Role> Roles, DateTimeOffset? DoneAt);

/// <summary>What a new lesson says and to whom.</summary>
public sealed record LessonText(int No, string Title, string Body, IReadOnlyList<Role> Roles);

/// <summary>How far one unit's people have come.</summary>
/// <param name="Required">Lessons that its people should go through, each counted for each person.</param>
public sealed record TrainingLine(string UnitId, long People, long Required, long Done);

/// <summary>Training: lessons by role, and who went through them.</summary>
public sealed class LessonStore
{
    private const int Most = 200;

    private readonly LedgerLink _link;

    public LessonStore(NpgsqlDataSource source)
        : this(new LedgerLink(source))
    {
    }

    internal LessonStore(LedgerLink link) => _link = link;

    /// <param name="role">Only lessons for this role; null for all.</param>
    public Task<IReadOnlyList<Lesson>> Find(string districtId, Role? role, string accountId, CancellationToken ct) =>
        _link.Read<IReadOnlyList<Lesson>>(
            async connection => await connection.Sql("""
                SELECT l.id, l.no, l.title, l.body, l.roles, d.done_at
                FROM lesson l LEFT JOIN lesson_done d ON d.lesson_id = l.id AND d.account_id = @account
                WHERE l.district_id = @district AND l.withdrawn_at IS NULL
                  AND (@role::text IS NULL OR @role = ANY (l.roles))
                ORDER BY l.no, l.id LIMIT @most
                """)
                .With("district", districtId).With("account", accountId).With("role", role?.ToString())
                .With("most", Most).All(Read, ct),
            ct);

    public async Task<Guid> Publish(string districtId, LessonText text, string by, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await _link.Write(
            connection => connection.Sql("""
                INSERT INTO lesson (id, district_id, no, title, body, roles, published_by, published_at)
                VALUES (@id, @district, @no, @title, @body, @roles, @by, clock_timestamp())
                """)
                .With("id", id).With("district", districtId).With("no", text.No).With("title", text.Title)
                .With("body", text.Body).With("roles", text.Roles.Select(role => role.ToString()).ToArray())
                .With("by", by).Run(ct),
            ct);
        return id;
    }

    /// <summary>Records that somebody went through a lesson for his role; again is the same as once.</summary>
    public Task<Refusal?> Complete(string districtId, Guid id, Actor by, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            WITH seen AS (
                SELECT id FROM lesson
                WHERE id = @id AND district_id = @district AND withdrawn_at IS NULL AND @role = ANY (roles)
            ), kept AS (
                INSERT INTO lesson_done (lesson_id, account_id, done_at)
                SELECT id, @account, clock_timestamp() FROM seen ON CONFLICT DO NOTHING
            )
            SELECT EXISTS (SELECT FROM seen)
            """)
            .With("id", id).With("district", districtId).With("role", by.Role.ToString())
            .With("account", by.AccountId).One<bool>(ct) ? null : NoSuchLesson,
        ct);

    public Task<Refusal?> Withdraw(string districtId, Guid id, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            UPDATE lesson SET withdrawn_at = coalesce(withdrawn_at, clock_timestamp())
            WHERE id = @id AND district_id = @district
            """).With("id", id).With("district", districtId).Run(ct) == 0 ? NoSuchLesson : null,
        ct);

    /// <summary>How far each unit has come, with those of its people who are not locked out.</summary>
    public Task<IReadOnlyList<TrainingLine>> Report(string districtId, CancellationToken ct) =>
        _link.Read<IReadOnlyList<TrainingLine>>(
            async connection => await connection.Sql("""
                SELECT a.unit_id, count(DISTINCT a.id), count(l.id), count(d.lesson_id)
                FROM account a
                LEFT JOIN lesson l
                  ON l.district_id = a.district_id AND l.withdrawn_at IS NULL AND a.role = ANY (l.roles)
                LEFT JOIN lesson_done d ON d.lesson_id = l.id AND d.account_id = a.id
                WHERE a.district_id = @district AND NOT a.disabled
                GROUP BY a.unit_id ORDER BY a.unit_id
                """).With("district", districtId).All(
                    row => new TrainingLine(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), ct),
            ct);

    private static Refusal NoSuchLesson { get; } = new("no_such_lesson", RefusalKind.NotFound);

    private static Lesson Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        [.. row.Texts(4).Select(Enum.Parse<Role>)],
        row.InstantOrNull(5));
}
