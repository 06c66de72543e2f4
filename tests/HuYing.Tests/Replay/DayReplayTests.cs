using HuYing.Ledger.Verification;
using HuYing.Silo;
using HuYing.Silo.Replay;
using HuYing.Silo.Verbs;
using HuYing.Tests.Ledger;

namespace HuYing.Tests.Replay;

public class DayReplayTests
{
    private const int Rows = 24;

    [Fact]
    public async Task A_day_is_played_once_however_often_it_is_started()
    {
        var (database, options) = await District();
        var file = await ShortDay();

        var first = await Play(options, file);
        Assert.Contains($"新建 {Rows} 件", first, StringComparison.Ordinal);
        Assert.Contains("第 26 行(BAD)跳过", first, StringComparison.Ordinal);
        Assert.Contains("第 27 行(STRANGER)跳过", first, StringComparison.Ordinal);
        Assert.DoesNotContain("未被接受", first, StringComparison.Ordinal);
        Assert.Contains("按时办结", first, StringComparison.Ordinal);
        var events = await database.AsOwner("SELECT count(*) FROM ticket_event");

        var second = await Play(options, file);
        Assert.Contains($"新建 0 件,已存在 {Rows} 件", second, StringComparison.Ordinal);
        Assert.Equal(events, await database.AsOwner("SELECT count(*) FROM ticket_event"));
        Assert.Equal(0L, await database.AsOwner("SELECT count(*) FROM replay_lease"));

        var report = await LedgerVerification.Run(database.Owner, null, CancellationToken.None);
        Assert.True(report.IsGreen, string.Join('\n', report.Checks.SelectMany(check => check.Problems)));
    }

    [Fact]
    public async Task The_last_workday_is_a_day_of_its_own_whose_clocks_still_run()
    {
        var (database, options) = await District();
        var file = await ShortDay();
        await Play(options, file);

        var recent = await Play(options, file, isRecent: true);

        Assert.Contains($"新建 {Rows} 件,已存在 0 件", recent, StringComparison.Ordinal);
        Assert.DoesNotContain("未到时间的动作 0 个", recent, StringComparison.Ordinal);
        Assert.NotEqual(
            0L, await database.AsOwner("SELECT count(*) FROM ticket WHERE ended_at IS NULL AND due_at > now()"));
        Assert.Contains(
            $"新建 0 件,已存在 {Rows} 件", await Play(options, file, isRecent: true), StringComparison.Ordinal);
        var report = await LedgerVerification.Run(database.Owner, null, CancellationToken.None);
        Assert.True(report.IsGreen, string.Join('\n', report.Checks.SelectMany(check => check.Problems)));
    }

    [Fact]
    public async Task Without_a_demonstration_district_nothing_is_played()
    {
        var database = await LedgerDatabase.Create();
        var options = new SiloOptions(database.App, database.Owner, "127.0.0.1", 0, Path.GetTempPath());

        Assert.Contains("没有示范区", await Play(options, await ShortDay(), expected: 2), StringComparison.Ordinal);
        Assert.Equal(0L, await database.AsOwner("SELECT count(*) FROM ticket"));
    }

    private static async Task<(LedgerDatabase Database, SiloOptions Options)> District()
    {
        var database = await LedgerDatabase.Create();
        var options = new SiloOptions(database.App, database.Owner, "127.0.0.1", 0, Path.GetTempPath());
        await Seed.Fill(options, Path.Combine(Repository.Root, "deploy", "demo"), "Tests-Only-2026");
        return (database, options);
    }

    private static async Task<string> Play(SiloOptions options, string file, int expected = 0, bool isRecent = false)
    {
        await using var output = new StringWriter();
        Assert.Equal(expected, await DayReplay.Run(options, file, null, isRecent, output, CancellationToken.None));
        return output.ToString();
    }

    // The beginning of the shipped day, a row that cannot be read and one by somebody who does not exist.
    private static async Task<string> ShortDay()
    {
        var day = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "deploy", "demo", "day.csv"));
        var last = day[Rows];
        var bad = last.Replace(last[..5], "BAD,noon,", StringComparison.Ordinal);
        var stranger = $"STRANGER{last[4..]}".Replace("caller-", "nobody-", StringComparison.Ordinal);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.csv");
        await File.WriteAllLinesAsync(file, [.. day[..(Rows + 1)], bad, stranger]);
        return file;
    }
}
