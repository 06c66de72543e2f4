using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>How the running clock stands. Breached stays red while anything runs; None: nothing runs.</summary>
public enum ClockLight
{
    Green,
    Amber,
    Red,
    None,
}

public enum TicketOrder
{
    /// <summary>By the instant of drafting, the latest first; found by text, by ticket number.</summary>
    Newest,

    /// <summary>
    /// What the unit itself owes, the soonest first: open, with a running clock, no copies for notice.
    /// </summary>
    DueSoonest,
}

/// <summary>
/// What to list. A department sees its own clock in the light and the due instants. A search by text is always newest
/// first. Every page looks at a limited number of tickets: where little fits it may be short, even empty, and still
/// have a next one.
/// </summary>
/// <param name="From">First day of drafting, in the district's zone.</param>
/// <param name="To">Last day of drafting, included.</param>
public sealed record TicketFilter(
    string? Text,
    IReadOnlyList<TicketStatus> Statuses,
    string? StreetId,
    string? DepartmentId,
    string? CommunityId,
    TicketKind? Kind,
    TicketClass? Class,
    string? ItemId,
    ClockLight? Light,
    DateOnly? From,
    DateOnly? To,
    bool OpenOnly,
    TicketOrder Order,
    string? Cursor,
    int Limit = TicketFilter.UsualLimit)
{
    public const int UsualLimit = 50;

    public const int MostLines = 200;

    private const int LongestText = 100;

    private const int LongestId = 80;

    /// <summary>
    /// Only tickets with a share in this state; a department's own share. It tells what waits for whom.
    /// </summary>
    public AssignmentStatus? Share { get; init; }

    /// <summary>Everything the reader may see, newest first.</summary>
    public static TicketFilter All { get; } =
        new(null, [], null, null, null, null, null, null, null, null, null, false, TicketOrder.Newest, null);

    /// <summary>Why the filter cannot be answered; null when it can.</summary>
    public Refusal? Check() =>
        TextRule.CheckOptional("text", Text?.Trim(), LongestText)
        ?? TextRule.CheckOptional("streetId", StreetId, LongestId)
        ?? TextRule.CheckOptional("departmentId", DepartmentId, LongestId)
        ?? TextRule.CheckOptional("communityId", CommunityId, LongestId)
        ?? TextRule.CheckOptional("itemId", ItemId, LongestId)
        ?? (Limit is < 1 or > MostLines ? Invalid("limit_out_of_range", "limit") : null)
        ?? (From > To ? Invalid("range_reversed", "from") : null)
        ?? (Cursor is not null && ReadCursor() is null ? Invalid("cursor_invalid", "cursor") : null);

    internal TicketOrder EffectiveOrder => HasText ? TicketOrder.Newest : Order;

    internal bool HasText => !string.IsNullOrWhiteSpace(Text);

    internal TicketCursor? ReadCursor() =>
        Cursor is not null && TicketCursor.TryRead(Cursor, EffectiveOrder, out var cursor) ? cursor : null;

    private static Refusal Invalid(string code, string field) => new(code, RefusalKind.Invalid, field);
}
