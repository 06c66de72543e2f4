using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Guidance;

/// <summary>One version of a policy document. Its body is an excerpt in lists.</summary>
public sealed record PolicyVersion(
    Guid DocumentId,
    int Version,
    string Title,
    string Category,
    string Body,
    string? FileName,
    string WrittenBy,
    DateTimeOffset WrittenAt,
    DateTimeOffset? PublishedAt,
    bool IsWithdrawn);

/// <summary>What a new version says.</summary>
public sealed record PolicyText(string Title, string Category, string Body);

/// <summary>A file of a version: always a PDF.</summary>
public sealed record PolicyFile(string Name, byte[] Content);

/// <summary>
/// Policy documents. A version is written, may get a file, and is published; after that it never changes.
/// </summary>
public sealed class PolicyStore
{
    private const int Most = 200;

    private const string Columns = """
        v.document_id, v.version, v.title, v.category, v.body, v.file_name, v.written_by, v.written_at, v.published_at,
        d.withdrawn_at IS NOT NULL
        """;

    private readonly LedgerLink _link;

    public PolicyStore(NpgsqlDataSource source)
        : this(new LedgerLink(source))
    {
    }

    internal PolicyStore(LedgerLink link) => _link = link;

    /// <summary>The latest version of each document that fits, at most 200; readers get what is published.</summary>
    public Task<IReadOnlyList<PolicyVersion>> Find(
        string districtId, string? text, string? category, bool withUnpublished, CancellationToken ct) =>
        _link.Read<IReadOnlyList<PolicyVersion>>(
            async connection => await connection.Sql("""
                SELECT document_id, version, title, category, left(body, 120), file_name, written_by, written_at,
                    published_at, is_withdrawn
                FROM policy_document d CROSS JOIN LATERAL (
                    SELECT v.document_id, v.version, v.title, v.category, v.body, v.file_name, v.written_by,
                        v.written_at, v.published_at, d.withdrawn_at IS NOT NULL AS is_withdrawn
                    FROM policy_version v
                    WHERE v.document_id = d.id AND (@all OR v.published_at IS NOT NULL)
                    ORDER BY v.version DESC LIMIT 1) latest
                WHERE d.district_id = @district AND (@all OR d.withdrawn_at IS NULL)
                  AND (@category::text IS NULL OR category = @category)
                  AND (@text::text IS NULL OR strpos(lower(title || ' ' || body), lower(@text)) > 0)
                ORDER BY coalesce(published_at, written_at) DESC, document_id LIMIT @most
                """)
                .With("district", districtId).With("text", text).With("category", category)
                .With("all", withUnpublished).With("most", Most).All(Read, ct),
            ct);

    /// <summary>The versions of a document, the latest first; empty for what the reader does not get to see.</summary>
    public Task<IReadOnlyList<PolicyVersion>> Versions(
        string districtId, Guid id, bool withUnpublished, CancellationToken ct) =>
        _link.Read<IReadOnlyList<PolicyVersion>>(
            async connection => await connection.Sql($"""
                SELECT {Columns} FROM policy_document d JOIN policy_version v ON v.document_id = d.id
                WHERE d.id = @id AND d.district_id = @district
                  AND (@all OR (v.published_at IS NOT NULL AND d.withdrawn_at IS NULL))
                ORDER BY v.version DESC
                """).With("id", id).With("district", districtId).With("all", withUnpublished).All(Read, ct),
            ct);

    public Task<PolicyFile?> File(
        string districtId, Guid id, int version, bool withUnpublished, CancellationToken ct) =>
        _link.Read(
            connection => connection.Sql("""
                SELECT v.file_name, v.file FROM policy_document d JOIN policy_version v ON v.document_id = d.id
                WHERE d.id = @id AND d.district_id = @district AND v.version = @version AND v.file IS NOT NULL
                  AND (@all OR (v.published_at IS NOT NULL AND d.withdrawn_at IS NULL))
                """).With("id", id).With("district", districtId).With("version", version).With("all", withUnpublished)
                .First(row => new PolicyFile(row.GetString(0), row.Bytes(1)), ct),
            ct);

