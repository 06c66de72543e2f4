using System.Security.Cryptography;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Silo.Bench;

namespace HuYing.Tests.Actors;

/// <summary>
/// What every engine must do. An engine's own test class derives from this one and brings its ground.
/// </summary>
public abstract class ActorsConformance
{
    private protected abstract ActorsGround Ground { get; }

    private Actor Caller => Ground.Of(Role.Caller);

    private Actor Leader => Ground.LeaderOf(Caller.UnitId);

    [Fact]
    public async Task A_drafted_ticket_is_in_the_ledger_and_goes_on()
    {
        var id = await Draft();

        var answer = await Send(id, new Approve(), Leader);

        var done = Assert.IsType<TicketAnswer.Done>(answer);
        Assert.Equal(["approved", "raised"], done.Reply.Events);
        Assert.Equal(4, done.Reply.Version);
        Assert.Equal(TicketStatus.Raised, (await Ground.Load(id)).Status);
    }

    [Fact]
    public async Task A_repeated_request_gets_the_first_reply_and_records_nothing()
    {
        var id = await Draft();
        var stamp = Stamp();
        var first = await Send(id, new Comment("先到现场看过", []), Caller, stamp);

        var second = await Send(id, new Comment("先到现场看过", []), Caller, stamp);

        Assert.False(Assert.IsType<TicketAnswer.Done>(first).Replayed);
        Assert.True(Assert.IsType<TicketAnswer.Done>(second).Replayed);
        Assert.Equal(3, Assert.IsType<TicketAnswer.Done>(second).Reply.Version);
        Assert.Equal(3, (await Ground.Load(id)).Version);
    }

    [Fact]
    public async Task A_repeated_request_gets_the_first_reply_even_when_the_act_is_no_longer_legal()
    {
        var id = await Draft();
        var stamp = Stamp();
        await Send(id, new Approve(), Leader, stamp);

        var again = await Send(id, new Approve(), Leader, stamp);

        Assert.True(Assert.IsType<TicketAnswer.Done>(again).Replayed);
    }

    [Fact]
    public async Task A_repeated_draft_under_another_number_is_the_first_ticket()
    {
        var stamp = Stamp();
        var first = await Ground.NextId();
        await Send(first, DraftOf(first), Caller, stamp, isNew: true);
        var second = await Ground.NextId();

        var again = await Send(second, DraftOf(second), Caller, stamp, isNew: true);

        Assert.Equal(first.Value, Assert.IsType<TicketAnswer.Done>(again).Reply.TicketId);
        Assert.Null(await Ground.Get<ITicketJournal>().Load(second, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_key_with_another_content_is_refused()
    {
        var id = await Draft();
        var stamp = Stamp();
        await Send(id, new Comment("一", []), Caller, stamp);

        var answer = await Send(id, new Comment("二", []), Caller, stamp with { ContentHash = new byte[32] });

        Assert.IsType<TicketAnswer.OtherContent>(answer);
    }

    [Fact]
    public async Task A_stale_version_is_told_and_nothing_is_recorded()
    {
        var id = await Draft();
        await Send(id, new Comment("一", []), Caller);

        var answer = await Ground.Actors.Ticket(id).Do(
            new TicketRequest(new Comment("二", []), Caller, ExpectedVersion: 2, Stamp()), CancellationToken.None);

        Assert.Equal(3, Assert.IsType<TicketAnswer.Stale>(answer).Version);
        Assert.Equal(3, (await Ground.Load(id)).Version);
    }

    [Fact]
    public async Task Many_at_once_are_recorded_one_after_the_other()
    {
        var id = await Draft();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 64)
                .Select(i => Send(id, new Comment($"第 {i} 条", []), Caller)));

        var versions = answers.Select(answer => Assert.IsType<TicketAnswer.Done>(answer).Reply.Version).Order();
        Assert.Equal(Enumerable.Range(3, 64), versions);
    }

    [Fact]
    public async Task What_another_process_wrote_is_seen_and_not_overwritten()
    {
        var id = await Draft();
        await Ground.AppendBehindTheBack(id, new TicketCommented("另一进程", []), Caller);

        var answer = await Send(id, new Comment("本进程", []), Caller);

        Assert.Equal(4, Assert.IsType<TicketAnswer.Done>(answer).Reply.Version);
        Assert.Equal(
            ["drafted", "submitted", "commented", "commented"],
            (await Ground.Load(id)).Contents.Select(line => line.Kind));
    }

    [Fact]
    public async Task A_ticket_of_another_street_does_not_exist()
    {
        var id = await Draft();
        var stranger = Ground.LeaderOf(Ground.OtherStreet(Caller.UnitId));

        var answer = await Send(id, new Approve(), stranger);

        Assert.Equal("no_such_ticket", Assert.IsType<TicketAnswer.Refused>(answer).Refusal.Code);
    }

    [Fact]
    public async Task A_ticket_that_was_never_drafted_does_not_exist()
    {
        var answer = await Send(await Ground.NextId(), new Approve(), Leader);

        Assert.Equal("no_such_ticket", Assert.IsType<TicketAnswer.Refused>(answer).Refusal.Code);
    }

    [Fact]
    public async Task An_alarm_that_rings_many_times_records_a_breach_once_at_its_true_instant()
    {
        var due = BenchGround.Now().AddMinutes(-10);
        var id = await Ground.NextId();
        var append = SampleTickets.Raised(id, 1, Caller, Ground.Rules, due.AddMinutes(-60), due);
        Assert.IsType<AppendResult.Appended>(await Ground.Get<ITicketJournal>().Append(append, CancellationToken.None));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Ground.Actors.Ticket(id).Do(
            new TicketRequest(new RecordPassedDeadlines(), Actor.SystemOf("")), CancellationToken.None)));

