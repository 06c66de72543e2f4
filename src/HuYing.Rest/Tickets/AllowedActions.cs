using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>
/// What a person may do to a ticket now. The ticket itself is asked, with requests whose content is empty: only where
/// it complains of the content alone, or agrees, the person may try. So this list cannot say other than the decision.
/// </summary>
internal sealed class AllowedActions(Ticket ticket, Actor actor, DateTimeOffset now, Rules rules)
{
    private static readonly Scorecard NoScore = new(0, 0, 0, 0, 0);

    private static readonly Place Nowhere = new("", null, "", null, null);

    private static readonly (string Name, TicketCommand Probe)[] Probes =
    [
        ("content", new Amend(new TicketContent("", "", default, null, Nowhere, "", "", ""))),
        ("submit", new Submit()),
        ("send-back", new SendBack("")),
        ("approve", new Approve()),
        ("self-handle", new SelfHandle("", [])),
        ("accept", new Accept(default)),
        ("decline", new Decline("")),
        ("dispatch", new Dispatch([])),
        ("departments", new AddDepartments([], "")),
        ("cancel", new Cancel("")),
        ("suspend", new Suspend("", "", "")),
        ("resume", new Resume("")),
        ("sensitivity", new Relabel(default, "")),
        ("urge", new Urge(null, "")),
        ("notify", new Notify([], "")),
        ("read", new ReadNotification()),
        ("comments", new Comment("", [])),
        ("attachments", new Attach(new Attachment(Guid.Empty, "", "", 0, ""))),
        ("contact", new RecordContact("")),
        ("contact/erase", new EraseContact("")),
        ("file", new FileCase()),
    ];

    private static readonly (string Name, Func<int, TicketCommand> Probe)[] AssignmentProbes =
    [
        ("withdraw", no => new WithdrawAssignment(no, "")),
        ("acknowledge", no => new Acknowledge(no, "")),
        ("arrive", no => new Arrive(no, "", "", null, null, Guid.Empty)),
        ("report", no => new Report(no, default, "", "", [])),
        ("rework", no => new SendToRework(no, "")),
        ("verify", no => new Verify(no, null, [])),
        ("evaluate", no => new Evaluate(no, NoScore, null)),
    ];

    internal IReadOnlyList<string> OfTicket() =>
    [
        .. Probes.Where(one => MayTry(one.Probe)).Select(one => one.Name),
        .. MayTry(new HoldContact(!ticket.ContactIsHeld, "")) ? (string[])["contact/hold"] : [],
        .. ticket.Contact is not null && MayReveal() ? (string[])["contact/reveal"] : [],
    ];

    internal IReadOnlyList<string> OfAssignment(int no) =>
        [.. AssignmentProbes.Where(one => MayTry(one.Probe(no))).Select(one => one.Name)];

    private bool MayReveal() => TicketSight.MayReveal(ticket, Post.Of(actor, rules.Organisation));

    private bool MayTry(TicketCommand probe)
    {
        var decision = TicketDecisions.Decide(ticket, probe, actor, now, rules);
        return decision.Refusal is { } refusal ? refusal.Kind == RefusalKind.Invalid : decision.Events.Count > 0;
    }
}
