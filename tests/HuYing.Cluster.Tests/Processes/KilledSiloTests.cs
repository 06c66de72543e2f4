using System.Diagnostics;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Silo;
using HuYing.Silo.Bench;
using HuYing.Tests;
using HuYing.Tests.Actors;
using HuYing.Tests.Crash;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit.Abstractions;

namespace HuYing.Cluster.Tests.Processes;

/// <summary>
/// Kill −9 of a random silo under load: what was acknowledged exists exactly once, and no deadline is missed.
/// </summary>
[Collection("processes")]
public class KilledSiloTests(ITestOutputHelper output)
{
    private const int Workers = 12;

    private static readonly int Kills = Depth.Of(3, 20);

    private static readonly int Deadlines = Depth.Of(80, 300);

    private readonly Random _random = new(Seed(output));

    [Fact]
    public async Task Killing_silos_loses_no_acknowledged_call_and_no_deadline()
    {
        var first = BenchGround.Now().AddSeconds(20);
        await using var cluster = await SiloProcesses.Start(ground => Raise(ground, first));
        var journal = new CallJournal();
        var gaps = new List<double>();
        await using (var load = await cluster.Ground.StartLoad(journal, Workers))
        {
            for (var round = 1; round <= Kills; round++)
            {
                var before = journal.Acknowledged;
                await Acknowledged(journal, before + 1);
                await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(50, 700)), TimeProvider.System);
                var victim = cluster.Silos[_random.Next(cluster.Silos.Count)];
                var calls = journal.Acknowledged - before;
                var killedAt = Stopwatch.GetTimestamp();
                Assert.True(await victim.KillNine(), $"round {round} is void: the silo was not running");
                Assert.True(calls > 0, $"round {round} is void: there was no load");

                // As many as there are workers, and more: each has got through again.
                await Acknowledged(journal, journal.Acknowledged + 1);
                var goodWrite = Stopwatch.GetElapsedTime(killedAt).TotalSeconds;
                await Acknowledged(journal, journal.Acknowledged + (5 * Workers));
                var recovered = Stopwatch.GetElapsedTime(killedAt).TotalSeconds;
                gaps.Add(recovered);
                await victim.Start();
                output.WriteLine(
                    $"round {round}: {calls} calls before the kill, first good write after {goodWrite:F1} s, "
                    + $"{5 * Workers} after {recovered:F1} s");
            }
        }

        output.WriteLine(
            $"{5 * Workers} good writes after a kill: median {Median(gaps):F1} s, longest {gaps.Max():F1} s");
        await AllRecorded(cluster.Ground.Owner, first);
        var ledger = (await cluster.Ground.Ledger()).Where(one => one.Marker.Length > 0).ToList();
        output.WriteLine($"{journal.Acknowledged} acknowledged, {ledger.Count} in the ledger");
        Assert.Empty(journal.Compare(ledger));
        Assert.Empty(await cluster.Ground.Verify());
    }

    private static async Task Raise(CrashGround ground, DateTimeOffset first)
    {
        var options = new SiloOptions(ground.App, ground.Owner, "127.0.0.1", 0, Path.GetTempPath());
        var services = SiloApp.AddLedgerAndActors(new ServiceCollection().AddLogging(), options).BuildServiceProvider();
        await using var actors = await ActorsGround.On(services, null!);
        var caller = actors.Of(Role.Caller);
        for (var i = 0; i < Deadlines; i++)
        {
            var due = first.AddMilliseconds(i * 500);
            var append = SampleTickets.Raised(
                await actors.NextId(), i, caller, actors.Rules, due.AddMinutes(-30), due);
            Assert.IsType<AppendResult.Appended>(
                await actors.Get<ITicketJournal>().Append(append, CancellationToken.None));
        }
    }

    // Waits for the last of them, and then counts: each exactly once, at its true instant.
    private async Task AllRecorded(string owner, DateTimeOffset first)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        while (await Ask<long>(connection, "SELECT count(*) FROM ticket WHERE next_deadline_at < now()") > 0
            || BenchGround.Now() < first.AddMilliseconds((Deadlines * 500) + 1_000))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        const string Breaches = """
            SELECT e.ticket_number, e.at - (e.payload ->> 'due')::timestamptz AS late
            FROM ticket_event e WHERE e.kind = 'deadline-breached'
            """;
        Assert.Equal(Deadlines, await Ask<long>(connection, $"SELECT count(*) FROM ({Breaches}) AS b"));
        Assert.Equal(
            Deadlines, await Ask<long>(connection, $"SELECT count(DISTINCT ticket_number) FROM ({Breaches}) AS b"));
        var median = await Ask<TimeSpan>(
            connection, $"SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY late) FROM ({Breaches}) AS b");
        var longest = await Ask<TimeSpan>(connection, $"SELECT max(late) FROM ({Breaches}) AS b");
        output.WriteLine(
            $"{Deadlines} deadlines: late by {median.TotalSeconds:F1} s (median), {longest.TotalSeconds:F1} s at most");
    }

    private static async Task<T> Ask<T>(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Acknowledged(CallJournal journal, int count)
    {
        for (var tries = 0; journal.Acknowledged < count; tries++)
        {
            Assert.True(tries < 2_400, "the round is void: no call was acknowledged within two minutes");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static int Seed(ITestOutputHelper output)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return seed;
    }
}
