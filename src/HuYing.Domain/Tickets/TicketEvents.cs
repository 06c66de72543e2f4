using System.Text.Json.Serialization;
using HuYing.Domain.Organisation;
using HuYing.Domain.WorkingDays;

namespace HuYing.Domain.Tickets;

/// <summary>
/// What can have happened to a ticket, in the order in which it happens. Stored for ever: members are only added,
/// never renamed or reused, and the discriminators are part of the hash chain.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TicketDrafted), "drafted")]
[JsonDerivedType(typeof(TicketAmended), "amended")]
[JsonDerivedType(typeof(TicketSubmitted), "submitted")]
[JsonDerivedType(typeof(TicketSentBack), "sent-back")]
[JsonDerivedType(typeof(TicketSelfHandled), "self-handled")]
[JsonDerivedType(typeof(TicketApproved), "approved")]
[JsonDerivedType(typeof(TicketRaised), "raised")]
[JsonDerivedType(typeof(TicketAccepted), "accepted")]
[JsonDerivedType(typeof(TicketDeclined), "declined")]
[JsonDerivedType(typeof(TicketDispatched), "dispatched")]
[JsonDerivedType(typeof(AssignmentsAdded), "assignments-added")]
[JsonDerivedType(typeof(AssignmentWithdrawn), "assignment-withdrawn")]
[JsonDerivedType(typeof(AssignmentAcknowledged), "acknowledged")]
[JsonDerivedType(typeof(AssignmentArrived), "arrived")]
[JsonDerivedType(typeof(AssignmentReported), "reported")]
[JsonDerivedType(typeof(AssignmentSentToRework), "sent-to-rework")]
[JsonDerivedType(typeof(AssignmentVerified), "verified")]
[JsonDerivedType(typeof(TicketClosed), "closed")]
[JsonDerivedType(typeof(AssignmentEvaluated), "evaluated")]
[JsonDerivedType(typeof(TicketFiled), "filed")]
[JsonDerivedType(typeof(TicketCancelled), "cancelled")]
[JsonDerivedType(typeof(DeadlineWarned), "deadline-warned")]
[JsonDerivedType(typeof(DeadlineBreached), "deadline-breached")]
[JsonDerivedType(typeof(DeadlinesRederived), "deadlines-rederived")]
[JsonDerivedType(typeof(TicketSuspended), "suspended")]
[JsonDerivedType(typeof(TicketResumed), "resumed")]
[JsonDerivedType(typeof(TicketRelabelled), "relabelled")]
[JsonDerivedType(typeof(TicketUrged), "urged")]
[JsonDerivedType(typeof(UnitsNotified), "notified")]
[JsonDerivedType(typeof(NotificationRead), "notification-read")]
[JsonDerivedType(typeof(TicketCommented), "commented")]
[JsonDerivedType(typeof(AttachmentAdded), "attached")]
[JsonDerivedType(typeof(ContactRecorded), "contact-recorded")]
[JsonDerivedType(typeof(ContactHeld), "contact-held")]
[JsonDerivedType(typeof(ContactErased), "contact-erased")]
public abstract record TicketEvent;

/// <param name="Sensitivity">Null: internal, as are all tickets from before there were labels.</param>
public sealed record TicketDrafted(
    string TicketId,
    string DistrictId,
    string StreetId,
    TicketContent Content,
    string CatalogueVersion,
    Sensitivity? Sensitivity = null) : TicketEvent;

public sealed record TicketAmended(TicketContent Content, string CatalogueVersion) : TicketEvent;

public sealed record TicketSubmitted : TicketEvent;

public sealed record TicketSentBack(string Reason) : TicketEvent;

public sealed record TicketSelfHandled(string Result, IReadOnlyList<Guid> Evidence) : TicketEvent;

public sealed record TicketApproved(string? Note) : TicketEvent;

public sealed record TicketRaised(Deadline Dispatch, string ParametersVersion) : TicketEvent;

public sealed record TicketAccepted(Grade Grade, string? Note) : TicketEvent;

public sealed record TicketDeclined(string Reason) : TicketEvent;

