using System.Runtime.Versioning;
using System.Text.Json;
using HuYing.Ledger;
using HuYing.Ledger.Anchors;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Tickets;
using HuYing.Tests.Ledger;
using Npgsql;

namespace HuYing.Tests.Audit;

public sealed class AnchorTests : IAsyncLifetime
{
    private readonly AnchoredGround _ground = new();

    public Task InitializeAsync() => _ground.InitializeAsync();

    public Task DisposeAsync() => _ground.DisposeAsync();

    [Fact]
    public async Task What_changed_is_anchored_and_nothing_else()
    {
        Assert.Equal(1, await _ground.Anchor());
        Assert.Equal(0, await _ground.Anchor());
        var life = await _ground.Draft();
        Assert.Equal(1, await _ground.Anchor());
        await _ground.Trail.Write(new AuditRecord("LogOut", By: District.Caller));
        Assert.Equal(1, await _ground.Anchor());

        var anchors = (await _ground.Lines())
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("anchor")).ToList();
        Assert.Equal([3, 1, 0], anchors.Select(one => one.GetProperty("heads").GetArrayLength()));
        var head = anchors[1].GetProperty("heads")[0].GetString();
        Assert.StartsWith($"{life.Id.Number} 2 ", head, StringComparison.Ordinal);
        Assert.Equal([3, 4, 4], anchors.Select(one => one.GetProperty("tickets").GetInt32()));
        Assert.Equal([6, 8, 8], anchors.Select(one => one.GetProperty("events").GetInt32()));
        Assert.StartsWith("1 4 ", anchors[2].GetProperty("streams")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(await _ground.Problems());
    }

    [Fact]
    public async Task A_ledger_that_was_never_anchored_is_taken_in_portions_while_it_goes_on()
    {
        var writer = new AnchorWriter(_ground.Source, _ground.Options, portion: 2);
        var lives = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _ground.Draft()));
        var goingOn = Task.WhenAll(lives.Select(life => AnchoredGround.Comment(life)));
        await writer.CatchUp(CancellationToken.None);
        await goingOn;
        await writer.CatchUp(CancellationToken.None);

        var last = JsonDocument.Parse((await _ground.Lines())[^1]).RootElement.GetProperty("anchor");
        Assert.Equal((9, 24), (last.GetProperty("tickets").GetInt32(), last.GetProperty("events").GetInt32()));
        Assert.True((await _ground.Lines()).Length > 4);
        Assert.Empty(await _ground.Problems());
    }

    [Fact]
    public async Task A_change_that_is_committed_late_is_waited_for_and_not_passed_over()
    {
        await _ground.Anchor();
        var late = await _ground.Draft();
        await _ground.AsOwner($"DELETE FROM outbox WHERE ticket_number = {late.Id.Number}");
        await using var slow = await _ground.Source.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using var announce = new NpgsqlCommand(
            """
            INSERT INTO outbox (ticket_number, seq, kind, at)
            SELECT ticket_number, seq, kind, at FROM ticket_event WHERE ticket_number = $1
            """,
            slow)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = late.Id.Number } },
        };
        await announce.ExecuteNonQueryAsync();
        var early = await _ground.Draft();

        var anchoring = _ground.Anchor();
        // Only a session of the same login may see what another one runs.
        await using var waits = _ground.Source.CreateCommand(
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE query LIKE 'SELECT pg_sleep%' AND datname = current_database()
            """);
        while (0L.Equals(await waits.ExecuteScalarAsync()))
        {
            Assert.False(anchoring.IsCompleted, "The change is not committed yet.");
        }

        await transaction.CommitAsync();
        Assert.Equal(1, await anchoring);
        var heads = JsonDocument.Parse((await _ground.Lines())[^1])
            .RootElement.GetProperty("anchor").GetProperty("heads").EnumerateArray().Select(one => one.GetString()!);
        Assert.Equal(
            [$"{late.Id.Number} 2", $"{early.Id.Number} 2"], heads.Select(one => one[..one.LastIndexOf(' ')]));
    }

    [Fact]
    public async Task Processes_that_share_a_folder_take_turns()
    {
        var writers = Enumerable.Range(0, 4).Select(_ => new AnchorWriter(_ground.Source, _ground.Options));
        await Task.WhenAll(writers.Select(async writer =>
        {
            for (var i = 0; i < 5; i++)
            {
                await _ground.Draft();
                await writer.CatchUp(CancellationToken.None);
            }
        }));
        await _ground.Anchor();

        Assert.Empty(await _ground.Problems());
    }

    [Fact]
    public async Task Half_a_line_that_a_crash_left_is_written_anew()
    {
        await _ground.Anchor();
        await _ground.Draft();
        await _ground.Anchor();
        var text = await File.ReadAllTextAsync(_ground.File);
        await File.WriteAllTextAsync(_ground.File, text[..^100]);
        Assert.Empty(await _ground.Problems());

        Assert.Equal(1, await _ground.Anchor());

        Assert.Equal(2, (await _ground.Lines()).Length);
        Assert.Empty(await _ground.Problems());
    }

    [Fact]
    public async Task A_ledger_that_is_older_than_its_anchors_is_not_anchored()
    {
        await _ground.Anchor();
        await _ground.AsOwner("DELETE FROM outbox WHERE id = (SELECT max(id) FROM outbox)");

        var refused = await Assert.ThrowsAsync<LedgerRefused>(() => _ground.Anchor());

        Assert.Equal("anchors_ahead", refused.Code);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_key_is_for_its_owner_alone()
    {
        await _ground.Anchor();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_ground.Key));
        var exported = await File.ReadAllTextAsync(Path.Combine(_ground.Folder, "anchor-key.pub.pem"));
        Assert.Contains("PUBLIC KEY", exported, StringComparison.Ordinal);
        Assert.Empty(await _ground.Problems(Path.Combine(_ground.Folder, "anchor-key.pub.pem")));

        File.SetUnixFileMode(_ground.Key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Equal("anchor_key", (await Assert.ThrowsAsync<LedgerRefused>(() => _ground.Anchor())).Code);
    }
}
