using System.Security.Cryptography;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Silo.Bench;

namespace HuYing.Cluster.Tests.Grains;

/// <summary>
/// Two silos that know nothing of each other: the worst a split of the cluster can do. The ledger alone decides.
/// </summary>
public sealed class TwoClustersTests
{
    private const int Tickets = 2_000;

    [Fact]
    public async Task Of_two_activations_of_one_new_ticket_exactly_one_wins()
    {
        await using var one = await GrainGround.Start(silos: 1);
        await using var other = await GrainGround.Start(silos: 1, one.Options);
        var caller = one.Ground.Of(Role.Caller);
        var ids = new List<TicketId>();
        for (var i = 0; i < Tickets; i++)
        {
            ids.Add(await one.Ground.NextId());
        }

        var wins = new int[Tickets];
        var acts = 0;
        await Parallel.ForEachAsync(
            ids.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (item, _) =>
            {
                var (index, id) = item;
                var answers = await Task.WhenAll(Draft(one, id, index), Draft(other, id, index));
                wins[index] = answers.Count(answer => answer is TicketAnswer.Done);

                // Both hold the ticket now; the one whose memory is behind must not write over the other.
                var comments = await Task.WhenAll(Comment(one, id), Comment(other, id));
                Interlocked.Add(ref acts, comments.Count(answer => answer is TicketAnswer.Done));
            });

        Assert.All(wins, win => Assert.Equal(1, win));
        Assert.Equal(2 * Tickets, acts);
        Assert.Equal(Tickets, await one.Ask<long>("SELECT count(*) FROM ticket"));
        Assert.Equal(4L * Tickets, await one.Ask<long>("SELECT count(*) FROM ticket_event"));
        Assert.Equal(Tickets, await one.Ask<long>("SELECT count(*) FROM ticket WHERE version = 4"));

        Task<TicketAnswer> Draft(GrainGround ground, TicketId id, int seed) => ground.Ground.Actors.Ticket(id).Do(
            new TicketRequest(
                new DraftTicket(
                    id.Value,
                    SampleTickets.Content(seed, one.Ground.CommunityOf(caller.UnitId), null),
                    Submit: true),
                caller,
                null,
                Stamp(),
                IsNew: true),
            CancellationToken.None);

        Task<TicketAnswer> Comment(GrainGround ground, TicketId id) => ground.Ground.Actors.Ticket(id).Do(
            new TicketRequest(new Comment("两边同时补充", []), caller, null, Stamp()), CancellationToken.None);
    }

    private static RequestStamp Stamp() => new(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32));
}