public sealed record TicketDispatched(
    TicketClass Class, IReadOnlyList<IssuedAssignment> Assignments, string ParametersVersion) : TicketEvent;

public sealed record AssignmentsAdded(
    TicketClass Class,
    IReadOnlyList<IssuedAssignment> Assignments,
    IReadOnlyList<DeadlineChange> Changes,
    string Reason,
    string ParametersVersion) : TicketEvent;

public sealed record AssignmentWithdrawn(int No, string Reason) : TicketEvent;

public sealed record AssignmentAcknowledged(int No, string Person) : TicketEvent;

public sealed record AssignmentArrived(
    int No, string Person, string Place, double? Longitude, double? Latitude, Guid Photo) : TicketEvent;

public sealed record AssignmentReported(
    int No, Outcome Outcome, string Result, string Measures, IReadOnlyList<Guid> Evidence) : TicketEvent;

public sealed record AssignmentSentToRework(int No, string Reason) : TicketEvent;

public sealed record AssignmentVerified(int No, string? Note, IReadOnlyList<Guid> Evidence) : TicketEvent;

public sealed record TicketClosed : TicketEvent;

public sealed record AssignmentEvaluated(int No, Scorecard Scorecard, decimal Total, string? Comment) : TicketEvent;

public sealed record TicketFiled(string CaseNumber, IReadOnlyList<ContentsLine> Contents) : TicketEvent;

public sealed record TicketCancelled(string Reason) : TicketEvent;

/// <summary>75 % of the time is used. <paramref name="No"/> is null for the platform's own clock.</summary>
public sealed record DeadlineWarned(int? No, ClockKind Clock, DateTimeOffset WarnAt, DateTimeOffset Due) : TicketEvent;

/// <summary>The deadline passed at <paramref name="Due"/>, whenever that was noticed.</summary>
public sealed record DeadlineBreached(int? No, ClockKind Clock, DateTimeOffset Due) : TicketEvent;

public sealed record DeadlinesRederived(
    RederivationCause Cause, string CalendarVersion, IReadOnlyList<DeadlineChange> Changes) : TicketEvent;

public sealed record TicketSuspended(string Reason, string ApprovedBy, string Document) : TicketEvent;

public sealed record TicketResumed(string Reason, IReadOnlyList<DeadlineChange> Changes) : TicketEvent;

public sealed record TicketRelabelled(Sensitivity Sensitivity, string Reason) : TicketEvent;

/// <summary>催办. <paramref name="No"/> is null when everybody who is still due is meant.</summary>
public sealed record TicketUrged(int? No, string Message) : TicketEvent;

public sealed record UnitsNotified(IReadOnlyList<string> UnitIds, string Message) : TicketEvent;

public sealed record NotificationRead(string UnitId) : TicketEvent;

public sealed record TicketCommented(string Text, IReadOnlyList<Guid> Attachments) : TicketEvent;

public sealed record AttachmentAdded(Attachment Attachment) : TicketEvent;

/// <summary>
/// A contact was recorded or replaced. The commitment is a salted hash: without the salt, which is sealed and erased
/// with the contact, it tells nothing, and erasing leaves the history as it is.
/// </summary>
public sealed record ContactRecorded(string Commitment) : TicketEvent;

public sealed record ContactHeld(bool Held, string Reason) : TicketEvent;

public sealed record ContactErased(string Reason) : TicketEvent;

/// <summary>
/// One department's share as dispatched. <paramref name="Arrival"/> is null where no arrival is required.
/// </summary>
public sealed record IssuedAssignment(
    int No,
    string DepartmentId,
    AssignmentRole Role,
    string Task,
    Deadline Response,
    Deadline? Arrival,
    Deadline Close);

/// <summary>A deadline that was derived again: the old due instant stays in the history.</summary>
public sealed record DeadlineChange(int? No, ClockKind Clock, DateTimeOffset OldDue, Deadline New);

/// <summary>An event as the ledger holds it: its place in the ticket's history, when and by whom.</summary>
public sealed record RecordedEvent(int Seq, DateTimeOffset At, Actor By, TicketEvent Happened);
