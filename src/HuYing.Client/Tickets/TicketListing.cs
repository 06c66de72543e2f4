namespace HuYing.Client.Tickets;

/// <summary>
/// Which tickets to list; everything left out does not narrow. Only the person's own scope is ever listed.
/// </summary>
/// <param name="Text">Words in title, description, address or number.</param>
/// <param name="From">First day of drafting, in the district's zone.</param>
/// <param name="To">Last day of drafting, in the district's zone.</param>
/// <param name="PageSize">1–200.</param>
/// <param name="Share">Only tickets with a share in this state; for a department, its own share.</param>
public sealed record TicketListing(
    string? Text = null,
    IReadOnlyList<TicketStatus>? Statuses = null,
    string? StreetId = null,
    string? DepartmentId = null,
    string? CommunityId = null,
    TicketKind? Kind = null,
    TicketClass? Class = null,
    string? ItemId = null,
    ClockLight? Light = null,
    DateOnly? From = null,
    DateOnly? To = null,
    bool OpenOnly = false,
    TicketOrder Order = TicketOrder.Newest,
    int PageSize = 50,
    AssignmentStatus? Share = null);
