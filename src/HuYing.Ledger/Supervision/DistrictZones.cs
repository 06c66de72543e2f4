using Npgsql;

namespace HuYing.Ledger.Supervision;

/// <summary>
/// Whose midnight parts the days of a district. A zone is set once and for all; a district that is not there counts in
/// UTC, as it does where its appends are booked.
/// </summary>
internal static class DistrictZones
{
    public static async Task<Dictionary<string, TimeZoneInfo>> All(NpgsqlConnection connection, CancellationToken ct) =>
        (await connection.Sql("SELECT id, time_zone FROM district").All(
            row => (Id: row.GetString(0), Zone: TimeZoneInfo.FindSystemTimeZoneById(row.GetString(1))), ct))
        .ToDictionary(one => one.Id, one => one.Zone);
}
