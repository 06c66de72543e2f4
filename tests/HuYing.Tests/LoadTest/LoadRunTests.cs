using HuYing.Ledger.Verification;
using HuYing.LoadTest;
using HuYing.LoadTest.Measuring;
using HuYing.Tests.Ledger;
using HuYing.Tests.Rest;
using Xunit.Abstractions;

namespace HuYing.Tests.LoadTest;

public sealed class LoadRunTests(ITestOutputHelper output)
{
    private const int Calls = 150;

    [Fact]
    public async Task A_rainstorm_in_twelve_seconds_loses_nothing_and_the_ledger_agrees()
    {
        var database = await LedgerDatabase.CreateDistrict();
        await using var server = await RunningServer.Start(database);
        var options = LoadOptions.Parse(["rainstorm", "--to", $"{server.Address}", "--speed", "100", "--rate", "1"])!;
        output.WriteLine($"seed {options.Seed}");

        var result = await new LoadRun(options, RunningServer.Password, TextWriter.Null, TimeProvider.System).Run();

        Assert.Empty(result.Verdict.Findings.SelectMany(finding => finding.Lines));
        Assert.NotEqual(Outcome.Failed, result.Outcome);
        Assert.InRange(result.Verdict.Acknowledged, Calls, int.MaxValue);
        Assert.Equal(result.Verdict.Acknowledged, result.Verdict.Listed);
        Assert.Equal(3, result.HotDepartments.Count);
        Assert.All(result.Measured.Kinds, one => Assert.InRange(one.Latency.Count, 1, int.MaxValue));
        var calls = result.Measured.Kinds.Single(one => one.Kind == RequestKind.Call);
        Assert.Equal(result.Verdict.Acknowledged, calls.Latency.Count);
        Assert.True((await LedgerVerification.Run(database.Owner, null, CancellationToken.None)).IsGreen);
    }
}
