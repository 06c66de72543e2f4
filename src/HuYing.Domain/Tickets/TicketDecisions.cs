using HuYing.Domain.Organisation;

namespace HuYing.Domain.Tickets;

/// <summary>
/// What may happen next: state + command + now + rules → events, or a refusal. Pure. A passed deadline is recorded
/// before anything else that the same decision records, so nothing can be done late in silence.
/// </summary>
public static partial class TicketDecisions
{
    /// <param name="ticket">The current state; null when there is no such ticket yet.</param>
    /// <param name="now">The instant that the events will carry; UTC, microseconds.</param>
    public static Decision Decide(Ticket? ticket, TicketCommand command, Actor actor, DateTimeOffset now, Rules rules)
    {
        var post = Post.Of(actor, rules.Organisation);
        if (TransitionTable.Of(command) is not { } row)
        {
            return ticket is null ? Begin((DraftTicket)command, post, rules) : Refusal.Conflict("already_exists");
        }

        if (ticket is null)
        {
            return Refusal.NotFound("no_such_ticket");
        }

        var no = NamedAssignment(command);
        var refusal = TicketAccess.CheckSide(row.Side, ticket, post, no)
            ?? CheckState(ticket, row, no)
            ?? TicketAccess.CheckOwnCase(command, ticket, post!);
        if (refusal is not null)
        {
            return refusal;
        }

        var passed = Passed(ticket, now);
        var current = After(ticket, passed, now);
        var decision = Judge(current, command, post!, now, rules);
        if (decision.Refusal is not null)
        {
            return decision;
        }

        // What the decision itself makes overdue (a deadline that is running again) belongs to the same record.
        var overdue = Passed(After(current, decision.Events, now), now);
        return passed.Concat(decision.Events).Concat(overdue).ToList();
    }

    /// <summary>The warnings and breaches that are due and not yet recorded, in the order of their instants.</summary>
    public static IReadOnlyList<TicketEvent> Passed(Ticket ticket, DateTimeOffset now)
    {
        if (ticket.NextAlarm() is not { } next || next > now)
        {
            return [];
        }

        var platform = ticket.Dispatching?.Passed(null, now) ?? [];
        var departments = ticket.Assignments
            .SelectMany(one => one.Clocks().SelectMany(clock => clock.Passed(one.No, now)));
        return [.. platform.Concat(departments).OrderBy(happened => happened switch
        {
            DeadlineWarned warned => warned.WarnAt,
            DeadlineBreached breached => breached.Due,
            _ => throw new InvalidOperationException($"{happened.Name} is not a deadline."),
        })];
    }

    private static Decision Judge(
        Ticket ticket, TicketCommand command, Post post, DateTimeOffset now, Rules rules) => command switch
        {
            DraftTicket => Refusal.Conflict("already_exists"),
            Amend c => OnAmend(ticket, c, post, rules),
            Submit => new TicketSubmitted(),
            SendBack c => Reasoned(c.Reason, new TicketSentBack(c.Reason)),
            SelfHandle c => OnSelfHandle(ticket, c),
            Approve c => OnApprove(ticket, c, now, rules),
            Accept c => OnAccept(c),
            Decline c => Reasoned(c.Reason, new TicketDeclined(c.Reason)),
            Dispatch c => OnDispatch(ticket, c, now, rules),
            AddDepartments c => OnAddDepartments(ticket, c, now, rules),
            WithdrawAssignment c => OnWithdraw(ticket, c),
            Acknowledge c => OnAcknowledge(c),
            Arrive c => OnArrive(ticket, c),
            Report c => OnReport(ticket, c),
            SendToRework c => OnSendToRework(ticket, c, rules),
            Verify c => OnVerify(ticket, c),
            Evaluate c => OnEvaluate(c, rules),
            FileCase => OnFile(ticket),
            Cancel c => Reasoned(c.Reason, new TicketCancelled(c.Reason)),
            Suspend c => OnSuspend(ticket, c),
            Resume c => OnResume(ticket, c, now, rules),
            Relabel c => OnRelabel(ticket, c),
            Urge c => OnUrge(ticket, c),
            Notify c => OnNotify(c, rules),
            ReadNotification => OnRead(ticket, post),
            Comment c => OnComment(ticket, c),
            Attach c => OnAttach(ticket, c),
            RecordContact c => OnRecordContact(ticket, c),
            HoldContact c => OnHoldContact(ticket, c),
            EraseContact c => OnEraseContact(ticket, c, post),
            RecordPassedDeadlines => Array.Empty<TicketEvent>(),
            Rederive => OnRederive(ticket, rules),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is judged nowhere."),
        };

    private static Refusal? CheckState(Ticket ticket, Transition row, int? no)
    {
        if (!row.From.Contains(ticket.Status))
        {
            return Refusal.Conflict("not_in_state", ticket.Status.ToString());
        }

        if (row.Assignment is null)
        {
            return null;
        }

        return ticket.Find(no ?? 0) is not { } assignment ? Refusal.NotFound("no_such_assignment")
            : row.Assignment.Contains(assignment.Status) ? null
            : Refusal.Conflict("assignment_not_in_state", assignment.Status.ToString());
    }

    private static int? NamedAssignment(TicketCommand command) => command switch
    {
        WithdrawAssignment c => c.No,
        Acknowledge c => c.No,
        Arrive c => c.No,
        Report c => c.No,
        SendToRework c => c.No,
        Verify c => c.No,
        Evaluate c => c.No,
        _ => null,
    };

    private static Ticket After(Ticket ticket, IReadOnlyList<TicketEvent> events, DateTimeOffset now)
    {
        var by = Actor.SystemOf(ticket.DistrictId);
        return events.Aggregate(
            ticket, (state, happened) => Ticket.After(state, new RecordedEvent(state.Version + 1, now, by, happened)));
    }

    private static Decision Reasoned(string reason, TicketEvent happened) =>
        TextRule.Check("reason", reason, 2, 500) is { } refusal ? refusal : happened;

    private static Refusal? CheckEvidence(Ticket ticket, string field, IReadOnlyList<Guid> evidence, int least) =>
        evidence.Count < least ? Refusal.Invalid("evidence_missing", field)
        : evidence.Count > 50 ? Refusal.Invalid("too_many", field, "50")
        : evidence.Distinct().Count() != evidence.Count ? Refusal.Invalid("named_twice", field)
        : evidence.All(id => ticket.Attachments.Any(one => one.Id == id)) ? null
        : Refusal.Invalid("no_such_attachment", field);

    private static Refusal? CheckPoint(double? longitude, double? latitude) =>
        longitude is null != latitude is null ? Refusal.Invalid("point_incomplete", "longitude")
        : longitude is not null and not (>= -180 and <= 180) ? Refusal.Invalid("point_out_of_range", "longitude")
        : latitude is not null and not (>= -90 and <= 90) ? Refusal.Invalid("point_out_of_range", "latitude")
        : null;
}
