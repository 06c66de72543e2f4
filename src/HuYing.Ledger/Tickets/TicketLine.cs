using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>One ticket as a list shows it. Read by a department, the clock is that of its own share.</summary>
public sealed record TicketLine(
    string Id,
    int Version,
    string Title,
    TicketStatus Status,
    TicketKind Kind,
    TicketClass? Class,
    Grade? Grade,
    string StreetId,
    string CommunityId,
    IReadOnlyList<string> Departments,
    DateTimeOffset DraftedAt,
    DateTimeOffset? RaisedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? WarnAt,
    DateTimeOffset? DueAt,
    bool Breached,
    bool Suspended,
    bool Provisional,
    string? ItemId,
    ClockLight Light,
    Sensitivity Sensitivity);

/// <summary>
/// A page of a list, or why there is none. Null <paramref name="NextCursor"/>: this was the last one.
/// </summary>
public sealed record TicketPage(IReadOnlyList<TicketLine> Lines, string? NextCursor, Refusal? Refusal = null)
{
    internal static TicketPage Empty { get; } = new([], null);
}

/// <summary>How many tickets stand where. The light is told for open tickets only.</summary>
public sealed record StatusCount(TicketStatus Status, ClockLight? Light, long Count);
