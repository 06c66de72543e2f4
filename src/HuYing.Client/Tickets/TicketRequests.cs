namespace HuYing.Client.Tickets;

/// <summary>Why something is done: sent back, declined, cancelled, resumed, withdrawn, sent to rework.</summary>
public sealed record Reason(string Text);

/// <summary>The leader's or the platform's remark; may be left out.</summary>
public sealed record Approval(string? Note = null);

/// <summary>自行处置: solved by the street or grid itself, without dispatch.</summary>
/// <param name="Evidence">Ids of attachments of this ticket.</param>
public sealed record SelfHandling(string Result, IReadOnlyList<Guid> Evidence);

/// <summary>受理: the platform takes the ticket in, with its grade.</summary>
public sealed record Acceptance(Grade Grade, string? Note = null);

/// <summary>Who is to act and what he has to do.</summary>
public sealed record Assignee(string DepartmentId, AssignmentRole Role, string Task);

/// <summary>派单: exactly one lead, any number of co-handlers.</summary>
public sealed record Dispatching(IReadOnlyList<Assignee> Assignees);

/// <summary>Further departments for a dispatched ticket.</summary>
public sealed record MoreDepartments(IReadOnlyList<Assignee> Assignees, string Reason);

/// <summary>签收: the person who takes it on.</summary>
public sealed record Acknowledgement(string Person);

/// <summary>报到: on scene, with proof. The time is the recorded one.</summary>
/// <param name="Photo">Id of an attachment of this ticket.</param>
public sealed record Arrival(
    string Person, string Place, Guid Photo, double? Longitude = null, double? Latitude = null);

/// <summary>反馈: result, measures and evidence.</summary>
public sealed record Report(Outcome Outcome, string Result, string Measures, IReadOnlyList<Guid> Evidence);

/// <summary>核查: the street saw on site that it is solved.</summary>
public sealed record Verification(IReadOnlyList<Guid> Evidence, string? Note = null);

/// <summary>Five marks of 0–20 in steps of 0.5: 报到, 专业性, 担当意识, 配合度, 办理结果.</summary>
public sealed record Scorecard(
    decimal ReportIn, decimal Professionalism, decimal Responsibility, decimal Cooperation, decimal Result);

/// <summary>评价: full and low marks need a comment.</summary>
public sealed record Evaluation(Scorecard Scorecard, string? Comment = null);

/// <summary>挂账: an approved pause of the close clocks.</summary>
public sealed record Suspension(string Reason, string ApprovedBy, string Document);

/// <summary>The platform raises or lowers the sensitivity label.</summary>
public sealed record Relabelling(Sensitivity Sensitivity, string Reason);

/// <summary>催办. <paramref name="No"/> is null when everybody who is still due is meant.</summary>
public sealed record Urging(string Message, int? No = null);

/// <summary>知会: a copy with a read receipt, without duty.</summary>
public sealed record Notification(IReadOnlyList<string> UnitIds, string Message);

/// <summary>A remark on the ticket, with attachments of this ticket.</summary>
public sealed record Remark(string Text, IReadOnlyList<Guid> Attachments);
