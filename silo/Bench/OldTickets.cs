using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Bench;

/// <summary>
/// What a ledger holds after years: nearly all of it over, a quarter answered by departments, a twentieth open. One
/// item and one kind are rare, and a few of the open ones are overdue.
/// </summary>
internal static class OldTickets
{
    internal static string RareItem(Rules rules) => Item(rules, 0);

    internal static string BusiestDepartment(Rules rules) => Department(rules, 0);

    internal static TicketAppend Of(
        TicketId id, int seed, Actor caller, Rules rules, DateTimeOffset drafted, DateTimeOffset now)
    {
        var community = rules.Organisation.Units.First(one => one.ParentId == caller.UnitId);
        var content = SampleTickets.Content(seed, community.Id, null) with
        {
            Kind = seed % 5_000 == 1 ? TicketKind.Emergency : TicketKind.Daily,
            ItemId = Item(rules, seed % 20_000 == 2 ? 0 : 1 + (seed % (rules.Catalogue.Items.Count - 1))),
        };
        var draft = new DraftTicket(id.Value, content, Submit: true);
        var decided = TicketDecisions.Decide(null, draft, caller, drafted, rules).Events;
        var after = seed switch
        {
            _ when seed % 20 == 0 => Open(seed, rules, now),
            _ when seed % 4 == 1 => [.. Dispatched(seed, rules, drafted.AddDays(3), drafted), .. Answered(id)],
            _ => [new TicketSelfHandled("网格员现场处理完毕,已回访。", []), new TicketFiled(id.CaseNumber, [])],
        };
        var stamp = new RequestStamp(Guid.CreateVersion7(), new byte[32]);
        return SampleTickets.Append(id, null, [.. decided, .. after], caller, drafted, stamp);
    }

    private static TicketEvent[] Open(int seed, Rules rules, DateTimeOffset now)
    {
        var due = now.AddHours((seed / 20 % 100) - 1.5);
        var start = due < now ? due.AddHours(-1) : now;
        var isDispatched = seed % 40 == 0;
        var events = isDispatched ? Dispatched(seed, rules, due, start) : Raised(rules, due, start);
        return due >= now ? events
            : isDispatched ? [.. events, new DeadlineBreached(1, ClockKind.Close, due)]
            : [.. events, new DeadlineBreached(null, ClockKind.Dispatch, due)];
    }

    private static TicketEvent[] Raised(Rules rules, DateTimeOffset due, DateTimeOffset start) =>
        [new TicketApproved(null), new TicketRaised(Until(due, start, rules), rules.Parameters.Version)];

    private static TicketEvent[] Dispatched(int seed, Rules rules, DateTimeOffset due, DateTimeOffset start)
    {
        var department = Department(rules, seed % 3 == 0 ? 0 : seed / 4);
        var deadline = Until(due, start, rules);
        var share = new IssuedAssignment(1, department, AssignmentRole.Lead, "到场处置并反馈", deadline, null, deadline);
        return
        [
            .. Raised(rules, due, start),
            new TicketAccepted(Grade.General, null),
            new TicketDispatched(TicketClass.Ordinary, [share], rules.Parameters.Version),
            new AssignmentAcknowledged(1, "值班员"),
        ];
    }

    private static TicketEvent[] Answered(TicketId id)
    {
        var card = new Scorecard(18, 18, 18, 18, 18);
        return
        [
            new AssignmentReported(1, Outcome.Solved, "已处置完毕,现场恢复", "清理并加固", []),
            new AssignmentVerified(1, null, []),
            new TicketClosed(),
            new AssignmentEvaluated(1, card, card.Total(), null),
            new TicketFiled(id.CaseNumber, []),
        ];
    }

    private static Deadline Until(DateTimeOffset due, DateTimeOffset start, Rules rules)
    {
        var minutes = Math.Max(1, (int)(due - start).TotalMinutes);
        return new Deadline(start + ((due - start) * 0.75), due, false, new Derivation(
            new TimeLimit(LimitUnit.Minutes, minutes), start, rules.Calendar.Version, null, [], []));
    }

    private static string Item(Rules rules, int index) => rules.Catalogue.Items.ElementAt(index).Id;

    private static string Department(Rules rules, int index)
    {
        var departments = rules.Organisation.Units.Where(one => one.Kind == UnitKind.Department).ToList();
        return departments[index % departments.Count].Id;
    }
}
