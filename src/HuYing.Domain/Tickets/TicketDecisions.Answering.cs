namespace HuYing.Domain.Tickets;

// The department's half: acknowledge, be on scene, report a result.
public static partial class TicketDecisions
{
    private static Decision OnAcknowledge(Acknowledge command) =>
        TextRule.Check("person", command.Person, 2, 40) is { } refusal
            ? refusal
            : new AssignmentAcknowledged(command.No, command.Person);

    // Whoever stands on the scene has answered: in an emergency people drive first and sign later.
    private static Decision OnArrive(Ticket ticket, Arrive command)
    {
        if ((TextRule.Check("person", command.Person, 2, 40)
            ?? TextRule.Check("place", command.Place, 2, 200)
            ?? CheckPoint(command.Longitude, command.Latitude)
            ?? CheckEvidence(ticket, "photo", [command.Photo], 1)) is { } refusal)
        {
            return refusal;
        }

        var arrived = new AssignmentArrived(
            command.No, command.Person, command.Place, command.Longitude, command.Latitude, command.Photo);
        return ticket.Find(command.No)!.Status == AssignmentStatus.Issued
            ? new TicketEvent[] { new AssignmentAcknowledged(command.No, command.Person), arrived }
            : arrived;
    }

    private static Decision OnReport(Ticket ticket, Report command)
    {
        var assignment = ticket.Find(command.No)!;
        return assignment.Arrival is { IsRunning: true }
            ? Refusal.Conflict("arrival_missing")
            : (CheckVocabulary("outcome", command.Outcome)
                ?? TextRule.Check("result", command.Result, 10, 4000)
                ?? TextRule.Check("measures", command.Measures, 5, 4000)
                ?? CheckEvidence(ticket, "evidence", command.Evidence, 1)) is { } refusal
            ? refusal
            : new AssignmentReported(command.No, command.Outcome, command.Result, command.Measures, command.Evidence);
    }
}
