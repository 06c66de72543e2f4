using HuYing.Domain.Tickets;

namespace HuYing.Tests.Ledger;

public class DeadlineClaimsTests
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Two_claimants_never_get_the_same_ticket_and_together_get_all()
    {
        await using var ledger = await OpenLedger.Create();
        await using var other = OpenLedger.On(ledger.Database);
        await DueTickets(ledger, 60);

        var claims = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(i => (i % 2 == 0 ? ledger : other).Claims.Claim(7, TimeSpan.Zero, Hold, CancellationToken.None)));
        var rest = await ledger.Claims.Claim(100, TimeSpan.Zero, Hold, CancellationToken.None);

        var all = claims.SelectMany(claim => claim).Concat(rest).Select(due => due.Id).ToList();
        Assert.Equal(60, all.Count);
        Assert.Equal(60, all.Distinct().Count());
        Assert.All(claims, claim => Assert.True(claim.Count <= 7));
    }

    [Fact]
    public async Task The_oldest_deadline_comes_first_and_one_that_is_not_due_does_not_come()
    {
        await using var ledger = await OpenLedger.Create();
        await Raised(ledger, District.Now().AddHours(-1));
        var oldest = await Raised(ledger, District.Now().AddHours(-3));
        await Raised(ledger, District.Now().AddHours(-2));
        await Raised(ledger, District.Now());

        var due = await ledger.Claims.Claim(10, TimeSpan.Zero, Hold, CancellationToken.None);

        Assert.Equal(3, due.Count);
        Assert.Equal(oldest.Id, due[0].Id);
        Assert.Equal(oldest.Ticket!.NextAlarm(), due[0].NextDeadlineAt);
        Assert.True(due[1].NextDeadlineAt < due[2].NextDeadlineAt);
    }

    [Fact]
    public async Task A_claim_that_ran_out_comes_back_and_an_append_ends_it()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await Raised(ledger, District.Now().AddHours(-1));

        Assert.Single(await ledger.Claims.Claim(10, TimeSpan.Zero, TimeSpan.Zero, CancellationToken.None));
        Assert.Single(await ledger.Claims.Claim(10, TimeSpan.Zero, Hold, CancellationToken.None));
        Assert.Empty(await ledger.Claims.Claim(10, TimeSpan.Zero, Hold, CancellationToken.None));

        await life.Do(new Urge(null, "请尽快处理"), District.Leader);
        Assert.Single(await ledger.Claims.Claim(10, TimeSpan.Zero, Hold, CancellationToken.None));
    }

    [Fact]
    public async Task Recording_what_passed_silences_the_alarm()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await Raised(ledger, District.Now().AddHours(-1));
        life.Now = District.Now();

        await life.Do(new RecordPassedDeadlines(), District.Clock);

        Assert.Empty(await ledger.Claims.Claim(10, TimeSpan.Zero, Hold, CancellationToken.None));
        Assert.Contains(life.Ticket!.Contents, line => line.Kind == "deadline-breached");
    }

    [Fact]
    public async Task A_district_whose_day_is_replayed_rings_no_alarm_until_the_lease_ends()
    {
        await using var ledger = await OpenLedger.Create();
        await DueTickets(ledger, 2);
        await ledger.Database.AsOwner(
            $"""
             INSERT INTO district (id, name, demo, time_zone) VALUES ('{District.Id}', '和平区', true, 'Asia/Shanghai');
             INSERT INTO replay_lease VALUES ('{District.Id}', now() + interval '1 hour');
             """);

        Assert.Empty(await ledger.Claims.Claim(10, TimeSpan.Zero, Hold, CancellationToken.None));
        Assert.Equal(0, (await ledger.Claims.Watch(CancellationToken.None)).OverdueOver60Seconds);

        await ledger.Database.AsOwner("UPDATE replay_lease SET until = now() - interval '1 second'");
        Assert.Equal(2, (await ledger.Claims.Watch(CancellationToken.None)).OverdueOver60Seconds);
        Assert.Equal(2, (await ledger.Claims.Claim(10, TimeSpan.Zero, Hold, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task The_watch_counts_what_nobody_recorded_for_a_minute_even_while_it_is_claimed()
    {
        await using var ledger = await OpenLedger.Create();
        Assert.Null((await ledger.Claims.Watch(CancellationToken.None)).Oldest);
        var life = await Raised(ledger, District.Now().AddHours(-1));
        await Raised(ledger, District.Now());
        await ledger.Claims.Claim(10, TimeSpan.Zero, Hold, CancellationToken.None);

        var health = await ledger.Claims.Watch(CancellationToken.None);

        Assert.Equal(1, health.OverdueOver60Seconds);
        Assert.Equal(life.Ticket!.NextAlarm(), health.Oldest);
        Assert.InRange(
            (health.DatabaseNow - TimeProvider.System.GetUtcNow()).Duration(),
            TimeSpan.Zero,
            TimeSpan.FromMinutes(1));
    }

    private static async Task DueTickets(OpenLedger ledger, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Raised(ledger, District.Now().AddHours(-1));
        }
    }

    // An emergency: the platform has ten minutes to dispatch it, around the clock.
    private static async Task<TicketLife> Raised(OpenLedger ledger, DateTimeOffset at)
    {
        var life = await TicketLife.Drafted(ledger.Journal, at, TicketKind.Emergency);
        await life.Do(new Approve(), District.Leader);
        return life;
    }
}
