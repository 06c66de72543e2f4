namespace HuYing.Client.Tickets;

/// <summary>One ticket as a list shows it.</summary>
/// <param name="DueAt">Of the running clock that runs out next; null when none runs.</param>
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
    ClockLight Light,
    bool Breached,
    bool Suspended,
    bool Provisional,
    string? ItemId,
    Sensitivity Sensitivity);

/// <summary>A part of a list. Ask again with <paramref name="NextCursor"/>; null at the end.</summary>
public sealed record TicketPage(IReadOnlyList<TicketLine> Lines, string? NextCursor);

/// <summary>How many tickets of the person's scope are in each state, and how the open ones' clocks stand.</summary>
public sealed record TicketCounts(IReadOnlyList<StatusCount> Statuses, IReadOnlyList<LightCount> Lights);

/// <summary>How many tickets are in one state.</summary>
public sealed record StatusCount(TicketStatus Status, long Count);

/// <summary>How many open tickets show one light.</summary>
public sealed record LightCount(ClockLight Light, long Count);
