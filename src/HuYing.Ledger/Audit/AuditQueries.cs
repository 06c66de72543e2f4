using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using Npgsql;

namespace HuYing.Ledger.Audit;

/// <summary>
/// Reads the trail together with the acts upon tickets, which their own history holds. Each of the two is walked along
/// one index from the place of the cursor, a limited way.
/// </summary>
public sealed class AuditQueries(NpgsqlDataSource source)
{
    private const int Looks = 2_000;

    private static readonly AuditCursor Beginning = new(new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero), 0, -1, -1);

    private readonly LedgerLink _link = new(source);

    /// <summary>A page of a district's acts, and of those that belong to no district yet.</summary>
    public Task<AuditPage> List(string districtId, AuditFilter filter, CancellationToken ct) => _link.Read(
        async connection =>
        {
            var found = await Ask(connection, districtId, filter).All(Read, ct);
            var fits = found.Where(one => one.Fits).ToList();
            var next = fits.Count > filter.Limit ? fits[filter.Limit - 1].Place
                : found.FirstOrDefault(one => one.IsLast)?.Place;
            return new AuditPage([.. fits.Take(filter.Limit).Select(one => one.Line)], next?.Write());
        },
        ct);

    private static NpgsqlCommand Ask(NpgsqlConnection connection, string districtId, AuditFilter filter)
    {
        var after = filter.Cursor is { } cursor ? AuditCursor.Read(cursor)!
            : filter.To is { } to ? new AuditCursor(to.ToUniversalTime(), 0, -1, -1)
            : Beginning;
        var isEntry = after.Source == 1;
        var number = TicketId.TryParse(filter.Target ?? "", out var id) ? id.Number : -1;
        var command = filter.Target is not null ? connection.Sql(AuditSql.ByTarget).With("number", number)
            : filter.AccountId is not null ? connection.Sql(AuditSql.ByAccount)
            : connection.Sql(AuditSql.ByTime);
        return command
            .With("district", districtId)
            .With("account", filter.AccountId)
            .With("unit", filter.UnitId)
            .With("act", filter.Act)
            .With("target", filter.Target)
            .With("result", filter.Result?.ToString())
            .With("from", (filter.From ?? DateTimeOffset.UnixEpoch).ToUniversalTime())
            .With("at", after.At)
            .With("stream", isEntry ? (short)Math.Min(after.Major, short.MaxValue) : (short)-1)
            .With("entry", isEntry ? after.Minor : -1)
            .With("ticket", isEntry ? long.MaxValue : after.Major)
            .With("event", isEntry ? int.MaxValue : (int)Math.Min(after.Minor, int.MaxValue))
            .With("looks", Looks)
            .With("most", filter.Limit + 1);
    }

    private static Found Read(NpgsqlDataReader row)
    {
        var place = new AuditCursor(row.Instant(0), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3));
        var line = new AuditLine(
            row.GetString(4),
            place.At,
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            row.GetString(9),
            row.GetString(10),
            row.GetString(11),
            row.GetString(12),
            row.GetString(13),
            Enum.Parse<AuditResult>(row.GetString(14)),
            row.GetString(15),
            row.GetString(16));
        return new Found(line, place, row.GetBoolean(17), row.GetBoolean(18));
    }

    /// <param name="IsLast">Here the walk ended because it had gone far enough.</param>
    private sealed record Found(AuditLine Line, AuditCursor Place, bool Fits, bool IsLast);
}
