using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Organisation;

// Parameters and responsibility lists are published, never changed; units keep their place and may be renamed.
public sealed partial class DistrictStore
{
    /// <summary>Publishes a new version, to hold from today or a later day of the district.</summary>
    public Task<Refusal?> PublishParameters(
        DistrictParameters parameters, string by, CancellationToken ct) => _link.Write(
        async connection =>
        {
            if (parameters.Check() is { } refusal)
            {
                return refusal;
            }

            var today = await connection.Sql("""
                SELECT (now() AT TIME ZONE time_zone)::date FROM district WHERE id = @district FOR UPDATE
                """).With("district", parameters.DistrictId).All(row => row.GetFieldValue<DateOnly>(0), ct);
            if (today is not [var day])
            {
                return new Refusal("no_such_district", RefusalKind.NotFound);
            }

            return parameters.EffectiveFrom < day ? UnitRule.Invalid("effective_in_the_past", "effectiveFrom")
                : await InsertParameters(connection, parameters, by, ct) == 0
                    ? new Refusal("version_taken", RefusalKind.Conflict, "version")
                : await Changed(connection, parameters.DistrictId, ct);
        },
        ct);

    /// <summary>Publishes a new version of the responsibility list, for what is written from now on.</summary>
    public Task<Refusal?> PublishCatalogue(string districtId, Catalogue catalogue, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var units = new OrganisationChart(districtId, await Units(connection, districtId, ct));
            return TextRule.Check("version", catalogue.Version, 1, 40)
                ?? (catalogue.Items.FirstOrDefault(
                    item => !item.Supports.Append(item.Lead).All(IsDepartment)) is { } stray
                    ? UnitRule.Invalid("not_a_department", "items", stray.Id)
                    : await InsertCatalogue(
                        connection, districtId, new(catalogue.Version, [.. catalogue.Items]), ct) == 0
                        ? new Refusal("version_taken", RefusalKind.Conflict, "version")
                    : await Changed(connection, districtId, ct));

            bool IsDepartment(string id) => units.Is(id, UnitKind.Department);
        },
        ct);

    /// <summary>Adds a unit, or renames it: its kind and its place stay, as people's rights hang on them.</summary>
    public Task<Refusal?> UpsertUnit(string districtId, Unit unit, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var units = new OrganisationChart(districtId, await Units(connection, districtId, ct));
            var parent = unit.ParentId is null ? null : units.Find(unit.ParentId)?.Kind;
            var isMoved = units.Find(unit.Id) is { } old && (old.Kind != unit.Kind || old.ParentId != unit.ParentId);
            return UnitRule.Check(unit, parent)
                ?? (isMoved ? new Refusal("unit_moved", RefusalKind.Conflict, "parentId")
                    : await Upsert(connection, districtId, unit, ct) == 0
                        ? new Refusal("unit_id_taken", RefusalKind.Conflict, "id")
                    : await Changed(connection, districtId, ct));
        },
        ct);

    // A unit with that id in another district is left alone: no row comes back.
    private static Task<int> Upsert(NpgsqlConnection connection, string districtId, Unit unit, CancellationToken ct) =>
        connection.Sql("""
            INSERT INTO unit (id, district_id, kind, parent_id, name, short_name)
            VALUES (@id, @district, @kind, @parent, @name, @short)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name
            WHERE unit.district_id = excluded.district_id
              AND unit.kind = excluded.kind
              AND unit.parent_id IS NOT DISTINCT FROM excluded.parent_id
            """)
            .With("id", unit.Id)
            .With("district", districtId)
            .With("kind", unit.Kind.ToString())
            .With("parent", unit.ParentId)
            .With("name", unit.Name.Trim())
            .With("short", unit.ShortName.Trim())
            .Run(ct);

    private static Task<int> InsertParameters(
        NpgsqlConnection connection,
        DistrictParameters parameters,
        string by,
        CancellationToken ct) => connection.Sql("""
        INSERT INTO parameters (district_id, version, effective_from, body, published_by, published_at)
        VALUES (@district, @version, @from, @body::json, @by, clock_timestamp())
        ON CONFLICT DO NOTHING
        """)
        .With("district", parameters.DistrictId)
        .With("version", parameters.Version)
        .With("from", parameters.EffectiveFrom)
        .With("body", JsonSerializer.Serialize(parameters, DomainJson.Stored.DistrictParameters))
        .With("by", by)
        .Run(ct);

    private static Task<int> InsertCatalogue(
        NpgsqlConnection connection,
        string districtId,
        SeedCatalogue catalogue,
        CancellationToken ct) => connection.Sql("""
        INSERT INTO catalogue (district_id, version, body, published_at)
        VALUES (@district, @version, @body::json, clock_timestamp())
        ON CONFLICT DO NOTHING
        """)
        .With("district", districtId)
        .With("version", catalogue.Version)
        .With("body", JsonSerializer.Serialize(catalogue, SeedJson.Default.SeedCatalogue))
        .Run(ct);

    private static async Task<Refusal?> Changed(NpgsqlConnection connection, string districtId, CancellationToken ct)
    {
        await Bump(connection, districtId, ct);
        return null;
    }
}
