using HuYing.Ledger.Tickets;
using HuYing.Silo;
using HuYing.Silo.Bench;
using HuYing.Tests.Postgres;
using Npgsql;
using Xunit.Abstractions;

namespace HuYing.Tests.Crash;

/// <summary>
/// The same check on a database that was told to acknowledge before it is safe: it must report the loss.
/// </summary>
[Collection("crash")]
public class LossControlTests(ITestOutputHelper output)
{
    private const int Appends = 400;

    // A kill loses what is not yet handed to the operating system; a round may by chance have nothing of that kind.
    private const int MostRounds = 10;

    private static readonly Dictionary<string, string> Unsafe = new()
    {
        ["synchronous_commit"] = "off",
        ["wal_writer_delay"] = "10s",
        ["wal_writer_flush_after"] = "1GB",
    };

    [Fact]
    public async Task With_synchronous_commit_off_the_check_reports_lost_calls()
    {
        await using var postgres = await PrivatePostgres.Start();
        await postgres.Restart(Unsafe);
        var (owner, app) = await postgres.CreateDatabase("loss");
        var options = new SiloOptions(app, owner, "127.0.0.1", 0, Path.GetTempPath());
        var seed = Path.Combine(Repository.Root, "deploy", "demo");
        await using var ground = await BenchGround.Prepare(options, "loss_ground", seed);

        var journal = new CallJournal();
        var lost = 0;
        for (var round = 1; round <= MostRounds && lost == 0; round++)
        {
            await Append(ground, journal, round * Appends);
            postgres.KillNine();
            await postgres.Restart(Unsafe);
            lost = journal.Compare(await Ledger(ground.Options.Owner))
                .Count(problem => problem.StartsWith("lost", StringComparison.Ordinal));
            output.WriteLine($"round {round}: {lost} of {journal.Acknowledged} acknowledged calls were lost");
        }

        Assert.NotEqual(0, lost);
    }

    private static async Task Append(BenchGround ground, CallJournal journal, int first)
    {
        var before = journal.Acknowledged;
        var appends = ground.Get<ITicketJournal>();
        await Parallel.ForAsync(first, first + Appends, async (i, cancel) =>
        {
            var append = await ground.Submitted(i);
            journal.Intend(append.Id.Value);
            if (await appends.Append(append, cancel) is AppendResult.Appended)
            {
                journal.Acknowledge(append.Id.Value, append.Id.Value);
            }
        });
        Assert.Equal(before + Appends, journal.Acknowledged);
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
