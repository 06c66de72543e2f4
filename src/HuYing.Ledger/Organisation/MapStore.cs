using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>The map of a district: GeoJSON that was checked before it came here.</summary>
public sealed class MapStore
{
    private readonly LedgerLink _link;

    public MapStore(NpgsqlDataSource source)
        : this(new LedgerLink(source))
    {
    }

    internal MapStore(LedgerLink link) => _link = link;

    /// <summary>Null when the district has none.</summary>
    public Task<string?> Find(string districtId, CancellationToken ct) => _link.Read(
        connection => connection.Sql("SELECT body::text FROM district_map WHERE district_id = @district")
            .With("district", districtId).One<string>(ct),
        ct);

    public Task Keep(string districtId, string geoJson, string by, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            INSERT INTO district_map (district_id, body, changed_by, changed_at)
            VALUES (@district, @body::json, @by, clock_timestamp())
            ON CONFLICT (district_id) DO UPDATE
               SET body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """).With("district", districtId).With("body", geoJson).With("by", by).Run(ct),
        ct);
}
