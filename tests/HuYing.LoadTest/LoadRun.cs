using HuYing.Client;
using HuYing.LoadTest.District;
using HuYing.LoadTest.Flow;
using HuYing.LoadTest.Measuring;
using HuYing.LoadTest.Profiles;
using HuYing.LoadTest.Proof;
using HuYing.LoadTest.Report;

namespace HuYing.LoadTest;

/// <summary>One run from the logins to the proof.</summary>
internal sealed class LoadRun(LoadOptions options, string password, TextWriter output, TimeProvider time)
{
    // A little more patient than the server, so that its own answer to a slow request is heard.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(10);

    private readonly RunClock _clock = new(time);

    private readonly Recorder _recorder = new();

    private readonly CallBook _book = new();

    private readonly string _mark = $"压测{Guid.CreateVersion7().ToString("N")[^6..]}";

    /// <exception cref="HuYingProblem">Somebody is not let in.</exception>
    internal async Task<LoadResult> Run()
    {
        using var line = new NodeLine(options.Nodes, _clock, _recorder, new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(5),
            UseCookies = false,
        });
        using var http = new HttpClient(line) { BaseAddress = options.Nodes[0], Timeout = Patience };
        await output.WriteLineAsync($"登录……(种子 {options.Seed},标记 {_mark})");
        var cast = await Cast.LogIn(() => new HuYingClient(http), options.Desk, password);
        var desk = cast.Desks[0].Client;
        var topics = Topics.Of((await desk.FindResponsibilities()).Items, options.Profile.Skew);
        var names = (await desk.ListDepartments()).Units.ToDictionary(unit => unit.Id, unit => unit.ShortName);
        var crowded = topics.HotDepartments.Select(id => names.GetValueOrDefault(id, id)).ToList();
        await output.WriteLineAsync($"{cast.Count} 人已登录,呼叫集中在:{string.Join("、", crowded)}");

        var startedAt = time.GetUtcNow();
        var (length, left) = await Live(cast, topics);
        var measured = _recorder.Read();
        await output.WriteLineAsync($"核对 {_book.Count} 件呼叫……");
        await Census.Resolve(_book);
        var verdict = _book.Compare(await Census.Take(cast, _mark, startedAt - ClocksDiffer));
        await cast.LogOut();
        return new LoadResult(
            options, _mark, startedAt, length, cast.Count, crowded, left, measured, verdict);
    }

    private async Task<(TimeSpan Length, int Left)> Live(Cast cast, Topics topics)
    {
        var schedule = new VisitSchedule(
            options.Profile, options.Rate, options.Speed, options.Minutes, options.Seed, cast.Streets.Count);
        using var loop = new OpenLoop(_clock, _recorder, options.MostInFlight);
        using var over = new CancellationTokenSource();
        using var finished = new CancellationTokenSource();
        var town = new Town(
            cast, topics, options.Profile, options.Speed, _mark, loop, _clock, _book, over.Token);
        _clock.Start();
        var progress = new ProgressLine(_recorder, _clock, schedule.Length, output).Show(time, finished.Token);
        await Task.WhenAll(loop.Run(schedule.Visits(), town.Live, CancellationToken.None), EndOf(schedule, over));
        await finished.CancelAsync();
        await progress;
        return (schedule.Length, town.Left);
    }

    private async Task EndOf(VisitSchedule schedule, CancellationTokenSource over)
    {
        await _clock.Until(schedule.Length, CancellationToken.None);
        await over.CancelAsync();
    }
}
