using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Silo.Bench;
using HuYing.Tests.Actors;

namespace HuYing.Tests.Deadlines;

public class CalendarArrivesTests
{
    [Fact]
    public async Task A_provisional_deadline_is_derived_again_when_its_year_is_published()
    {
        await using var ground = await ActorsGround.Local();
        await ground.StartBackground();
        var (id, old) = await RaiseTowards(ground, year: 2031);
        Assert.True(old.Provisional);

        var off = ground.Rules.Calendar.DateOf(old.Due.AddSeconds(-1));
        var notice = new HolidayNotice(2031, ["https://www.gov.cn/"], [new DayOverride(off, "元旦", true)]);
        await ground.Get<DistrictStore>().LoadNotice(notice, "admin", CancellationToken.None);

        var rederived = await Eventually(async () =>
            (await ground.Get<TicketQueries>().History(id, CancellationToken.None))
                .Select(one => one.Happened)
                .OfType<DeadlinesRederived>()
                .SingleOrDefault());
        var change = Assert.Single(rederived.Changes);
        Assert.Equal(old.Due, change.OldDue);
        Assert.False(change.New.Provisional);
        Assert.True(change.New.Due > old.Due);
        Assert.Contains(change.New.Derivation.Days, step => step is { Verdict: DayVerdict.Holiday, Name: "元旦" });
        Assert.Equal(change.New.Due, (await ground.Load(id)).Dispatching!.Deadline.Due);
    }

    [Fact]
    public async Task While_a_day_is_replayed_no_deadline_of_the_district_is_derived_again()
    {
        await using var ground = await ActorsGround.Local();
        var (store, clocks) = (ground.Get<DistrictStore>(), ground.Get<OpenClocks>());
        var district = ground.Rules.Organisation.DistrictId;
        Assert.True(await clocks.NeedsDeriving(district, "another", CancellationToken.None));

        await store.HoldAlarms(district, TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.False(await clocks.NeedsDeriving(district, "another", CancellationToken.None));

        await store.ReleaseAlarms(district, CancellationToken.None);
        Assert.True(await clocks.NeedsDeriving(district, "another", CancellationToken.None));
        await clocks.RememberDerived(district, "another", CancellationToken.None);
        Assert.False(await clocks.NeedsDeriving(district, "another", CancellationToken.None));
    }

    private static async Task<(TicketId Id, Deadline Deadline)> RaiseTowards(ActorsGround ground, int year)
    {
        var id = await ground.NextId();
        var caller = ground.Of(Role.Caller);
        var start = new DateTimeOffset(year, 1, 1, 4, 0, 0, TimeSpan.Zero);
        var deadline = ground.Rules.Calendar.Derive(
            new TimeLimit(LimitUnit.WorkingDays, 1), start, [], new ClockSettings(null, 75))!;
        var raised = SampleTickets.Raised(id, 1, caller, ground.Rules, BenchGround.Now(), deadline.Due);
        var events = raised.Events
            .Select(one => one.Happened is TicketRaised happened
                ? one with { Happened = happened with { Dispatch = deadline } }
                : one)
            .ToList();
        var append = raised with { Events = events, After = Ticket.Replay(events)! };
        Assert.IsType<AppendResult.Appended>(await ground.Get<ITicketJournal>().Append(append, CancellationToken.None));
        return (id, deadline);
    }

    private static async Task<T> Eventually<T>(Func<Task<T?>> look)
        where T : class
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new TimeoutException("It did not happen within half a minute.");
    }
}
