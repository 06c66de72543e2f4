using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>
/// The right to replay a day in a demonstration district's past: while it is held, the real clock rings no alarm there.
/// It runs out by itself soon after its holder is gone.
/// </summary>
public sealed class ReplayLease(NpgsqlDataSource source)
{
    /// <summary>Takes or prolongs the lease for 30 s; false when the district is not a demonstration.</summary>
    public Task<bool> Hold(string districtId, CancellationToken cancel) => Guarded.Run(async () =>
    {
        await using var command = source.CreateCommand(
            """
            INSERT INTO replay_lease (district_id, until)
            SELECT id, clock_timestamp() + interval '30 seconds' FROM district WHERE id = $1 AND demo
            ON CONFLICT (district_id) DO UPDATE SET until = excluded.until
            """);
        command.Parameters.Add(new() { Value = districtId });
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    });

    public Task Release(string districtId, CancellationToken cancel) => Guarded.Run(async () =>
    {
        await using var command = source.CreateCommand("DELETE FROM replay_lease WHERE district_id = $1");
        command.Parameters.Add(new() { Value = districtId });
        return await command.ExecuteNonQueryAsync(cancel);
    });
}
