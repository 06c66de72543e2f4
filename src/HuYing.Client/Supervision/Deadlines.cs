using System.Text.Json.Serialization;
using HuYing.Client.Tickets;

namespace HuYing.Client.Supervision;

/// <summary>One share that a department still owes, with the clock of it that runs out next or ran out.</summary>
/// <param name="BreachedSince">The due instant, once it has passed.</param>
public sealed record DeadlineLine(
    string TicketId,
    int No,
    string Title,
    string StreetId,
    string DepartmentId,
    AssignmentRole Role,
    AssignmentStatus Status,
    TicketKind Kind,
    ClockKind Clock,
    DateTimeOffset Due,
    ClockLight Light,
    DateTimeOffset? BreachedSince);

/// <summary>A part of the list by due instant. Ask again with <paramref name="NextCursor"/>; null at the end.</summary>
public sealed record DeadlinePage(IReadOnlyList<DeadlineLine> Lines, string? NextCursor);

/// <summary>不响应, 迟响应, 响应不作为.</summary>
[JsonConverter(typeof(WordConverter<FaultKind>))]
public enum FaultKind
{
    NoResponse,
    LateResponse,
    Inaction,
}

/// <summary>One share with what its department has to answer for.</summary>
/// <param name="Since">The due instant of the first duty that was missed; null when only reworks count.</param>
public sealed record FaultLine(
    string TicketId,
    int No,
    string Title,
    string StreetId,
    string DepartmentId,
    AssignmentStatus Status,
    IReadOnlyList<FaultKind> Faults,
    DateTimeOffset? Since,
    int Reworks);

/// <summary>
/// A part of the list, the newest tickets first; it may be short and still have a <paramref name="NextCursor"/>.
/// </summary>
public sealed record FaultPage(IReadOnlyList<FaultLine> Lines, string? NextCursor);
