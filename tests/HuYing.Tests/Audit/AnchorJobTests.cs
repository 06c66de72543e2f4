using HuYing.Ledger.Anchors;
using HuYing.Rest.Health;
using HuYing.Silo;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HuYing.Tests.Audit;

public sealed class AnchorJobTests : IAsyncLifetime
{
    private readonly AnchoredGround _ground = new();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));

    public Task InitializeAsync() => _ground.InitializeAsync();

    public Task DisposeAsync() => _ground.DisposeAsync();

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_warning_after_ten_minutes_and_made_up_for_afterwards()
    {
        using var job = Job();
        Directory.CreateDirectory(Path.GetDirectoryName(_ground.Folder)!);
        await File.WriteAllTextAsync(_ground.Folder, "in the way");

        await job.Look(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Null(await Warning(job));
        _time.Advance(TimeSpan.FromMinutes(2));
        await job.Look(CancellationToken.None);
        Assert.StartsWith("anchors_old", await Warning(job), StringComparison.Ordinal);

        File.Delete(_ground.Folder);
        await job.Look(CancellationToken.None);

        Assert.Null(await Warning(job));
        Assert.Null(job.Problem);
        Assert.Empty(await _ground.Problems());
    }

    [Fact]
    public async Task It_looks_again_after_a_minute_and_not_before()
    {
        using var job = Job();
        await job.Look(CancellationToken.None);
        await _ground.Draft();
        _time.Advance(TimeSpan.FromSeconds(30));
        await job.Look(CancellationToken.None);
        Assert.Single(await _ground.Lines());

        _time.Advance(TimeSpan.FromSeconds(30));
        await job.Look(CancellationToken.None);

        Assert.Equal(2, (await _ground.Lines()).Length);
    }

    [Fact]
    public async Task A_warning_does_not_take_a_process_out_of_service()
    {
        using var warned = new Readiness([new Finding("anchors", false)], _time);
        using var broken = new Readiness([new Finding("anchors", false), new Finding("ledger", true)], _time);

        var report = await warned.Report(CancellationToken.None);

        Assert.Equal("ready", report.Status);
        Assert.False(report.Checks.Single().Ok);
        Assert.Equal("not ready", (await broken.Report(CancellationToken.None)).Status);
    }

    private AnchorJob Job() =>
        new(new AnchorWriter(_ground.Source, _ground.Options), _time, NullLogger<AnchorJob>.Instance);

    private Task<string?> Warning(AnchorJob job) => new AnchorReadiness(job, _time).Check(CancellationToken.None);

    private sealed class Finding(string name, bool isVital) : IReadinessCheck
    {
        public string Name => name;

        public bool IsVital => isVital;

        public Task<string?> Check(CancellationToken cancel) => Task.FromResult<string?>("wrong: 不对。");
    }
}
