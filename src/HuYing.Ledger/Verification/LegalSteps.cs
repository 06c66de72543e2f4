using HuYing.Domain.Tickets;
using static HuYing.Domain.Tickets.AssignmentStatus;
using static HuYing.Domain.Tickets.TicketStatus;

namespace HuYing.Ledger.Verification;

/// <summary>
/// In which states each event may follow: the state machine read from the side of its results, so that a wrong decision
/// shows even where replay would accept it.
/// </summary>
internal static class LegalSteps
{
    private static readonly TicketStatus[] Any = Enum.GetValues<TicketStatus>();

    private static readonly TicketStatus[] Ended = [Declined, Filed, Cancelled];

    private static readonly TicketStatus[] NotEnded = [.. Any.Except(Ended)];

    public static bool Allows(Ticket? before, TicketEvent happened) => before is null
        ? happened is TicketDrafted
        : From(happened).Contains(before.Status) && ShareAllows(before, happened);

    private static TicketStatus[] From(TicketEvent happened) => happened switch
    {
        TicketAmended or TicketSubmitted or TicketSelfHandled => [Draft],
        TicketSentBack or TicketApproved or TicketRaised => [AwaitingApproval],
        TicketAccepted => [Raised],
        TicketDeclined => [Raised, Accepted],
        TicketDispatched => [Accepted],
        AssignmentsAdded or AssignmentWithdrawn or TicketClosed or TicketSuspended or TicketResumed => [Dispatched],
        AssignmentAcknowledged or AssignmentArrived or AssignmentReported => [Dispatched],
        AssignmentSentToRework or AssignmentVerified => [Dispatched],
        AssignmentEvaluated => [Dispatched, Closed],
        TicketFiled => [TicketStatus.Evaluated, SelfHandled],
        TicketCancelled => [Draft, AwaitingApproval, Raised, Accepted, Dispatched],
        TicketUrged => [Raised, Accepted, Dispatched],
        UnitsNotified or TicketRelabelled => [.. NotEnded.Except([Draft])],
        TicketCommented or AttachmentAdded or ContactRecorded or DeadlinesRederived => NotEnded,
        DeadlineWarned or DeadlineBreached or NotificationRead or ContactHeld or ContactErased => Any,
        _ => [],
    };

    private static bool ShareAllows(Ticket before, TicketEvent happened) => happened switch
    {
        AssignmentWithdrawn e => Share(before, e.No, Issued, Acknowledged, Arrived, Rework),
        AssignmentAcknowledged e => Share(before, e.No, Issued),
        AssignmentArrived e => Share(before, e.No, Acknowledged, Rework),
        AssignmentReported e => Share(before, e.No, Acknowledged, Arrived, Rework),
        AssignmentSentToRework e => Share(before, e.No, Reported),
        AssignmentVerified e => Share(before, e.No, Reported),
        AssignmentEvaluated e => Share(before, e.No, Verified),
        TicketClosed => before.Assignments.All(one => !one.IsOpen),
        TicketSuspended => !before.IsSuspended,
        TicketResumed => before.IsSuspended,
        DeadlineWarned e => ClockOf(before, e.No, e.Clock) is { IsRunning: true, Warned: false } clock
            && clock.Deadline.Due == e.Due,
        DeadlineBreached e => ClockOf(before, e.No, e.Clock) is { IsRunning: true, Breached: false } clock
            && clock.Deadline.Due == e.Due,
        ContactRecorded => !before.ContactIsHeld,
        ContactHeld e => before.Contact is not null && before.ContactIsHeld != e.Held,
        ContactErased => before.Contact is not null && !before.ContactIsHeld,
        _ => true,
    };

    private static bool Share(Ticket before, int no, params AssignmentStatus[] from) =>
        before.Find(no) is { } share && from.Contains(share.Status);

    private static Clock? ClockOf(Ticket before, int? no, ClockKind kind) =>
        no is { } share ? before.Find(share)?.Find(kind) : before.Dispatching;
}
