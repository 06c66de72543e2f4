using HuYing.Domain.Organisation;
using Npgsql;

namespace HuYing.Ledger.Guidance;

/// <summary>One version of what a role has to do.</summary>
public sealed record PostDuty(Role Role, int Version, string Body, string PublishedBy, DateTimeOffset PublishedAt);

/// <summary>岗位职责: one text for each role; versions are only added.</summary>
public sealed class DutyStore
{
    private readonly LedgerLink _link;

    public DutyStore(NpgsqlDataSource source)
        : this(new LedgerLink(source))
    {
    }

    internal DutyStore(LedgerLink link) => _link = link;

    /// <summary>The text in force of each role that has one.</summary>
    public Task<IReadOnlyList<PostDuty>> InForce(string districtId, CancellationToken ct) =>
        _link.Read<IReadOnlyList<PostDuty>>(
            async connection => await connection.Sql("""
                SELECT DISTINCT ON (role) role, version, body, published_by, published_at
                FROM post_duty WHERE district_id = @district ORDER BY role, version DESC
                """).With("district", districtId).All(Read, ct),
            ct);

    /// <summary>All versions of one role's text, the latest first.</summary>
    public Task<IReadOnlyList<PostDuty>> Versions(string districtId, Role role, CancellationToken ct) =>
        _link.Read<IReadOnlyList<PostDuty>>(
            async connection => await connection.Sql("""
                SELECT role, version, body, published_by, published_at
                FROM post_duty WHERE district_id = @district AND role = @role ORDER BY version DESC
                """).With("district", districtId).With("role", role.ToString()).All(Read, ct),
            ct);

    /// <summary>Publishes the next version and returns its number.</summary>
    public Task<int> Publish(string districtId, Role role, string body, string by, CancellationToken ct) => _link.Write(
        async connection =>
        {
            await connection.Sql("SELECT FROM district WHERE id = @district FOR UPDATE")
                .With("district", districtId).Run(ct);
            return await connection.Sql("""
                INSERT INTO post_duty (district_id, role, version, body, published_by, published_at)
                SELECT @district, @role, coalesce(max(version), 0) + 1, @body, @by, clock_timestamp()
                FROM post_duty WHERE district_id = @district AND role = @role
                RETURNING version
                """)
                .With("district", districtId).With("role", role.ToString()).With("body", body).With("by", by)
                .One<int>(ct);
        },
        ct);

    private static PostDuty Read(NpgsqlDataReader row) => new(
        Enum.Parse<Role>(row.GetString(0)), row.GetInt32(1), row.GetString(2), row.GetString(3), row.Instant(4));
}
