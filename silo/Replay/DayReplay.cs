using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Replay;

/// <summary>
/// Plays a whole day against the real actors and the real ledger, in the recent past: the script moves the time, and
/// stops at the present, so that what is still running then goes on in the live district.
/// </summary>
internal static class DayReplay
{
    private const int DaysBack = 21;

    /// <param name="isRecent">
    /// False: a day of which every deadline has come. True: the last workday, whose clocks still run; each is a day of
    /// its own.
    /// </param>
    internal static async Task<int> Run(
        SiloOptions options, string file, double? speed, bool isRecent, TextWriter output, CancellationToken cancel)
    {
        var (rows, bad) = Read(file);
        var time = new SimulatedTime(DateTimeOffset.UnixEpoch);
        await using var services = Compose(options, time);
        var store = services.GetRequiredService<DistrictStore>();
        if ((await store.Districts(cancel)).FirstOrDefault(one => one.Demo) is not { } district)
        {
            await output.WriteLineAsync("数据库里没有示范区:先运行 ./huying up。");
            return 2;
        }

        var alarms = new SilentAlarms(store, district.Id);
        await alarms.Keep();
        try
        {
            var now = TimeProvider.System.GetUtcNow();
            time.MoveTo(now.AddDays(-DaysBack - 130));
            await services.GetRequiredService<IRulesBook>().Refresh(cancel);
            var tally = await Play(services, file, rows, time, now, district.Id, alarms, speed, isRecent, output);
            tally.Bad.InsertRange(0, bad);
            await Report(services, district.Id, tally, output, cancel);
            return 0;
        }
        finally
        {
            await alarms.Release();
        }
    }

    private static async Task<Tally> Play(
        ServiceProvider services,
        string file,
        IReadOnlyList<DayRow> rows,
        SimulatedTime time,
        DateTimeOffset end,
        string districtId,
        SilentAlarms alarms,
        double? speed,
        bool isRecent,
        TextWriter output)
    {
        var rules = services.GetRequiredService<IRulesBook>().Of(districtId);
        var day = isRecent ? LastWorkday(rules.Calendar, end) : PastDay(rules.Calendar, end);
        var accounts = await services.GetRequiredService<AccountStore>().List(districtId, CancellationToken.None);
        var cast = new Cast([.. accounts.Select(one => (one.Login, one.ToActor()))]);
        var script = new Script();
        var tally = new Tally();
        var stage = new Stage(
            services.GetRequiredService<IActors>(),
            services.GetRequiredService<ITicketJournal>(),
            services.GetRequiredService<AttachmentStore>(),
            time,
            script,
            Path.GetFileName(file) + (isRecent ? $" {day:O}" : ""));
        var calling = new Calling(
            stage, script, cast, services.GetRequiredService<TicketNumbers>(), new Answers(stage, script, cast), tally);
        foreach (var row in rows)
        {
            calling.Plan(row, InstantOf(rules, day, row.At), day);
        }

        var progress = new Progress(output, InstantOf(rules, day, default), end, speed, alarms);
        await script.Play(time, end, at => progress.Show(at, tally.Created + tally.AlreadyThere, stage.Acts));
        await progress.Finish(tally.Created + tally.AlreadyThere, stage.Acts);
        tally.Left = script.Left;
        tally.Refusals.AddRange(stage.Refusals);
        return tally;
    }

    private static async Task Report(
        ServiceProvider services, string districtId, Tally tally, TextWriter output, CancellationToken cancel)
    {
        await output.WriteLineAsync($"新建 {tally.Created} 件,已存在 {tally.AlreadyThere} 件,未到时间的动作 {tally.Left} 个。");
        foreach (var row in tally.Bad)
        {
            await output.WriteLineAsync($"第 {row.Line} 行({row.Key})跳过:{row.Reason}");
        }

        foreach (var refusal in tally.Refusals)
        {
            await output.WriteLineAsync($"未被接受:{refusal}");
        }

        var counters = services.GetRequiredService<ICounterFolding>();
        var rows = new List<(string, IReadOnlyDictionary<string, long>)>();
        var units = services.GetRequiredService<IRulesBook>().Of(districtId).Organisation.Units;
        var departments = units.Where(one => one.Kind == UnitKind.Department);
        foreach (var unit in departments.OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            rows.Add((unit.ShortName, await counters.Read(CounterScope.Department, unit.Id, cancel)));
        }

        await output.WriteAsync(DepartmentTable.Print(rows));
    }

    // A Monday or Tuesday far enough back that every deadline of that day has come, and without a holiday or a make-up
    // day in the fortnight after it, so that the script's delays mean what its author meant.
    private static DateOnly PastDay(WorkCalendar calendar, DateTimeOffset now)
    {
        var latest = calendar.DateOf(now).AddDays(-DaysBack);
        return Enumerable.Range(0, 120).Select(back => latest.AddDays(-back))
            .FirstOrDefault(day => IsPlain(calendar, day), latest);
    }

    // Its night of rain is over.
    private static DateOnly LastWorkday(WorkCalendar calendar, DateTimeOffset now)
    {
        var yesterday = calendar.DateOf(now).AddDays(-1);
        return Enumerable.Range(0, 30).Select(back => yesterday.AddDays(-back))
            .FirstOrDefault(
                day => calendar.Judge(day).Verdict is DayVerdict.Counted or DayVerdict.MakeUpDay, yesterday);
    }

    private static bool IsPlain(WorkCalendar calendar, DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday
        && Enumerable.Range(0, 14).Select(ahead => calendar.Judge(day.AddDays(ahead)).Verdict)
            .All(verdict => verdict is DayVerdict.Counted or DayVerdict.Weekend);

    private static DateTimeOffset InstantOf(Rules rules, DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        return new DateTimeOffset(local, rules.Calendar.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static (IReadOnlyList<DayRow> Rows, IReadOnlyList<BadRow> Bad) Read(string file)
    {
        using var text = new StreamReader(file);
        return DayCsv.Read(text);
    }

    private static ServiceProvider Compose(SiloOptions options, SimulatedTime time)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(time);
        SiloApp.AddEngine(services, options);
        return services.BuildServiceProvider();
    }
}
