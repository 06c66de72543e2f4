namespace HuYing.Domain.Tickets;

// The street looks, judges and scores; the platform files.
public static partial class TicketDecisions
{
    // Rework runs under the original deadline (D11). The clock stood still while the street looked, so a calendar that
    // was loaded meanwhile is caught up with here.
    private static Decision OnSendToRework(Ticket ticket, SendToRework command, Rules rules)
    {
        if (TextRule.Check("reason", command.Reason, 2, 500) is { } refusal)
        {
            return refusal;
        }

        var rework = new AssignmentSentToRework(command.No, command.Reason);
        var close = ticket.Find(command.No)!.Close;
        return Change(command.No, close, ticket.Pauses, rules) is { } change
            ? new TicketEvent[] { rework, Rederived([change], rules) }
            : rework;
    }

    private static Decision OnVerify(Ticket ticket, Verify command)
    {
        if ((TextRule.CheckOptional("note", command.Note, 1000)
            ?? CheckEvidence(ticket, "evidence", command.Evidence, 0)) is { } refusal)
        {
            return refusal;
        }

        var verified = new AssignmentVerified(command.No, command.Note, command.Evidence);
        return ticket.Assignments.All(one => one.No == command.No || !one.IsOpen)
            ? Closing(ticket, verified)
            : verified;
    }

    private static Decision OnEvaluate(Evaluate command, Rules rules)
    {
        var scorecard = command.Scorecard;
        if ((scorecard.Check() ?? TextRule.CheckOptional("comment", command.Comment, 1000)) is { } refusal)
        {
            return refusal;
        }

        // Full marks and low marks must be explained, so that scores are not favours (003-15, D14).
        var total = scorecard.Total();
        var mustExplain = total == 5 * Scorecard.Most || total < rules.Parameters.ReasonBelow;
        return mustExplain && TextRule.Check("comment", command.Comment, 10, 1000) is not null
            ? Refusal.Invalid("score_needs_reason", "comment")
            : new AssignmentEvaluated(command.No, scorecard, total, command.Comment);
    }

    private static Decision OnFile(Ticket ticket)
    {
        _ = TicketId.TryParse(ticket.Id, out var id);
        return new TicketFiled(id.CaseNumber, ticket.Contents);
    }

    private static TicketEvent[] Closing(Ticket ticket, TicketEvent last) =>
        ticket.Status == TicketStatus.Dispatched ? [last, new TicketClosed()] : [last];
}
