using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.LoadTest.Flow;
using HuYing.LoadTest.Measuring;
using HuYing.LoadTest.Proof;
using HuYing.Tests.Client;
using HuYing.Tests.Rest;

namespace HuYing.Tests.LoadTest;

public sealed class DoubtTests
{
    private readonly Recorder _recorder = new();

    private readonly CallBook _book = new();

    [Fact]
    public async Task A_call_whose_answers_were_lost_is_found_out_under_the_same_key_and_exists_once()
    {
        var line = new BadLine(Mishap.LostAnswer, Mishap.NoAnswer);
        var (client, word) = (await Client(line), $"存疑{Guid.CreateVersion7():N}");

        await Call(client, word);
        Assert.Equal(Fate.InDoubt, Assert.Single(_book.InDoubt).Fate);
        await Census.Resolve(_book);

        Assert.Empty(_book.InDoubt);
        Assert.Equal(3, line.Keys.Count);
        Assert.Single(line.Keys.Distinct());
        var reader = await (await RunningServer.Shared).As(Cast.Caller);
        var found = await reader.ListTickets(new TicketListing(Text: word)).ToListAsync();
        var verdict = _book.Compare([.. found.Select(ticket => new FoundTicket(word, ticket.Id, ticket.Version))]);
        Assert.True(verdict.Holds);
        Assert.Equal((1, 1), (verdict.Acknowledged, verdict.Resolved));
    }

    [Fact]
    public async Task A_call_that_was_told_to_come_later_is_refused_and_not_in_doubt()
    {
        await Call(await Client(new BadLine(Mishap.TooMany, Mishap.TooMany)), "谢绝");

        Assert.Empty(_book.InDoubt);
        Assert.Equal(1, _book.Compare([]).Refused);
        var refusals = _recorder.Read().Refusals["too_many_requests"];
        Assert.Equal((2, 2), (refusals.Count, refusals.Silent));
    }

    [Fact]
    public async Task The_longest_wait_that_was_asked_for_is_reported()
    {
        await Call(await Client(new BadLine(Mishap.HourLong)), "久等");

        Assert.Equal(new Refusals(1, TimeSpan.FromHours(1), 0), _recorder.Read().Refusals["too_many_requests"]);
    }

    private async Task Call(HuYingClient client, string word)
    {
        var attempt = new Attempt();
        var ticket = new NewTicket(Samples.Content($"{word} 重发"));
        var call = _book.Intend(word, attempt, async one =>
        {
            var reply = await attempt.Carry(() => client.DraftTicket(ticket));
            one.Acknowledge(reply.TicketId, reply.Version);
            return true;
        });
        using var loop = new OpenLoop(new RunClock(TimeProvider.System), _recorder, 1);
        Assert.Null(await loop.Send(
            RequestKind.Call, TimeSpan.Zero, () => attempt.Carry(() => client.DraftTicket(ticket))));
        call.GiveUp();
    }

    // One repeat, at once, so that two mishaps are enough to give up.
    private async Task<HuYingClient> Client(BadLine line)
    {
        var server = await RunningServer.Shared;
        var nodes = new NodeLine([server.Address], new RunClock(TimeProvider.System), _recorder, line);
        return new HuYingClient(
            new HttpClient(nodes) { BaseAddress = server.Address },
            new HuYingRetries(1, TimeSpan.Zero, TimeSpan.FromSeconds(1)))
        {
            Token = await server.TokenOf(Cast.Caller),
        };
    }
}
