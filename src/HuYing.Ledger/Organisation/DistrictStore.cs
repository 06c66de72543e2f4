using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>
/// The district's units and rules. Versions are only added; every change bumps the revision, by which processes notice
/// that their snapshot is old.
/// </summary>
public sealed partial class DistrictStore
{
    private readonly LedgerLink _link;

    public DistrictStore(NpgsqlDataSource source)
        : this(new LedgerLink(source))
    {
    }

    internal DistrictStore(LedgerLink link) => _link = link;

    public Task<IReadOnlyList<DistrictLine>> Districts(CancellationToken ct) => _link.Read<IReadOnlyList<DistrictLine>>(
        async connection => await connection.Sql("SELECT id, name, demo, time_zone, revision FROM district ORDER BY id")
            .All(ReadDistrict, ct),
        ct);

    /// <summary>The revision of a district; null when there is no such district.</summary>
    public Task<long?> Revision(string districtId, CancellationToken ct) => _link.Read(
        connection => connection.Sql("SELECT revision FROM district WHERE id = @district")
            .With("district", districtId).One<long?>(ct),
        ct);

    /// <summary>All that decisions need; null when there is no such district.</summary>
    public Task<DistrictSnapshot?> LoadSnapshot(string districtId, CancellationToken ct) => _link.ReadSnapshot(
        async connection =>
        {
            var district = await connection.Sql("""
                SELECT id, name, demo, time_zone, revision FROM district WHERE id = @district
                """).With("district", districtId).First(ReadDistrict, ct);
            return district is null ? null : new DistrictSnapshot(
                district,
                await Units(connection, districtId, ct),
                await Pairings(connection, districtId, ct),
                await Parameters(connection, districtId, ct),
                await Notices(connection, ct),
                await CalendarVersion(connection, ct),
                await CatalogueInForce(connection, districtId, ct) ?? Catalogue.Empty);
        },
        ct);

    /// <summary>While it lasts, no alarm rings for the district: a day in the past is being replayed in it.</summary>
    public Task HoldAlarms(string districtId, TimeSpan duration, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            INSERT INTO replay_lease (district_id, until) VALUES (@district, now() + @duration)
            ON CONFLICT (district_id) DO UPDATE SET until = excluded.until
            """).With("district", districtId).With("duration", duration).Run(ct),
        ct);

    public Task ReleaseAlarms(string districtId, CancellationToken ct) => _link.Write(
        connection => connection.Sql("DELETE FROM replay_lease WHERE district_id = @district")
            .With("district", districtId).Run(ct),
        ct);

    private static Task<List<Unit>> Units(NpgsqlConnection connection, string districtId, CancellationToken ct) =>
        connection.Sql(
            "SELECT id, kind, parent_id, name, short_name FROM unit WHERE district_id = @district ORDER BY id")
            .With("district", districtId).All(ReadUnit, ct);

    private static Task<List<(string, string)>> Pairings(
        NpgsqlConnection connection, string districtId, CancellationToken ct) => connection.Sql("""
        SELECT a.id, street FROM account a CROSS JOIN LATERAL unnest(a.paired_streets) AS street
        WHERE a.district_id = @district
        """).With("district", districtId).All(row => (row.GetString(0), row.GetString(1)), ct);

    private static Task<List<PublishedParameters>> Parameters(
        NpgsqlConnection connection, string districtId, CancellationToken ct) => connection.Sql("""
        SELECT body::text, published_by, published_at FROM parameters WHERE district_id = @district
        ORDER BY effective_from, published_at, version
        """).With("district", districtId).All(
        row => new PublishedParameters(
            JsonSerializer.Deserialize(row.GetString(0), DomainJson.Stored.DistrictParameters)!,
            row.GetString(1),
            row.Instant(2)),
        ct);

    private static async Task<Catalogue?> CatalogueInForce(
        NpgsqlConnection connection, string districtId, CancellationToken ct)
    {
        var body = await connection.Sql("""
            SELECT body::text FROM catalogue WHERE district_id = @district
            ORDER BY published_at DESC, version DESC LIMIT 1
            """).With("district", districtId).One<string>(ct);
        return body is null ? null : JsonSerializer.Deserialize(body, SeedJson.Default.SeedCatalogue)!.ToCatalogue();
    }

    private static Task<int> Bump(NpgsqlConnection connection, string districtId, CancellationToken ct) =>
        connection.Sql("UPDATE district SET revision = revision + 1 WHERE id = @district")
            .With("district", districtId).Run(ct);

    private static DistrictLine ReadDistrict(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetString(3), row.GetInt64(4));

    private static Unit ReadUnit(NpgsqlDataReader row) => new(
        row.GetString(0),
        Enum.Parse<UnitKind>(row.GetString(1)),
        row.TextOrNull(2),
        row.GetString(3),
        row.GetString(4));
}
