using System.Security.Cryptography;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Silo.Bench;
using Xunit.Abstractions;

namespace HuYing.Cluster.Tests.Grains;

/// <summary>No reminder can be written or read: the other alarm, the sweeper, records every deadline.</summary>
public sealed class BrokenRemindersTests(ITestOutputHelper output)
{
    private const int Tickets = 300;

    [Fact]
    public async Task The_sweeper_records_what_no_reminder_rings_for()
    {
        await using var grains = await GrainGround.Start();
        await grains.Run("ALTER TABLE orleans.orleansreminderstable RENAME TO taken_away");
        var caller = grains.Ground.Of(Role.Caller);
        var first = BenchGround.Now().AddSeconds(10);
        for (var i = 0; i < Tickets; i++)
        {
            var due = first.AddMilliseconds(i * 50);
            var id = await grains.Ground.NextId();
            var append = SampleTickets.Raised(id, i, caller, grains.Ground.Rules, due.AddMinutes(-30), due);
            Assert.IsType<AppendResult.Appended>(
                await grains.Ground.Get<ITicketJournal>().Append(append, CancellationToken.None));

            // The grain knows the ticket and has tried to set its alarm.
            var stamp = new RequestStamp(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32));
            Assert.IsType<TicketAnswer.Done>(await grains.Ground.Actors.Ticket(id).Do(
                new TicketRequest(new Comment("补充", []), caller, null, stamp), CancellationToken.None));
        }

        const string Breaches = """
            SELECT e.ticket_number, e.at - (e.payload ->> 'due')::timestamptz AS late
            FROM ticket_event e WHERE e.kind = 'deadline-breached'
            """;
        await GrainGround.Until(
            async () => await grains.Ask<long>($"SELECT count(*) FROM ({Breaches}) AS b") >= Tickets);

        Assert.Equal(
            Tickets, await grains.Ask<long>($"SELECT count(DISTINCT ticket_number) FROM ({Breaches}) AS b"));
        Assert.Equal(Tickets, await grains.Ask<long>($"SELECT count(*) FROM ({Breaches}) AS b"));
        var longest = await grains.Ask<TimeSpan>($"SELECT max(late) FROM ({Breaches}) AS b");
        output.WriteLine($"recorded late by {longest.TotalSeconds:F1} s at most");
    }
}
