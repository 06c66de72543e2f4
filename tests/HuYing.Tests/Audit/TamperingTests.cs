using System.Security.Cryptography;
using System.Text;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Chain;
using HuYing.Tests.Ledger;
using Npgsql;

namespace HuYing.Tests.Audit;

/// <summary>
/// Attacks by somebody who may do everything to the database, and one who reaches the file of anchors. Each begins with
/// three tickets, three audit entries and two anchors.
/// </summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private const string OfTheFirst = "ticket_number = (SELECT min(number) FROM ticket)";

    private readonly AnchoredGround _ground = new();

    public async Task InitializeAsync()
    {
        await _ground.InitializeAsync();
        await _ground.Anchor();
        await AnchoredGround.Comment(await _ground.Draft());
        await _ground.Trail.Write(new AuditRecord("LogOut", By: District.Caller));
        await _ground.Anchor();
        Assert.Empty(await _ground.Problems());
    }

    public Task DisposeAsync() => _ground.DisposeAsync();

    [Theory]
    [InlineData("ticket_deleted", $"""
        DELETE FROM ticket_command WHERE {OfTheFirst}; DELETE FROM outbox WHERE {OfTheFirst};
        DELETE FROM ticket_text WHERE {OfTheFirst}; DELETE FROM ticket_event WHERE {OfTheFirst};
        DELETE FROM ticket WHERE number = (SELECT min(number) FROM ticket)
        """)]
    [InlineData("tickets_fewer", "DELETE FROM ticket; DELETE FROM ticket_event; DELETE FROM outbox")]
    [InlineData("history_cut", """
        WITH cut AS (DELETE FROM ticket_event WHERE seq = 3 RETURNING ticket_number),
             reply AS (DELETE FROM ticket_command), message AS (DELETE FROM outbox WHERE seq = 3)
        UPDATE ticket t SET version = 2, chain_head = e.hash FROM ticket_event e, cut
         WHERE t.number = cut.ticket_number AND e.ticket_number = t.number AND e.seq = 2
        """)]
    [InlineData("history_rewritten", """
        UPDATE ticket_event e SET payload = o.payload, actor = o.actor, at = o.at, hash = o.hash
          FROM ticket_event o WHERE o.seq = e.seq AND o.ticket_number = e.ticket_number + 1
           AND e.ticket_number = (SELECT min(number) FROM ticket)
        """)]
    [InlineData("audit_cut", "DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)")]
    [InlineData("audit_cut", "DELETE FROM audit_entry")]
    [InlineData("audit_gap", "DELETE FROM audit_entry WHERE seq = 2")]
    [InlineData("audit_gap", "DELETE FROM audit_entry WHERE seq = 1")]
    [InlineData("audit_hash", "UPDATE audit_entry SET account_id = 'somebody-else' WHERE seq = 2")]
    [InlineData("audit_hash", "UPDATE audit_entry SET address = '10.0.0.1', detail = '{}' WHERE seq = 3")]
    [InlineData("audit_hash", "UPDATE audit_entry SET at = at - interval '1 microsecond' WHERE seq = 1")]
    [InlineData("audit_backwards", "UPDATE audit_entry SET at = at - interval '1 hour' WHERE seq = 4")]
    [InlineData("audit_algorithm", "UPDATE audit_entry SET algorithm = 9 WHERE seq = 1")]
    [InlineData("audit_dropped_early", """
        WITH gone AS (DELETE FROM audit_entry WHERE seq = 1 RETURNING stream, seq, at, hash)
        INSERT INTO audit_start SELECT * FROM gone
        """)]
    public async Task The_owner_of_the_database_cannot_hide(string code, string attack)
    {
        await _ground.AsOwner(attack);

        Assert.Contains(code, await _ground.Problems());
    }

    [Fact]
    public async Task A_history_that_was_written_anew_with_right_hashes_is_found()
    {
        var number = (long)(await _ground.AsOwner("SELECT min(number) FROM ticket"))!;
        await using var connection = await Owner();
        await using var read = new NpgsqlCommand(
            """
            SELECT t.id, e.seq, e.at, e.actor::text, e.kind, replace(e.payload::text, '三十厘米', '三厘米')
              FROM ticket_event e JOIN ticket t ON t.number = e.ticket_number WHERE t.number = $1 ORDER BY seq
            """,
            connection);
        read.Parameters.Add(new NpgsqlParameter<long> { TypedValue = number });
        var forged = new List<(int Seq, string Payload, byte[] Hash)>();
        await using (var row = await read.ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
            {
                var at = await row.GetFieldValueAsync<DateTimeOffset>(2);
                var hash = ChainLink.Hash(
                    new Sha256ChainHash(),
                    forged.Count == 0 ? ChainLink.Origin : forged[^1].Hash,
                    row.GetString(0),
                    row.GetInt32(1),
                    at,
                    Encoding.UTF8.GetBytes(row.GetString(3)),
                    row.GetString(4),
                    Encoding.UTF8.GetBytes(row.GetString(5)));
                forged.Add((row.GetInt32(1), row.GetString(5), hash));
            }
        }

        foreach (var (seq, payload, hash) in forged)
        {
            await Write(connection, number, seq, payload, hash);
        }

        var problems = await _ground.Problems();
        Assert.Contains("history_rewritten", problems);
        Assert.DoesNotContain("hash_differs", problems);
    }

    [Fact]
    public async Task An_audit_trail_that_was_written_anew_with_right_hashes_is_found()
    {
        await _ground.AsOwner("DELETE FROM audit_entry");
        for (var i = 0; i < 5; i++)
        {
            await _ground.Trail.Write(new AuditRecord("LogIn", By: District.Leader));
        }

        Assert.Equal(["audit_rewritten"], await _ground.Problems());
    }

    [Theory]
    [InlineData("anchor_gap", "drop first")]
    [InlineData("anchor_chain", "drop second")]
    [InlineData("anchor_chain", "swap")]
    [InlineData("anchor_signature", "edit")]
    [InlineData("anchor_signature", "other key")]
    [InlineData("anchor_algorithm", "other algorithm")]
    [InlineData("anchor_unreadable", "garbage")]
    [InlineData("anchor_gap", "repeat")]
    public async Task The_file_of_anchors_cannot_be_bent(string code, string attack)
    {
        await _ground.Draft();
        await _ground.Anchor();
        var lines = await File.ReadAllLinesAsync(_ground.File);
        Assert.Equal(3, lines.Length);

        await File.WriteAllLinesAsync(_ground.File, Bent(lines, attack));

        Assert.Contains(code, await _ground.Problems());
    }

    private string[] Bent(string[] lines, string attack)
    {
        switch (attack)
        {
            case "drop first":
                return lines[1..];
            case "drop second":
                return [lines[0], lines[2]];
            case "swap":
                return [lines[0], lines[2], lines[1]];
            case "edit":
                return [lines[0].Replace("\"tickets\":3", "\"tickets\":2", StringComparison.Ordinal), .. lines[1..]];
            case "other algorithm":
                return [lines[0].Replace("ES256", "none", StringComparison.Ordinal), .. lines[1..]];
            case "garbage":
                return [lines[0], "{}", .. lines[1..]];
            case "repeat":
                return [.. lines, lines[2]];
            case "other key":
                using (var other = ECDsa.Create(ECCurve.NamedCurves.nistP256))
                {
                    // Whoever has another key replaces the one that is trusted here: kept apart, it gives him away.
                    File.WriteAllText(_ground.Key, other.ExportPkcs8PrivateKeyPem());
                }

                return lines;
            default:
                throw new ArgumentOutOfRangeException(nameof(attack));
        }
    }

    private async Task<NpgsqlConnection> Owner()
    {
        var connection = new NpgsqlConnection(_ground.OwnerLogin);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Write(NpgsqlConnection connection, long number, int seq, string payload, byte[] hash)
    {
        await using var write = new NpgsqlCommand(
            """
            WITH event AS (
                UPDATE ticket_event SET payload = $3::json, hash = $4 WHERE ticket_number = $1 AND seq = $2)
            UPDATE ticket SET chain_head = $4 WHERE number = $1
            """,
            connection)
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = number },
                new NpgsqlParameter<int> { TypedValue = seq },
                new NpgsqlParameter<string> { TypedValue = payload },
                new NpgsqlParameter<byte[]> { TypedValue = hash },
            },
        };
        await write.ExecuteNonQueryAsync();
    }
}
