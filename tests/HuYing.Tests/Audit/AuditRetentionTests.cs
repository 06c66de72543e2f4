using HuYing.Ledger.Audit;
using HuYing.Ledger.Chain;
using HuYing.Tests.Ledger;
using Npgsql;

namespace HuYing.Tests.Audit;

public sealed class AuditRetentionTests : IAsyncLifetime
{
    private readonly AnchoredGround _ground = new();

    public async Task InitializeAsync()
    {
        await _ground.InitializeAsync();
        await _ground.AsOwner("DELETE FROM audit_entry");
        foreach (var (seq, age) in new[] { (1, 400), (2, 300), (3, 181), (4, 179) })
        {
            await Old(seq, District.Now().AddDays(-age));
        }

        await _ground.Trail.Write(new AuditRecord("LogIn", By: District.Leader));
        await _ground.Anchor();
        Assert.Empty(await _ground.Problems());
    }

    public Task DisposeAsync() => _ground.DisposeAsync();

    [Fact]
    public async Task What_is_older_than_the_setting_is_dropped_on_record_and_the_chain_begins_after_it()
    {
        Assert.Equal(1, await _ground.Trail.DropOlderThan(365, CancellationToken.None));
        Assert.Equal(2, await _ground.Trail.DropOlderThan(180, CancellationToken.None));
        Assert.Equal(0, await _ground.Trail.DropOlderThan(180, CancellationToken.None));

        Assert.Equal(
            "4 5 6 7", await _ground.AsOwner("SELECT string_agg(seq::text, ' ' ORDER BY seq) FROM audit_entry"));
        Assert.Equal(
            """DropOldAudit {"days":"180","count":"2"}""",
            await _ground.AsOwner("SELECT concat_ws(' ', act, detail::text) FROM audit_entry WHERE seq = 7"));
        Assert.Empty(await _ground.Problems());
    }

    [Fact]
    public async Task Less_than_half_a_year_is_refused_by_the_program_and_by_the_database()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => _ground.Trail.DropOlderThan(179, CancellationToken.None));
        await using var app = NpgsqlDataSource.Create(_ground.App);
        await using var command = app.CreateCommand("SELECT drop_old_audit(1)");

        Assert.Equal(3L, await command.ExecuteScalarAsync());
        Assert.Equal(2L, await _ground.AsOwner("SELECT count(*) FROM audit_entry"));
    }

    [Fact]
    public async Task A_chain_that_nothing_young_goes_on_from_is_left_as_it_is()
    {
        await _ground.AsOwner("DELETE FROM audit_entry WHERE seq > 3");

        Assert.Equal(0, await _ground.Trail.DropOlderThan(180, CancellationToken.None));
        Assert.Equal(3L, await _ground.AsOwner("SELECT count(*) FROM audit_entry"));
    }

    private async Task Old(long seq, DateTimeOffset at)
    {
        var row = AuditRow.Of(new AuditRecord("LogIn", By: District.Caller));
        var last = await _ground.AsOwner($"SELECT hash FROM audit_entry WHERE seq = {seq - 1}") as byte[];
        await using var owner = NpgsqlDataSource.Create(_ground.OwnerLogin);
        await using var insert = owner.CreateCommand("""
            INSERT INTO audit_entry
            VALUES (1, $1, $2, $3, $4, $5, $6, $7, '', '', '', 'LogIn', '', 'Done', '', '{}', 1, $8)
            """);
        insert.Parameters.Add(new NpgsqlParameter<long> { TypedValue = seq });
        insert.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = at });
        foreach (var text in new[] { row.DistrictId, row.AccountId, row.Name, row.Role, row.UnitId })
        {
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
        }

        var hash = AuditLink.Hash(new Sha256ChainHash(), last ?? new byte[32], 1, seq, at, row);
        insert.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = hash });
        await insert.ExecuteNonQueryAsync();
    }
}