    /// <summary>Begins a document with an unpublished first version.</summary>
    public async Task<Guid> Begin(string districtId, PolicyText text, string by, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await _link.Write(
            async connection =>
            {
                await connection.Sql("INSERT INTO policy_document (id, district_id) VALUES (@id, @district)")
                    .With("id", id).With("district", districtId).Run(ct);
                return await Insert(connection, id, text, by, ct);
            },
            ct);
        return id;
    }

    /// <summary>Adds an unpublished version; null when there is no such document.</summary>
    public Task<int?> Revise(string districtId, Guid id, PolicyText text, string by, CancellationToken ct) =>
        _link.Write(
            async connection => await Lock(connection, districtId, id, ct)
                ? await Insert(connection, id, text, by, ct)
                : (int?)null,
            ct);

    /// <summary>Gives the latest version its file, as long as it is not published.</summary>
    public Task<Refusal?> Attach(string districtId, Guid id, PolicyFile file, CancellationToken ct) => _link.Write(
        async connection => !await Lock(connection, districtId, id, ct) ? NoSuchDocument
            : await connection.Sql("""
                UPDATE policy_version SET file_name = @name, file = @content
                WHERE document_id = @id AND published_at IS NULL
                  AND version = (SELECT max(version) FROM policy_version WHERE document_id = @id)
                """).With("id", id).With("name", file.Name).With("content", file.Content).Run(ct) == 0
                ? new Refusal("document_published", RefusalKind.Conflict)
            : null,
        ct);

    /// <summary>Shows the latest version to everybody, also when the document had been withdrawn.</summary>
    public Task<Refusal?> Publish(string districtId, Guid id, CancellationToken ct) => _link.Write(
        async connection =>
        {
            if (!await Lock(connection, districtId, id, ct))
            {
                return NoSuchDocument;
            }

            var published = await connection.Sql("""
                UPDATE policy_version SET published_at = clock_timestamp()
                WHERE document_id = @id AND published_at IS NULL
                  AND version = (SELECT max(version) FROM policy_version WHERE document_id = @id)
                """).With("id", id).Run(ct);
            var returned = await connection.Sql(
                "UPDATE policy_document SET withdrawn_at = NULL WHERE id = @id AND withdrawn_at IS NOT NULL")
                .With("id", id).Run(ct);
            return published + returned > 0 ? null : new Refusal("document_published", RefusalKind.Conflict);
        },
        ct);

    /// <summary>Takes a document out of sight; again is the same as once.</summary>
    public Task<Refusal?> Withdraw(string districtId, Guid id, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            UPDATE policy_document SET withdrawn_at = coalesce(withdrawn_at, clock_timestamp())
            WHERE id = @id AND district_id = @district
            """).With("id", id).With("district", districtId).Run(ct) == 0 ? NoSuchDocument : null,
        ct);

    private static Refusal NoSuchDocument { get; } = new("no_such_document", RefusalKind.NotFound);

    // Versions are numbered one by one.
    private static Task<bool> Lock(NpgsqlConnection connection, string districtId, Guid id, CancellationToken ct) =>
        connection.Sql("SELECT true FROM policy_document WHERE id = @id AND district_id = @district FOR UPDATE")
            .With("id", id).With("district", districtId).One<bool>(ct);

    private static Task<int> Insert(
        NpgsqlConnection connection, Guid id, PolicyText text, string by, CancellationToken ct) => connection.Sql("""
        INSERT INTO policy_version (document_id, version, title, category, body, written_by, written_at)
        SELECT @id, coalesce(max(version), 0) + 1, @title, @category, @body, @by, clock_timestamp()
        FROM policy_version WHERE document_id = @id
        RETURNING version
        """)
        .With("id", id).With("title", text.Title).With("category", text.Category).With("body", text.Body)
        .With("by", by).One<int>(ct);

    private static PolicyVersion Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.TextOrNull(5),
        row.GetString(6),
        row.Instant(7),
        row.InstantOrNull(8),
        row.GetBoolean(9));
}
