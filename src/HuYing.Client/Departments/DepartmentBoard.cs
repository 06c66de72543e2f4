using HuYing.Client.Organisation;
using HuYing.Client.Tickets;

namespace HuYing.Client.Departments;

/// <summary>One open share on a department's board.</summary>
public sealed record BacklogLine(
    string TicketId,
    int No,
    string Title,
    string StreetId,
    AssignmentRole Role,
    AssignmentStatus Status,
    TicketKind Kind,
    ClockKind? Clock,
    DateTimeOffset? WarnAt,
    DateTimeOffset? Due,
    ClockLight Light,
    bool Breached);

/// <summary>
/// A department's open shares by due instant, at most 200 of <paramref name="Open"/>, and its figures.
/// </summary>
public sealed record DepartmentBoard(
    UnitLine Department,
    DateTimeOffset At,
    int Open,
    IReadOnlyList<BacklogLine> Backlog,
    IReadOnlyDictionary<string, long> Figures);
