using System.Diagnostics;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Bench;

/// <summary>Fills the ledger through the journal itself, then asks what a page, a search and a board cost.</summary>
internal static class ScaleBench
{
    /// <summary>Seven years, over which the tickets are spread evenly.</summary>
    internal const int Days = 7 * 365;

    private const int Writers = 512;

    internal static async Task Fill(BenchGround ground, int tickets, TextWriter output)
    {
        var journal = ground.Get<ITicketJournal>();
        var next = 0;
        var began = Stopwatch.GetTimestamp();
        var shown = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var seed && seed <= tickets)
            {
                var append = await Old(ground, seed, tickets);
                if (await journal.Append(append, CancellationToken.None) is not AppendResult.Appended)
                {
                    throw new InvalidOperationException("A new ticket was not appended: the run is void.");
                }

                // Writers overtake each other; only who is ahead tells.
                var (percent, last) = ((int)(seed * 100L / tickets), Volatile.Read(ref shown));
                if (percent > last && Interlocked.CompareExchange(ref shown, percent, last) == last)
                {
                    await output.WriteAsync(
                        $"\r写入 {seed} / {tickets}({percent}%,"
                        + $"{seed / Stopwatch.GetElapsedTime(began).TotalSeconds:F0} 件/秒) ");
                }
            }
        })));
        await output.WriteLineAsync();
    }

    /// <summary>Lists, search and boards: each timed one by one, as one person would ask.</summary>
    internal static async IAsyncEnumerable<Figure> Ask(BenchGround ground, int times)
    {
        var queries = ground.Get<TicketQueries>();
        var boards = ground.Get<BoardQueries>();
        var platform = ReadScope.Of(
            new Actor("bench", "bench", Role.Platform, "platform", ground.Rules.Organisation.DistrictId),
            ground.Rules.Organisation);
        var street = ReadScope.Of(ground.Callers[0].Actor, ground.Rules.Organisation);
        var department = OldTickets.BusiestDepartment(ground.Rules);
        var answerer = new ReadScope(platform.DistrictId, null, department, true);
        var community = ground.Rules.Organisation.Units.First(one => one.Kind == UnitKind.Community).Id;
        var old = DateOnly.FromDateTime(BenchGround.Now().UtcDateTime).AddYears(-6);
        var soonest = TicketFilter.All with { Order = TicketOrder.DueSoonest };
        var rare = TicketFilter.All with { ItemId = OldTickets.RareItem(ground.Rules) };
        var emergencies = TicketFilter.All with { Kind = TicketKind.Emergency };
        var days = TicketFilter.All with { From = old, To = old.AddDays(6) };
        Task<TicketPage> List(ReadScope scope, TicketFilter filter) =>
            queries.List(scope, filter, CancellationToken.None);
        Task<TicketPage> Search(ReadScope scope, string text) => List(scope, TicketFilter.All with { Text = text });

        yield return await Time("列表:全区最新", times, _ => List(platform, TicketFilter.All));
        yield return await Time("列表:全区最急", times, _ => List(platform, soonest));
        yield return await Time("列表:本街道最新", times, _ => List(street, TicketFilter.All));
        yield return await Time("列表:罕见事项", times, _ => List(platform, rare));
        yield return await Time("列表:六年前的一周", times, _ => List(platform, days));
        yield return await Time(
            "列表:红灯", times, _ => List(platform, TicketFilter.All with { Light = ClockLight.Red }));
        yield return await Time(
            "列表:一个社区", times, _ => List(platform, TicketFilter.All with { CommunityId = community }));
        yield return await Time("列表:部门最新", times, _ => List(answerer, TicketFilter.All));
        yield return await Time("列表:部门,罕见哨别", times, _ => List(answerer, emergencies));
        yield return await Time("搜索:两字,一成命中", times, _ => Search(platform, "积水"));
        yield return await Time("搜索:短语", times, i => Search(platform, $"望江路{i % 400}号"));
        yield return await Time("搜索:本街道", times, _ => Search(street, "广告牌松动"));
        yield return await Time("看板:部门", times, _ => boards.Department(department, CancellationToken.None));
        yield return await Time(
            "看板:街道", times, _ => boards.Street(ground.Callers[0].Actor.UnitId, CancellationToken.None));
        yield return await Time("计数:全区", times, _ => queries.Count(platform, CancellationToken.None));
        yield return await Time("计数:部门", times, _ => queries.Count(answerer, CancellationToken.None));
    }

    private static async Task<Figure> Time<T>(string name, int times, Func<int, Task<T>> ask)
    {
        for (var warm = 0; warm < 5; warm++)
        {
            await ask(warm);
        }

        var timings = new List<double>(times);
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(i);
            timings.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Figure.FromTimings(name, Stopwatch.GetElapsedTime(began).TotalSeconds, timings);
    }

    private static async Task<TicketAppend> Old(BenchGround ground, int seed, int tickets)
    {
        var now = BenchGround.Now();
        var drafted = now - (TimeSpan.FromDays(Days) * ((double)(tickets - seed + 1) / tickets));
        var whole = new DateTimeOffset(drafted.Ticks - (drafted.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var caller = ground.Callers[seed % ground.Callers.Count].Actor;
        return OldTickets.Of(await ground.NextId(), seed, caller, ground.Rules, whole, now);
    }
}