        var history = await Ground.Get<TicketQueries>().History(id, CancellationToken.None);
        var breach = Assert.Single(history.Select(one => one.Happened).OfType<DeadlineBreached>());
        Assert.Equal(due, breach.Due);
        Assert.Single(history.Select(one => one.Happened).OfType<DeadlineWarned>());
    }

    [Fact]
    public async Task A_board_shows_what_was_dispatched()
    {
        var department = Ground.Department();
        var street = Ground.Actors.Street(Caller.UnitId);
        var before = await Ground.Actors.Department(department).Board(CancellationToken.None);
        var id = await Draft();
        await Send(id, new Approve(), Leader);
        await Send(id, new Accept(Grade.General), Ground.Of(Role.Platform));

        await Send(id, new Dispatch([new Assignee(department, AssignmentRole.Lead, "到场处置")]), Ground.Of(Role.Platform));

        var after = await PokedUntil(
            Ground.Actors.Department(department).Poke,
            () => Ground.Actors.Department(department).Board(CancellationToken.None),
            board => board.Open != before.Open);
        Assert.Equal(before.Open + 1, after.Open);
        Assert.Contains(after.Backlog, line => line.TicketId == id.Value && line.Clock is not null);
        Assert.Equal(before.Figures.GetValueOrDefault("issued") + 1, after.Figures["issued"]);
        var figures = after.Figures.Where(figure => figure.Value != 0).ToDictionary();
        Assert.Equal(
            figures,
            await PokedUntil(
                Ground.Actors.Department(department).Poke,
                () => Ground.FoldedFigures(CounterScope.Department, department),
                folded => folded.Count >= figures.Count && folded["open"] == figures["open"]));
        await PokedUntil(
            street.Poke,
            () => street.Board(CancellationToken.None),
            board => board.Calls.Any(line => line.TicketId == id.Value));
    }

    // A poke may arrive after the next look, and only now and then it folds: but not never.
    private static async Task<T> PokedUntil<T>(Func<Task> poke, Func<Task<T>> look, Predicate<T> holds)
    {
        while (true)
        {
            await poke();
            if (await look() is var seen && holds(seen))
            {
                return seen;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private async Task<TicketId> Draft()
    {
        var id = await Ground.NextId();
        Assert.IsType<TicketAnswer.Done>(await Send(id, DraftOf(id), Caller, isNew: true));
        return id;
    }

    private DraftTicket DraftOf(TicketId id) =>
        new(id.Value, SampleTickets.Content(7, Ground.CommunityOf(Caller.UnitId), null), Submit: true);

    private Task<TicketAnswer> Send(
        TicketId id, TicketCommand command, Actor by, RequestStamp? stamp = null, bool isNew = false) =>
        Ground.Actors.Ticket(id).Do(
            new TicketRequest(command, by, null, stamp ?? Stamp(), isNew), CancellationToken.None);

    private static RequestStamp Stamp() => new(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32));
}
