using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.WorkingDays;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>A day that a new notice lists otherwise than the stored one; null: not listed there.</summary>
public sealed record NoticeDayChange(DateOnly Date, DayOverride? Old, DayOverride? New);

/// <summary>What loading a notice would change, before it takes effect.</summary>
public sealed record NoticeDifference(
    int Year, int? StoredRevision, IReadOnlyList<NoticeDayChange> Days, bool SourcesDiffer)
{
    public bool IsNothing => StoredRevision is not null && Days.Count == 0 && !SourcesDiffer;
}

/// <summary>The revision of the year's notice that is now in force, and whether it is a new one.</summary>
public sealed record NoticeLoading(int Year, int Revision, bool Changed);

// The national notices hold for every district, so a new one bumps them all.
public sealed partial class DistrictStore
{
    private const long OneNoticeAtATime = 0x4E6F74696365;

    /// <summary>Stores a notice as the next revision of its year; the same notice again changes nothing.</summary>
    public Task<NoticeLoading> LoadNotice(HolidayNotice notice, string by, CancellationToken ct) => _link.Write(
        async connection =>
        {
            await connection.Sql("SELECT pg_advisory_xact_lock(@one)").With("one", OneNoticeAtATime).Run(ct);
            var stored = await StoredNotice(connection, notice.Year, ct);
            if (Compare(stored, notice).IsNothing)
            {
                return new NoticeLoading(notice.Year, stored!.Revision, false);
            }

            var revision = (stored?.Revision ?? 0) + 1;
            await InsertNotice(connection, notice, revision, by, ct);
            await connection.Sql("UPDATE district SET revision = revision + 1").Run(ct);
            return new NoticeLoading(notice.Year, revision, true);
        },
        ct);

    public Task<NoticeDifference> DifferenceOf(HolidayNotice notice, CancellationToken ct) => _link.Read(
        async connection => Compare(await StoredNotice(connection, notice.Year, ct), notice), ct);

    private static NoticeDifference Compare(LoadedNotice? stored, HolidayNotice notice)
    {
        var old = (stored?.Notice.Days ?? []).ToDictionary(day => day.Date);
        var now = notice.Days.ToDictionary(day => day.Date);
        var changes = old.Keys.Union(now.Keys).Order()
            .Select(date => new NoticeDayChange(date, old.GetValueOrDefault(date), now.GetValueOrDefault(date)))
            .Where(change => change.Old != change.New);
        var sourcesDiffer = stored is not null && !stored.Notice.Sources.SequenceEqual(notice.Sources);
        return new NoticeDifference(notice.Year, stored?.Revision, [.. changes], sourcesDiffer);
    }

    private static Task<int> InsertNotice(
        NpgsqlConnection connection, HolidayNotice notice, int revision, string by, CancellationToken ct) =>
        connection.Sql("""
            INSERT INTO holiday_notice (year, revision, body, loaded_by, loaded_at)
            VALUES (@year, @revision, @body::json, @by, clock_timestamp())
            """)
            .With("year", notice.Year)
            .With("revision", revision)
            .With("body", JsonSerializer.Serialize(notice, DomainJson.Stored.HolidayNotice))
            .With("by", by)
            .Run(ct);

    private static Task<List<LoadedNotice>> Notices(NpgsqlConnection connection, CancellationToken ct) =>
        connection.Sql("""
            SELECT DISTINCT ON (year) body::text, revision, loaded_by, loaded_at
            FROM holiday_notice ORDER BY year, revision DESC
            """).All(ReadNotice, ct);

    private static Task<LoadedNotice?> StoredNotice(NpgsqlConnection connection, int year, CancellationToken ct) =>
        connection.Sql("""
            SELECT body::text, revision, loaded_by, loaded_at
            FROM holiday_notice WHERE year = @year ORDER BY revision DESC LIMIT 1
            """).With("year", year).First(ReadNotice, ct);

    // Rows are only ever added, so their number tells one calendar from every other.
    private static async Task<string> CalendarVersion(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.Sql("SELECT max(year) || '-' || count(*) FROM holiday_notice").One<string>(ct) ?? "none";

    private static LoadedNotice ReadNotice(NpgsqlDataReader row) => new(
        JsonSerializer.Deserialize(row.GetString(0), DomainJson.Stored.HolidayNotice)!,
        row.GetInt32(1),
        row.GetString(2),
        row.Instant(3));
}
