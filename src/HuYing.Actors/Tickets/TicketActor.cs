using System.Text.Json;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Tickets;

namespace HuYing.Actors.Tickets;

/// <summary>
/// The serialiser and cache of one ticket. Memory changes only after the commit; whenever the outcome of a write is not
/// certain, what is cached is dropped and the next turn reads the ledger. The host guarantees one turn at a time.
/// </summary>
public sealed class TicketActor(
    TicketId id, ITicketJournal journal, IRulesBook rules, TimeProvider time, IAfterCommit afterCommit)
{
    private const int MostRaces = 3;

    private LoadedTicket? _loaded;

    /// <summary>
    /// False while the ticket is not in memory. Else the next instant an alarm is due; null when nothing runs.
    /// </summary>
    public bool TryNextAlarm(out DateTimeOffset? next)
    {
        next = _loaded?.Ticket.NextAlarm();
        return _loaded is not null;
    }

    public async Task<TicketAnswer> Do(TicketRequest request, CancellationToken cancel)
    {
        try
        {
            for (var race = 0; race < MostRaces; race++)
            {
                if (await Try(request, cancel) is { } answer)
                {
                    return answer;
                }
            }

            return new TicketAnswer.Busy(TimeSpan.FromSeconds(1));
        }
        catch (LedgerBusy)
        {
            return new TicketAnswer.Busy(TimeSpan.FromSeconds(1));
        }
        catch (LedgerUnavailable)
        {
            _loaded = null;
            return new TicketAnswer.Unknown();
        }
        catch
        {
            _loaded = null;
            throw;
        }
    }

    // Null: another activation won the race; what we knew is dropped, so the next try decides on the truth.
    private async Task<TicketAnswer?> Try(TicketRequest request, CancellationToken cancel)
    {
        if (_loaded is null && !request.IsNew)
        {
            _loaded = await journal.Load(id, cancel);
        }

        var before = _loaded?.Ticket;
        var by = Identify(request.By, before);
        if (request.ExpectedVersion is { } expected && before is not null && before.Version != expected)
        {
            // Whoever may not see the ticket must not learn from its version that it is there.
            return await Repeated(request, cancel) ?? (TicketSight.MaySee(before, rules.PostOf(by))
                ? new TicketAnswer.Stale(before.Version)
                : new TicketAnswer.Refused(new Refusal("no_such_ticket", RefusalKind.NotFound)));
        }

        var now = Now(before);
        var decision = TicketDecisions.Decide(before, request.Command, by, now, rules.Of(by.DistrictId));
        if (decision.Refusal is { } refusal)
        {
            return await Repeated(request, cancel) ?? new TicketAnswer.Refused(refusal);
        }

        return decision.Events.Count == 0 && before is not null
            ? new TicketAnswer.Done(ReplyOf(before, []), false)
            : await Write(request, before, decision.Events, by, now, cancel);
    }

    private async Task<TicketAnswer?> Write(
        TicketRequest request,
        Ticket? before,
        IReadOnlyList<TicketEvent> events,
        Actor by,
        DateTimeOffset now,
        CancellationToken cancel)
    {
        var after = before;
        var recorded = new List<RecordedEvent>(events.Count);
        foreach (var happened in events)
        {
            recorded.Add(new RecordedEvent((after?.Version ?? 0) + 1, now, Signer(happened, by), happened));
            after = Ticket.After(after, recorded[^1]);
        }

        var reply = ReplyOf(after!, recorded);
        var result = await journal.Append(
            new TicketAppend(
                id,
                _loaded?.ChainHead,
                before,
                after!,
                recorded,
                request.Request,
                request.Request is null ? null : JsonSerializer.Serialize(reply, ReplyJson.Default.TicketReply),
                request.Contact),
            cancel);
        switch (result)
        {
            case AppendResult.Appended appended:
                _loaded = new LoadedTicket(after!, appended.ChainHead);
                afterCommit.Tell(before, after!, recorded);
                return new TicketAnswer.Done(reply, false);
            case AppendResult.Replayed replayed:
                _loaded = null;
                return Replay(request, replayed.Reply);
            default:
                _loaded = null;
                return null;
        }
    }

    private async Task<TicketAnswer?> Repeated(TicketRequest request, CancellationToken cancel) =>
        request.Request is { } stamp && await journal.FindReply(stamp.Id, cancel) is { } stored
            ? Replay(request, stored)
            : null;

    private static TicketAnswer Replay(TicketRequest request, StoredReply stored) =>
        stored.ContentHash.AsSpan().SequenceEqual(request.Request!.ContentHash)
            ? new TicketAnswer.Done(JsonSerializer.Deserialize(stored.Reply, ReplyJson.Default.TicketReply)!, true)
            : new TicketAnswer.OtherContent();

    private static TicketReply ReplyOf(Ticket ticket, IReadOnlyList<RecordedEvent> recorded) =>
        new(ticket.Id, ticket.Version, ticket.Status, [.. recorded.Select(one => one.Happened.Name)]);

    private static Actor Identify(Actor by, Ticket? ticket) =>
        by.Role == Role.System && ticket is not null ? Actor.SystemOf(ticket.DistrictId) : by;

    // A deadline passes by itself, whoever's act brought it to light.
    private static Actor Signer(TicketEvent happened, Actor by) =>
        happened is DeadlineWarned or DeadlineBreached ? Actor.SystemOf(by.DistrictId) : by;

    // History never runs backwards, even when this process' clock is a little behind the one that wrote before.
    private DateTimeOffset Now(Ticket? ticket)
    {
        var now = time.GetUtcNow();
        now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return ticket is { Contents: [.., { At: var last }] } && last > now ? last : now;
    }
}
