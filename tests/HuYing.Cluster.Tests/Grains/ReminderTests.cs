using System.Security.Cryptography;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Silo;
using HuYing.Silo.Bench;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Reminders;
using Orleans.TestingHost;

namespace HuYing.Cluster.Tests.Grains;

/// <summary>
/// The alarm clock of each ticket, with a clock that the test turns. The sweeper, the other alarm, is taken out: what
/// is recorded here a reminder has rung for.
/// </summary>
public sealed class ReminderTests
{
    private readonly FakeTimeProvider _clock = new(BenchGround.Now());

    [Fact]
    public async Task A_deadline_is_recorded_once_in_effect_however_often_the_alarm_rings()
    {
        await using var grains = await Start();
        var id = await Raise(grains);

        await TurnUntil(async () => await Count(grains, id, "deadline-breached") == 1);
        for (var minute = 0; minute < 10; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        var history = await grains.Ground.Get<TicketQueries>().History(id, CancellationToken.None);
        var breach = Assert.Single(history.Select(one => one.Happened).OfType<DeadlineBreached>());
        Assert.Single(history.Select(one => one.Happened).OfType<DeadlineWarned>());
        Assert.Equal(history.Single(one => one.Happened is TicketRaised).At.AddMinutes(10), breach.Due);
    }

    [Fact]
    public async Task What_fell_due_while_everything_stood_still_is_recorded_at_its_true_instant()
    {
        SiloOptions options;
        TicketId id;
        await using (var grains = await Start())
        {
            options = grains.Options;
            id = await Raise(grains);
            await GrainGround.Until(async () => await Reminders(grains) == 1);
        }

        _clock.Advance(TimeSpan.FromHours(5));
        await using var later = await Start(options);
        await TurnUntil(async () => await Count(later, id, "deadline-breached") == 1);

        var history = await later.Ground.Get<TicketQueries>().History(id, CancellationToken.None);
        var breach = Assert.Single(history.Select(one => one.Happened).OfType<DeadlineBreached>());
        Assert.Equal(history.Single(one => one.Happened is TicketRaised).At.AddMinutes(10), breach.Due);
    }

    [Fact]
    public async Task An_alarm_is_set_anew_only_for_what_comes_earlier_and_none_is_left_at_the_end()
    {
        await using var grains = await Start();
        var (caller, answerer) = (grains.Ground.Of(Role.Caller), grains.Ground.Of(Role.Answerer));
        var platform = grains.Ground.Of(Role.Platform);
        var id = await Raise(grains);
        await GrainGround.Until(async () => await Reminders(grains) == 1);
        var first = await SetAt(grains);
        Assert.Equal(await NextDeadline(grains), first);

        // Later: the old alarm stays, and will find out when it rings.
        await Dispatch(grains, id);
        Assert.True(await NextDeadline(grains) > first);
        Assert.Equal(first, await SetAt(grains));

        // The old alarm rings, nothing is due yet, and it is set for what is.
        await TurnUntil(async () => await SetAt(grains) != first);
        Assert.Equal(await NextDeadline(grains), await SetAt(grains));
        Assert.Equal(0, await Count(grains, id, "deadline-warned"));

        var photo = await Arrive(grains, id);
        var report = new Report(1, Outcome.Solved, "积水已全部排除,路面恢复通行。", "调用两台水泵", [photo.Id]);
        await Do(grains, id, report, answerer);
        await Do(grains, id, new Verify(1, null, []), caller);
        var leader = grains.Ground.LeaderOf(caller.UnitId);
        await Do(grains, id, new Evaluate(1, new Scorecard(18, 18, 18, 18, 18), "到场及时"), leader);
        await Do(grains, id, new FileCase(), platform);

        await GrainGround.Until(async () => await Reminders(grains) == 0);
    }

    [Fact]
    public async Task A_deadline_that_comes_before_the_alarm_sets_it_at_once()
    {
        await using var grains = await Start();
        var (answerer, platform) = (grains.Ground.Of(Role.Answerer), grains.Ground.Of(Role.Platform));
        var other = grains.Ground.Rules.Organisation.Units
            .First(unit => unit.Kind == UnitKind.Department && unit.Id != answerer.UnitId).Id;
        var id = await Raise(grains);
        await Dispatch(grains, id);
        await Arrive(grains, id);
        await TurnUntil(async () => await SetAt(grains) == await NextDeadline(grains));
        var far = await SetAt(grains);

        await Do(
            grains, id, new AddDepartments([new Assignee(other, AssignmentRole.CoHandler, "到场")], "需要配合"), platform);

        await GrainGround.Until(async () => await SetAt(grains) == await NextDeadline(grains));
        Assert.True(await SetAt(grains) < far);
    }

    private Task<GrainGround> Start(SiloOptions? options = null) => GrainGround.Start(silos: 1, options, services =>
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, _clock);
        services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
        GrainGround.Without(services, "DeadlineSweeper");
    });

    private async Task TurnUntil(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            _clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static async Task<TicketId> Raise(GrainGround grains)
    {
        var caller = grains.Ground.Of(Role.Caller);
        var id = await grains.Ground.NextId();
        var content = SampleTickets.Content(3, grains.Ground.CommunityOf(caller.UnitId), null);
        await Do(grains, id, new DraftTicket(id.Value, content with { Kind = TicketKind.Emergency }, true), caller);
        await Do(grains, id, new Approve(), grains.Ground.LeaderOf(caller.UnitId));
        return id;
    }

    private static async Task Dispatch(GrainGround grains, TicketId id)
    {
        var (answerer, platform) = (grains.Ground.Of(Role.Answerer), grains.Ground.Of(Role.Platform));
        await Do(grains, id, new Accept(Grade.General), platform);
        await Do(grains, id, new Dispatch([new Assignee(answerer.UnitId, AssignmentRole.Lead, "到场")]), platform);
    }

    private static async Task<Attachment> Arrive(GrainGround grains, TicketId id)
    {
        var answerer = grains.Ground.Of(Role.Answerer);
        var photo = new Attachment(Guid.CreateVersion7(), "a.jpg", "image/jpeg", 1, new string('0', 64));
        await Do(grains, id, new Acknowledge(1, "周科员"), answerer);
        await Do(grains, id, new Attach(photo), answerer);
        await Do(grains, id, new Arrive(1, "周科员", "现场", null, null, photo.Id), answerer);
        return photo;
    }

    private static async Task Do(GrainGround grains, TicketId id, TicketCommand command, Actor by)
    {
        var stamp = new RequestStamp(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32));
        var request = new TicketRequest(command, by, null, stamp, command is DraftTicket);
        var answer = await grains.Ground.Actors.Ticket(id).Do(request, CancellationToken.None);
        Assert.True(answer is TicketAnswer.Done, answer.ToString());
    }

    private static Task<long> Count(GrainGround grains, TicketId id, string kind) => grains.Ask<long>($"""
        SELECT count(*) FROM ticket_event e JOIN ticket t ON t.number = e.ticket_number
        WHERE t.id = '{id.Value}' AND e.kind = '{kind}'
        """);

    private static Task<long> Reminders(GrainGround grains) =>
        grains.Ask<long>("SELECT count(*) FROM orleans.orleansreminderstable");

    private static async Task<DateTime> SetAt(GrainGround grains) =>
        await grains.Ask<DateTime>("SELECT max(starttime) FROM orleans.orleansreminderstable");

    private static async Task<DateTime> NextDeadline(GrainGround grains) =>
        await grains.Ask<DateTime>("SELECT max(next_deadline_at)::timestamptz(3) FROM ticket");
}
