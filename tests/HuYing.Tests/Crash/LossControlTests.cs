using HuYing.Ledger.Tickets;
using HuYing.Silo;
using HuYing.Silo.Bench;
using HuYing.Tests.Postgres;
using Npgsql;
using Xunit.Abstractions;

namespace HuYing.Tests.Crash;

/// <summary>The same check on a database that was told to acknowledge before it is safe: it must report the loss.</summary>
[Collection("crash")]
public class LossControlTests(ITestOutputHelper output)
{
    [Fact]
    public async Task With_synchronous_commit_off_the_check_reports_lost_calls()
    {
        await using var postgres = await PrivatePostgres.Start();
        await postgres.Restart(new Dictionary<string, string>
        {
            ["synchronous_commit"] = "off",
            ["wal_writer_delay"] = "10s",
            ["wal_writer_flush_after"] = "1GB",
        });
        var (owner, app) = await postgres.CreateDatabase("loss");
        var options = new SiloOptions(app, owner, "127.0.0.1", 0, Path.GetTempPath());
        var seed = Path.Combine(Repository.Root, "deploy", "demo");
        await using var ground = await BenchGround.Prepare(options, "loss_ground", seed);

        var journal = new CallJournal();
        var appends = ground.Get<ITicketJournal>();
        await Parallel.ForAsync(0, 2_000, async (i, cancel) =>
        {
            var append = await ground.Submitted(i);
            journal.Intend(append.Id.Value);
            if (await appends.Append(append, cancel) is AppendResult.Appended)
            {
                journal.Acknowledge(append.Id.Value, append.Id.Value);
            }
        });
        Assert.Equal(2_000, journal.Acknowledged);
        postgres.KillNine();
        await postgres.Restart();

        var problems = journal.Compare(await Ledger(ground.Options.Owner));
        output.WriteLine($"{problems.Count} of {journal.Acknowledged} acknowledged calls were lost");
        Assert.Contains(problems, problem => problem.StartsWith("lost", StringComparison.Ordinal));
    }

    private static async Task<List<(string Marker, string TicketId)>> Ledger(string owner)
    {
        await using var connection = new NpgsqlConnection(owner + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT id FROM ticket", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await rows.ReadAsync())
        {
            found.Add((rows.GetString(0), rows.GetString(0)));
        }

        return found;
    }
}
