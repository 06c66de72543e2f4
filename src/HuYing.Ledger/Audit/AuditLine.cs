namespace HuYing.Ledger.Audit;

/// <summary>One act as an auditor reads it: an entry of the trail, or an act upon a ticket from its history.</summary>
/// <param name="Place">In its chain: <c>stream-number</c>, or the ticket's id and the event's number.</param>
/// <param name="Detail">A JSON object of texts; for a ticket's act the name of the event it ended with.</param>
public sealed record AuditLine(
    string Place,
    DateTimeOffset At,
    string AccountId,
    string Name,
    string Role,
    string UnitId,
    string Address,
    string Session,
    string Trace,
    string Act,
    string Target,
    AuditResult Result,
    string Code,
    string Detail);

/// <summary>One page; the cursor is null after the last one.</summary>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, string? NextCursor);
