namespace HuYing.Domain.Departments;

/// <summary>
/// One open share on a department's board. A sensitive one is not shown to everybody who may see the board.
/// </summary>
/// <param name="WarnAt">When the clock that runs out next turns amber.</param>
/// <param name="Due">When it turns red; null while suspended.</param>
public sealed record BacklogLine(
    string TicketId,
    int No,
    string Title,
    string StreetId,
    string Role,
    string Status,
    string Kind,
    string? Clock,
    DateTimeOffset? WarnAt,
    DateTimeOffset? Due,
    bool Breached,
    bool IsSensitive = false);

/// <summary>
/// A department's live backlog and its figures. Lines are ordered by due instant, at most 200 of them.
/// </summary>
/// <param name="Figures">Counters by metric, exact at <paramref name="At"/>.</param>
public sealed record DepartmentBoard(
    string DepartmentId,
    DateTimeOffset At,
    long Revision,
    int Open,
    IReadOnlyList<BacklogLine> Backlog,
    IReadOnlyDictionary<string, long> Figures);
