using System.Text.Json.Serialization;

namespace HuYing.Domain.Tickets;

/// <summary>What can be asked of a ticket, in the order of its life.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(DraftTicket), "draft")]
[JsonDerivedType(typeof(Amend), "amend")]
[JsonDerivedType(typeof(Submit), "submit")]
[JsonDerivedType(typeof(SendBack), "send-back")]
[JsonDerivedType(typeof(SelfHandle), "self-handle")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(Accept), "accept")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(Dispatch), "dispatch")]
[JsonDerivedType(typeof(AddDepartments), "add-departments")]
[JsonDerivedType(typeof(WithdrawAssignment), "withdraw-assignment")]
[JsonDerivedType(typeof(Acknowledge), "acknowledge")]
[JsonDerivedType(typeof(Arrive), "arrive")]
[JsonDerivedType(typeof(Report), "report")]
[JsonDerivedType(typeof(SendToRework), "send-to-rework")]
[JsonDerivedType(typeof(Verify), "verify")]
[JsonDerivedType(typeof(Evaluate), "evaluate")]
[JsonDerivedType(typeof(FileCase), "file")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(Suspend), "suspend")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(Relabel), "relabel")]
[JsonDerivedType(typeof(Urge), "urge")]
[JsonDerivedType(typeof(Notify), "notify")]
[JsonDerivedType(typeof(ReadNotification), "read")]
[JsonDerivedType(typeof(Comment), "comment")]
[JsonDerivedType(typeof(Attach), "attach")]
[JsonDerivedType(typeof(RecordContact), "record-contact")]
[JsonDerivedType(typeof(HoldContact), "hold-contact")]
[JsonDerivedType(typeof(EraseContact), "erase-contact")]
[JsonDerivedType(typeof(RecordPassedDeadlines), "record-passed-deadlines")]
[JsonDerivedType(typeof(Rederive), "rederive")]
public abstract record TicketCommand;

/// <summary>Begins a ticket. With <paramref name="Submit"/> it goes to the street's leader in the same step.</summary>
/// <param name="Contact">The commitment to a sealed <see cref="Tickets.Contact"/> that is stored beside it.</param>
public sealed record DraftTicket(
    string TicketId,
    TicketContent Content,
    bool Submit = false,
    string? Contact = null,
    Sensitivity Sensitivity = Sensitivity.Internal) : TicketCommand;

public sealed record Amend(TicketContent Content) : TicketCommand;

public sealed record Submit : TicketCommand;

public sealed record SendBack(string Reason) : TicketCommand;

/// <summary>自行处置: solved by the street or grid itself, without dispatch (000-06, 003-06).</summary>
public sealed record SelfHandle(string Result, IReadOnlyList<Guid> Evidence) : TicketCommand;

/// <summary>The street's leader sends the call (001-03).</summary>
public sealed record Approve(string? Note = null) : TicketCommand;

public sealed record Accept(Grade Grade, string? Note = null) : TicketCommand;

public sealed record Decline(string Reason) : TicketCommand;

/// <summary>Who is to act: exactly one lead, any number of co-handlers.</summary>
public sealed record Assignee(string DepartmentId, AssignmentRole Role, string Task);

public sealed record Dispatch(IReadOnlyList<Assignee> Assignees) : TicketCommand;

public sealed record AddDepartments(IReadOnlyList<Assignee> Assignees, string Reason) : TicketCommand;

public sealed record WithdrawAssignment(int No, string Reason) : TicketCommand;

public sealed record Acknowledge(int No, string Person) : TicketCommand;

/// <summary>On scene, with proof: person, place, photo (001-11). The time is the recorded one.</summary>
public sealed record Arrive(
    int No, string Person, string Place, double? Longitude, double? Latitude, Guid Photo) : TicketCommand;

/// <summary>Result and evidence; forwarding is not a result (002-29).</summary>
public sealed record Report(
    int No, Outcome Outcome, string Result, string Measures, IReadOnlyList<Guid> Evidence) : TicketCommand;

public sealed record SendToRework(int No, string Reason) : TicketCommand;

/// <summary>The street saw on site that it is solved (D11).</summary>
public sealed record Verify(int No, string? Note, IReadOnlyList<Guid> Evidence) : TicketCommand;

public sealed record Evaluate(int No, Scorecard Scorecard, string? Comment) : TicketCommand;

/// <summary>结案备案, 立卷归档 (000-05).</summary>
public sealed record FileCase : TicketCommand;

public sealed record Cancel(string Reason) : TicketCommand;

/// <summary>挂账: an approved pause of the close clocks (D9).</summary>
public sealed record Suspend(string Reason, string ApprovedBy, string Document) : TicketCommand;

public sealed record Resume(string Reason) : TicketCommand;

/// <summary>The platform raises or lowers the sensitivity label.</summary>
public sealed record Relabel(Sensitivity Sensitivity, string Reason) : TicketCommand;

public sealed record Urge(int? No, string Message) : TicketCommand;

public sealed record Notify(IReadOnlyList<string> UnitIds, string Message) : TicketCommand;

/// <summary>The read receipt of a notified unit (000-10).</summary>
public sealed record ReadNotification : TicketCommand;

public sealed record Comment(string Text, IReadOnlyList<Guid> Attachments) : TicketCommand;

public sealed record Attach(Attachment Attachment) : TicketCommand;

/// <summary>Records how to reach the complainant, or replaces it (003-22): here only the commitment to it.</summary>
public sealed record RecordContact(string Commitment) : TicketCommand;

/// <summary>
/// Puts the contact on hold for a legal matter, or releases it: on hold it is neither changed nor erased.
/// </summary>
public sealed record HoldContact(bool Held, string Reason) : TicketCommand;

/// <summary>
/// Erases the contact: corrected by the street, asked for by the person, or because its time is over.
/// </summary>
public sealed record EraseContact(string Reason) : TicketCommand;

/// <summary>The alarm rang: judge every clock against now. Asked by the product itself, any number of times.</summary>
public sealed record RecordPassedDeadlines : TicketCommand;

/// <summary>A new calendar is loaded: derive the running deadlines again (D22).</summary>
public sealed record Rederive : TicketCommand;
