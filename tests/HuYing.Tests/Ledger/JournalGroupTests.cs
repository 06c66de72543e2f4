using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger;

public class JournalGroupTests
{
    [Fact]
    public async Task Everything_that_waits_behind_a_write_shares_the_next_transaction()
    {
        await using var ledger = await OpenLedger.Create(writers: 1);
        var appends = await Drafts(ledger.Journal, 51);
        var held = await HeldTable.Hold(ledger.Database);
        var first = ledger.Journal.Append(appends[0], CancellationToken.None);
        await held.SomebodyWaits();
        var others = appends[1..].ConvertAll(append => ledger.Journal.Append(append, CancellationToken.None));

        await held.Release();

        await first;
        await Task.WhenAll(others);
        Assert.Equal(2L, await ledger.Database.AsOwner("SELECT count(DISTINCT xmin::text) FROM ticket"));
        Assert.Equal(1L, await ledger.Database.AsOwner(
            "SELECT count(*) FROM (SELECT metric, xmin::text FROM counter_delta"
            + " GROUP BY 1, 2 HAVING sum(amount) = 50) AS shared WHERE metric = 'drafted'"));
    }

    [Fact]
    public async Task Every_writer_is_still_at_work_after_a_storm()
    {
        await using var ledger = await OpenLedger.Create(writers: 3);
        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TicketLife.Drafted(ledger.Journal)));
        }

        var appends = await Drafts(ledger.Journal, 3);
        var held = await HeldTable.Hold(ledger.Database);
        var waiting = new List<Task<AppendResult>>();
        foreach (var append in appends)
        {
            waiting.Add(ledger.Journal.Append(append, CancellationToken.None));
            await held.SomebodyWaits(waiting.Count);
        }

        await held.Release();
        Assert.All(await Task.WhenAll(waiting), result => Assert.IsType<AppendResult.Appended>(result));
    }

    [Fact]
    public async Task Two_appends_of_one_ticket_follow_each_other_although_they_wait_together()
    {
        await using var ledger = await OpenLedger.Create(writers: 1);
        var life = await TicketLife.New(ledger.Journal);
        var draft = life.Prepare(new DraftTicket(life.Id.Value, District.Content()), District.Caller)!;
        var held = await HeldTable.Hold(ledger.Database);
        var blocker = ledger.Journal.Append((await Drafts(ledger.Journal, 1))[0], CancellationToken.None);
        await held.SomebodyWaits();

        var first = ledger.Journal.Append(draft, CancellationToken.None);
        var second = ledger.Journal.Append(draft, CancellationToken.None);
        await held.Release();

        await blocker;
        Assert.IsType<AppendResult.Appended>(await first);
        Assert.IsType<AppendResult.Conflict>(await second);
    }

    [Fact]
    public async Task A_full_queue_says_so_and_writes_what_it_has()
    {
        await using var ledger = OpenLedger.On(await LedgerDatabase.Create(), writers: 1, queue: 4);
        var appends = await Drafts(ledger.Journal, 6);
        var held = await HeldTable.Hold(ledger.Database);
        var first = ledger.Journal.Append(appends[0], CancellationToken.None);
        await held.SomebodyWaits();
        var waiting = appends[1..5].ConvertAll(append => ledger.Journal.Append(append, CancellationToken.None));

        await Assert.ThrowsAsync<LedgerBusy>(
            async () => await ledger.Journal.Append(appends[5], CancellationToken.None));
        await held.Release();

        await first;
        await Task.WhenAll(waiting);
        Assert.Equal(5L, await ledger.Database.AsOwner("SELECT count(*) FROM ticket"));
        Assert.IsType<AppendResult.Appended>(await ledger.Journal.Append(appends[5], CancellationToken.None));
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_the_outcome_unknown_and_the_journal_at_work()
    {
        await using var ledger = await OpenLedger.Create(writers: 1);
        var appends = await Drafts(ledger.Journal, 2);
        var held = await HeldTable.Hold(ledger.Database);
        var outcome = Record.ExceptionAsync(() => ledger.Journal.Append(appends[0], CancellationToken.None));
        await held.SomebodyWaits();

        await ledger.Database.AsOwner(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            + "WHERE datname = current_database() AND application_name = 'huying-journal'");
        Assert.IsType<LedgerUnavailable>(await outcome);
        await held.Release();

        Assert.IsType<AppendResult.Appended>(await ledger.Journal.Append(appends[1], CancellationToken.None));
    }

    private static async Task<List<TicketAppend>> Drafts(ITicketJournal journal, int count)
    {
        var drafts = new List<TicketAppend>();
        for (var i = 0; i < count; i++)
        {
            var life = await TicketLife.New(journal);
            drafts.Add(life.Prepare(new DraftTicket(life.Id.Value, District.Content()), District.Caller)!);
        }

        return drafts;
    }
}
