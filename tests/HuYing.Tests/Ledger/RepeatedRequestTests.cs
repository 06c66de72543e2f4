using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger;

public class RepeatedRequestTests
{
    private static readonly RequestStamp Request = new(new Guid("0193f000-0000-7000-8000-0000000000aa"), [1, 2, 3]);

    [Fact]
    public async Task The_same_request_gets_the_first_reply_and_records_nothing()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        await life.Do(new Comment("已电话联系", []), District.Caller, Request, """{"version":3}""");

        var again = await life.Do(new Comment("已电话联系", []), District.Caller, Request, """{"version":4}""");

        var replayed = Assert.IsType<AppendResult.Replayed>(again);
        Assert.Equal(life.Id, replayed.Reply.TicketId);
        Assert.Equal("""{"version":3}""", replayed.Reply.Reply);
        Assert.Equal(Request.ContentHash, replayed.Reply.ContentHash);
        Assert.Equal(3, (await ledger.Journal.Load(life.Id, CancellationToken.None))!.Ticket.Version);
    }

    [Fact]
    public async Task A_reply_is_found_by_its_request()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        await life.Do(new Comment("已电话联系", []), District.Caller, Request, """{"version":3}""");

        var found = await ledger.Journal.FindReply(Request.Id, CancellationToken.None);

        Assert.Equal("""{"version":3}""", found?.Reply);
        Assert.Null(await ledger.Journal.FindReply(Guid.CreateVersion7(), CancellationToken.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task One_request_sent_many_times_at_once_makes_one_ticket(int writers)
    {
        await using var ledger = await OpenLedger.Create(writers: writers);
        await using var other = OpenLedger.On(ledger.Database, writers: writers);
        var appends = new List<TicketAppend>();
        for (var i = 0; i < 32; i++)
        {
            var life = await TicketLife.New(ledger.Journal);
            var draft = new DraftTicket(life.Id.Value, District.Content());
            appends.Add(life.Prepare(draft, District.Caller, Request, $$"""{"ticketId":"{{life.Id}}"}""")!);
        }

        var results = await Task.WhenAll(appends.Select((append, i) =>
            (i % 2 == 0 ? ledger : other).Journal.Append(append, CancellationToken.None)));

        Assert.Single(results, result => result is AppendResult.Appended);
        var replies = results.OfType<AppendResult.Replayed>().Select(replayed => replayed.Reply.Reply).ToList();
        Assert.Equal(31, replies.Count);
        Assert.Single(replies.Distinct());
        Assert.Equal(1L, await ledger.Database.AsOwner("SELECT count(*) FROM ticket"));
        Assert.Equal(1L, await ledger.Database.AsOwner("SELECT count(DISTINCT ticket_number) FROM ticket_event"));
    }

    [Fact]
    public async Task A_repeated_request_does_not_keep_its_neighbours_from_being_written()
    {
        await using var ledger = await OpenLedger.Create(writers: 1);
        var life = await TicketLife.Drafted(ledger.Journal);
        await life.Do(new Comment("已电话联系", []), District.Caller, Request);
        var appends = new List<TicketAppend> { life.Prepare(new Comment("已电话联系", []), District.Caller, Request)! };
        for (var i = 0; i < 20; i++)
        {
            var neighbour = await TicketLife.New(ledger.Journal);
            appends.Add(neighbour.Prepare(new DraftTicket(neighbour.Id.Value, District.Content()), District.Caller)!);
        }

        var results = await Task.WhenAll(
            appends.Select(append => ledger.Journal.Append(append, CancellationToken.None)));

        Assert.IsType<AppendResult.Replayed>(results[0]);
        Assert.All(results[1..], result => Assert.IsType<AppendResult.Appended>(result));
    }
}
