using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>The decisions, or a version of them that is broken on purpose.</summary>
internal delegate Decision Decide(
    Ticket? ticket, TicketCommand command, Actor actor, DateTimeOffset now, Rules rules);

/// <summary>One command of a walk: what the oracle expected and what came of it.</summary>
internal sealed record Step(
    Ticket? Before,
    Wish Wish,
    DateTimeOffset Now,
    Decision Decision,
    Ticket? After,
    string? Refuses,
    bool Forbids,
    string State);

/// <summary>A whole walk, with everything that was recorded on it.</summary>
internal sealed record Trace(
    IReadOnlyList<Step> Steps, IReadOnlyList<RecordedEvent> History, Ticket? Ticket, Oracle Oracle, string? Fault);

/// <summary>Walks a ticket through random wishes, from the draft on, into a year without a notice.</summary>
internal sealed class Walk(Decide decide, TicketKind kind)
{
    private readonly List<Step> _steps = [];
    private readonly List<RecordedEvent> _history = [];
    private readonly Oracle _oracle = new(kind);

    private Rules _rules = SmallDistrict.StandardRules;
    private DateTimeOffset _now = TicketStory.At("2026-12-22 09:00");
    private Ticket? _ticket;

    public static Trace Take(IReadOnlyList<Move> moves, Decide decide)
    {
        var kind = (TicketKind)(moves.Count == 0 ? 0 : moves[0].Mood % 3);
        return new Walk(decide, kind).Take(moves);
    }

    private Trace Take(IReadOnlyList<Move> moves)
    {
        try
        {
            Send(new Wish(Samples.Draft(kind), SmallDistrict.Caller, null, true), refuses: null);
            Send(new Wish(new Attach(Samples.Photo), SmallDistrict.Caller, null, true));
            foreach (var (step, move) in moves.Index())
            {
                _now = Later(move.Time);
                var wish = Wishes.Of(move, _oracle, step);
                if (wish is { Command: Rederive, By.Role: Role.System } && move.Share % 2 == 0)
                {
                    _rules = RederivationTests.With2027;
                }

                Send(wish);
            }

            return new Trace(_steps, _history, _ticket, _oracle, null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new Trace(_steps, _history, _ticket, _oracle, $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private void Send(Wish wish) => Send(wish, _oracle.Refuses(wish.Command, wish.By, wish.No));

    private void Send(Wish wish, string? refuses)
    {
        var forbids = refuses is null && _oracle.Forbids(wish.Command, wish.By);
        var before = _ticket;
        var decision = decide(_ticket, wish.Command, wish.By, _now, _rules);
        foreach (var happened in decision.Events)
        {
            _history.Add(new RecordedEvent(_history.Count + 1, _now, wish.By, happened));
            _ticket = Ticket.After(_ticket, _history[^1]);
        }

        if (refuses is null && !forbids && wish.IsWhole)
        {
            _oracle.Carry(wish.Command, wish.By);
        }

        _steps.Add(new Step(before, wish, _now, decision, _ticket, refuses, forbids, _oracle.State));
    }

    private DateTimeOffset Later(int dice) => (dice % 12) switch
    {
        0 or 1 => _now,
        2 => _now.AddMicroseconds(1),
        3 => _now.AddMinutes(5),
        4 => _now.AddMinutes(25),
        5 => _now.AddHours(3),
        6 => _now.AddHours(20),
        7 => _now.AddDays(1),
        8 => _ticket?.NextAlarm() is { } next && next > _now ? next : _now,
        9 => _ticket?.NextAlarm() is { } next && next > _now ? next.AddMicroseconds(-1) : _now,
        10 => dice >= 900 ? _now.AddDays(dice - 860) : _now.AddHours(2),
        _ => _now.AddSeconds(-1),
    };
}
