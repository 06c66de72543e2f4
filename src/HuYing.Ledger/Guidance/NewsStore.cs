using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Guidance;

/// <summary>One piece of news, and how many have read it.</summary>
public sealed record NewsLine(
    Guid Id,
    string Title,
    string Body,
    bool IsPinned,
    string PublishedBy,
    DateTimeOffset PublishedAt,
    long Readers,
    bool IsRead);

/// <summary>A part of the news; the mark is null at its end.</summary>
public sealed record NewsPage(IReadOnlyList<NewsLine> Lines, string? NextCursor)
{
    public Refusal? Refusal { get; init; }
}

/// <summary>News: published at once, withdrawn when wrong, read by each account once.</summary>
public sealed class NewsStore
{
    private const byte List = 3;

    private readonly LedgerLink _link;

    public NewsStore(NpgsqlDataSource source)
        : this(new LedgerLink(source))
    {
    }

    internal NewsStore(LedgerLink link) => _link = link;

    /// <summary>Pinned first, then the newest first.</summary>
    public async Task<NewsPage> Find(
        string districtId, string accountId, string? cursor, int limit, CancellationToken ct)
    {
        var keys = cursor is null
            ? [1, PageMark.KeyOf(new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero)), -1, -1]
            : PageMark.Read(cursor, List, 4);
        if (keys is null || PageMark.InstantOf(keys[1]) is not { } from)
        {
            return new NewsPage([], null) { Refusal = new Refusal("cursor_invalid", RefusalKind.Invalid, "cursor") };
        }

        var found = await _link.Read(
            connection => connection.Sql("""
                SELECT n.id, n.title, n.body, n.pinned, n.published_by, n.published_at,
                    (SELECT count(*) FROM news_read r WHERE r.news_id = n.id),
                    EXISTS (SELECT FROM news_read r WHERE r.news_id = n.id AND r.account_id = @account)
                FROM news n
                WHERE n.district_id = @district AND n.withdrawn_at IS NULL
                  AND (n.pinned, n.published_at, n.id) < (@pinned, @from, @id)
                ORDER BY n.pinned DESC, n.published_at DESC, n.id DESC LIMIT @take
                """)
                .With("district", districtId)
                .With("account", accountId)
                .With("pinned", keys[0] == 1)
                .With("from", from)
                .With("id", IdOf(keys[2], keys[3]))
                .With("take", limit + 1)
                .All(Read, ct),
            ct);
        var lines = found.Take(limit).ToList();
        return new NewsPage(lines, found.Count <= limit ? null : Mark(lines[^1]));
    }

    public async Task<Guid> Publish(
        string districtId, string title, string body, bool pinned, string by, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await _link.Write(
            connection => connection.Sql("""
                INSERT INTO news (id, district_id, title, body, pinned, published_by, published_at)
                VALUES (@id, @district, @title, @body, @pinned, @by, clock_timestamp())
                """)
                .With("id", id).With("district", districtId).With("title", title).With("body", body)
                .With("pinned", pinned).With("by", by).Run(ct),
            ct);
        return id;
    }

    /// <summary>Again is the same as once.</summary>
    public Task<Refusal?> MarkRead(string districtId, Guid id, string accountId, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            WITH seen AS (
                SELECT id FROM news WHERE id = @id AND district_id = @district AND withdrawn_at IS NULL
            ), kept AS (
                INSERT INTO news_read (news_id, account_id, read_at)
                SELECT id, @account, clock_timestamp() FROM seen ON CONFLICT DO NOTHING
            )
            SELECT EXISTS (SELECT FROM seen)
            """).With("id", id).With("district", districtId).With("account", accountId).One<bool>(ct)
            ? null
            : NoSuchNews,
        ct);

    public Task<Refusal?> Withdraw(string districtId, Guid id, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            UPDATE news SET withdrawn_at = coalesce(withdrawn_at, clock_timestamp())
            WHERE id = @id AND district_id = @district
            """).With("id", id).With("district", districtId).Run(ct) == 0 ? NoSuchNews : null,
        ct);

    private static Refusal NoSuchNews { get; } = new("no_such_news", RefusalKind.NotFound);

    private static Guid IdOf(long high, long low) => new((byte[])[.. Bytes(high), .. Bytes(low)], bigEndian: true);

    private static byte[] Bytes(long key)
    {
        var bytes = new byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, key);
        return bytes;
    }

    private static string Mark(NewsLine last)
    {
        var bytes = last.Id.ToByteArray(bigEndian: true);
        return PageMark.Write(
            List,
            last.IsPinned ? 1 : 0,
            PageMark.KeyOf(last.PublishedAt),
            System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes),
            System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(sizeof(long))));
    }

    private static NewsLine Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetBoolean(3),
        row.GetString(4),
        row.Instant(5),
        row.GetInt64(6),
        row.GetBoolean(7));
}
