using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger;

public class TicketJournalTests
{
    [Fact]
    public async Task A_filed_ticket_is_loaded_exactly_as_it_was_left()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Filed(ledger.Journal);

        var loaded = await ledger.Journal.Load(life.Id, CancellationToken.None);

        Assert.NotNull(loaded);
        Assert.Equal(TicketStatus.Filed, loaded.Ticket.Status);
        Assert.Equal(Text(life.Ticket!), Text(loaded.Ticket));
        Assert.Equal(life.Head, loaded.ChainHead);
    }

    [Fact]
    public async Task A_loaded_ticket_goes_on_where_it_was_left()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        var loaded = (await ledger.Journal.Load(life.Id, CancellationToken.None))!;
        var append = life.Prepare(new Approve(), District.Leader)! with
        {
            Before = loaded.Ticket,
            ChainHead = loaded.ChainHead,
        };

        Assert.IsType<AppendResult.Appended>(await ledger.Journal.Append(append, CancellationToken.None));
    }

    [Fact]
    public async Task A_number_nobody_drafted_is_no_ticket()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        var sameNumberOtherDay = TicketId.Create(new DateOnly(2026, 11, 21), 1);

        Assert.Null(
            await ledger.Journal.Load(TicketId.Create(new DateOnly(2026, 11, 22), 999_999), CancellationToken.None));
        Assert.Null(await ledger.Journal.Load(sameNumberOtherDay, CancellationToken.None));
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict_and_leaves_its_neighbours_intact()
    {
        await using var ledger = await OpenLedger.Create(writers: 1);
        var stale = await TicketLife.Drafted(ledger.Journal);
        var late = stale.Prepare(new Approve(), District.Leader)!;
        await stale.Do(new SendBack("请补充照片"), District.Leader);
        var lives = new List<TicketLife>();
        for (var i = 0; i < 20; i++)
        {
            lives.Add(await TicketLife.Drafted(ledger.Journal));
        }

        var neighbours = lives.ConvertAll(life => life.Prepare(new Approve(), District.Leader)!);
        var results = await Task.WhenAll(neighbours.Append(late).Reverse()
            .Select(append => ledger.Journal.Append(append, CancellationToken.None)));

        Assert.IsType<AppendResult.Conflict>(results[0]);
        Assert.All(results[1..], result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(TicketStatus.Draft, (await ledger.Journal.Load(stale.Id, CancellationToken.None))!.Ticket.Status);
        Assert.Equal(20L, await ledger.Database.AsOwner("SELECT count(*) FROM ticket WHERE status = 'Raised'"));
        Assert.Equal(20L, await ledger.Database.AsOwner("SELECT count(*) FROM ticket_event WHERE kind = 'raised'"));
        Assert.Equal(20L, await ledger.Database.AsOwner(
            "SELECT sum(amount)::bigint FROM counter_delta WHERE metric = 'raised'"));
    }

    [Fact]
    public async Task Of_many_activations_that_race_for_one_ticket_one_wins()
    {
        await using var ledger = await OpenLedger.Create();
        await using var other = OpenLedger.On(ledger.Database);
        var life = await TicketLife.Drafted(ledger.Journal);
        var approve = life.Prepare(new Approve(), District.Leader)!;
        var sendBack = life.Prepare(new SendBack("请补充照片"), District.Leader)!;

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            (i % 2 == 0 ? ledger : other).Journal.Append(i % 3 == 0 ? approve : sendBack, CancellationToken.None)));

        Assert.Single(results, result => result is AppendResult.Appended);
        Assert.Equal(15, results.Count(result => result is AppendResult.Conflict));
        var loaded = (await ledger.Journal.Load(life.Id, CancellationToken.None))!;
        var winner = results.OfType<AppendResult.Appended>().Single();
        Assert.Equal(winner.ChainHead, loaded.ChainHead);
    }

    [Fact]
    public async Task Of_many_activations_that_create_one_ticket_one_wins()
    {
        await using var ledger = await OpenLedger.Create();
        await using var other = OpenLedger.On(ledger.Database);
        var life = await TicketLife.New(ledger.Journal);
        var draft = life.Prepare(new DraftTicket(life.Id.Value, District.Content()), District.Caller)!;

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            (i % 2 == 0 ? ledger : other).Journal.Append(draft, CancellationToken.None)));

        Assert.Single(results, result => result is AppendResult.Appended);
        Assert.Equal(1L, await ledger.Database.AsOwner("SELECT count(*) FROM ticket_event"));
        Assert.Equal(1L, await ledger.Database.AsOwner("SELECT count(*) FROM outbox"));
    }

    [Fact]
    public async Task New_words_are_found_and_old_ones_are_not_after_an_amendment()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.New(ledger.Journal);
        await life.Do(new DraftTicket(life.Id.Value, District.Content("东大街积水")), District.Caller);
        Assert.Equal(1L, await Found("积水"));

        await life.Do(new Amend(District.Content("西新路塌陷") with { Description = "路面塌陷约两平方米,已围挡。" }), District.Caller);

        Assert.Equal(0L, await Found("积水"));
        Assert.Equal(1L, await Found("塌陷"));

        Task<object?> Found(string gram) =>
            ledger.Database.AsOwner($"SELECT count(*) FROM ticket_text WHERE search @@ '{gram}'::tsquery");
    }

    [Fact]
    public async Task An_append_that_the_database_cannot_take_fails_alone()
    {
        await using var ledger = await OpenLedger.Create(writers: 1);
        var good = new List<TicketAppend>();
        for (var i = 0; i < 10; i++)
        {
            var life = await TicketLife.New(ledger.Journal);
            good.Add(life.Prepare(new DraftTicket(life.Id.Value, District.Content()), District.Caller)!);
        }

        var poisoned = await TicketLife.New(ledger.Journal);
        var poison = poisoned.Prepare(new DraftTicket(poisoned.Id.Value, District.Content()), District.Caller)!;
        poison = poison with { After = poison.After with { Content = poison.After.Content with { Source = "a\0b" } } };

        var appends = good
            .Append(poison)
            .Select(append => ledger.Journal.Append(append, CancellationToken.None))
            .ToList();

        await Assert.ThrowsAsync<LedgerUnavailable>(() => Task.WhenAll(appends));
        Assert.All(appends[..10], append => Assert.True(append.IsCompletedSuccessfully));
        Assert.True(appends[10].IsFaulted);
        Assert.Equal(10L, await ledger.Database.AsOwner("SELECT count(*) FROM ticket"));
    }

    [Fact]
    public async Task What_would_not_be_stored_as_it_was_hashed_is_a_fault_of_the_caller()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.New(ledger.Journal);
        var draft = life.Prepare(new DraftTicket(life.Id.Value, District.Content()), District.Caller)!;

        await Refused(draft with { Events = [draft.Events[0] with { At = draft.Events[0].At.AddTicks(1) }] });
        await Refused(draft with
        {
            Events = [draft.Events[0] with { At = draft.Events[0].At.ToOffset(TimeSpan.FromHours(8)) }],
        });
        await Refused(draft with { Events = [draft.Events[0] with { Seq = 2 }] });
        await Refused(draft with { Events = [] });
        await Refused(draft with { Reply = "{}" });
        await Refused(draft with { ChainHead = new byte[32] });

        Task Refused(TicketAppend append) =>
            Assert.ThrowsAsync<ArgumentException>(
                async () => await ledger.Journal.Append(append, CancellationToken.None));
    }

    [Fact]
    public async Task What_waits_when_the_process_ends_is_still_written()
    {
        var ledger = await OpenLedger.Create(writers: 1);
        var lives = new List<TicketLife>();
        for (var i = 0; i < 50; i++)
        {
            lives.Add(await TicketLife.New(ledger.Journal));
        }

        var appends = lives.ConvertAll(life => ledger.Journal.Append(
            life.Prepare(new DraftTicket(life.Id.Value, District.Content()), District.Caller)!,
            CancellationToken.None));
        await ledger.DisposeAsync();

        Assert.All(await Task.WhenAll(appends), result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(50L, await ledger.Database.AsOwner("SELECT count(*) FROM ticket"));
    }

    private static string Text(Ticket ticket) => JsonSerializer.Serialize(ticket, DomainJson.Stored.Ticket);
}
