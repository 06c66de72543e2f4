using Xunit.Abstractions;

namespace HuYing.Tests.Crash;

/// <summary>
/// Kill −9 at random moments under load: what was acknowledged exists exactly once, and nothing is half done.
/// </summary>
[Collection("crash")]
public class CrashTests(ITestOutputHelper output)
{
    private const int Workers = 24;

    private static readonly int ServerKills = Depth.Of(4, 20);

    private static readonly int DatabaseKills = Depth.Of(2, 10);

    private readonly Random _random = Seeded(output);

    [Fact]
    public async Task Killing_the_server_loses_no_acknowledged_call()
    {
        await using var ground = await CrashGround.Prepare();
        await ground.Server.Start();
        var journal = new CallJournal();
        await using (var load = await ground.StartLoad(journal, Workers))
        {
            for (var round = 1; round <= ServerKills; round++)
            {
                var before = journal.Acknowledged;
                await Load(journal, before);
                var calls = journal.Acknowledged - before;
                Assert.True(await ground.Server.KillNine(), $"round {round} is void: the server was not running");
                Assert.True(calls > 0, $"round {round} is void: there was no load");
                await ground.Server.Start();
                output.WriteLine($"round {round}: {calls} calls acknowledged before the kill");
            }

            await Load(journal, journal.Acknowledged);
        }

        await Agree(ground, journal);
    }

    [Fact]
    public async Task Killing_the_database_loses_no_acknowledged_call_and_the_server_recovers_by_itself()
    {
        await using var ground = await CrashGround.Prepare();
        await ground.Server.Start();
        var journal = new CallJournal();
        await using (var load = await ground.StartLoad(journal, Workers))
        {
            for (var round = 1; round <= DatabaseKills; round++)
            {
                var before = journal.Acknowledged;
                await Load(journal, before);
                ground.Postgres.KillNine();
                await ground.Postgres.Restart();
                Assert.True(ground.Server.IsRunning, "the server did not survive the loss of its database");
                var after = journal.Acknowledged;
                Assert.True(await ground.Server.IsReady(), "the server did not recover");
                await Until(() => journal.Acknowledged > after);
                output.WriteLine($"round {round}: {journal.Acknowledged - before} calls acknowledged");
            }
        }

        await Agree(ground, journal);
    }

    private async Task Agree(CrashGround ground, CallJournal journal)
    {
        var ledger = await ground.Ledger();
        output.WriteLine($"{journal.Acknowledged} acknowledged, {ledger.Count} in the ledger");
        Assert.Empty(journal.Compare(ledger));
        Assert.Empty(await ground.Verify());
    }

    // Calls are coming in again, and then a random moment more.
    private async Task Load(CallJournal journal, int before)
    {
        await Until(() => journal.Acknowledged > before);
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(50, 700)), TimeProvider.System);
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 1_200, "the round is void: no call was acknowledged within a minute");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static Random Seeded(ITestOutputHelper output)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
