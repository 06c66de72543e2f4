using HuYing.Silo;
using HuYing.Silo.Bench;
using HuYing.Tests.Postgres;
using Xunit.Abstractions;

namespace HuYing.Tests.Overload;

[Collection(Alone.Name)]
public sealed class OverloadTests(ITestOutputHelper output)
{
    private static readonly int Seconds = Depth.Of(8, 20);

    [Fact]
    public async Task Five_times_too_much_is_refused_in_order_while_calls_and_deadlines_go_on()
    {
        var postgres = await PrivatePostgres.Shared;
        var (owner, app) = await postgres.CreateDatabase("overload_roles");
        var server = new SiloOptions(app, owner, "127.0.0.1", 0, Path.GetTempPath());
        var seed = Path.Combine(Repository.Root, "deploy", "demo");
        await using var ground = await BenchGround.Prepare(server, "overload", seed);

        var outcome = await OverloadBench.Run(ground, Seconds, deadlines: 200);

        // How much is still done is a ratio for a quiet machine: the benchmark prints it too.
        output.WriteLine(outcome.ToString());
        Assert.Empty(outcome.Peak.Wrong);
        Assert.Empty(outcome.Crowd.Wrong);
        Assert.True(outcome.Crowd.Refused > 0, "Nothing was refused: it was no overload, and the run is void.");
        Assert.All(outcome.Crowd.Calls.Chunk(Seconds / 4), quarter => Assert.True(quarter.Sum() > 0));
        Assert.Equal(200, outcome.Lateness.Count);
    }
}
