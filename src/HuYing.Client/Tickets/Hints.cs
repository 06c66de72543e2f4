using HuYing.Client.Organisation;

namespace HuYing.Client.Tickets;

/// <summary>Whom to dispatch, as the responsibility list says: the lead first.</summary>
/// <param name="ItemId">The entry that the street chose; null when it chose none.</param>
/// <param name="Why">Why these, or why none, in Chinese.</param>
public sealed record Suggestion(string? ItemId, string Why, IReadOnlyList<SuggestedDepartment> Departments);

/// <summary>One department, its role and what the list says of its duty.</summary>
/// <param name="Assigned">It has a share already.</param>
public sealed record SuggestedDepartment(UnitLine Department, AssignmentRole Role, string Duty, bool Assigned);

/// <summary>Open tickets of the street, of the last 72 hours, that may be the same problem; at most 20.</summary>
public sealed record SimilarTickets(IReadOnlyList<SimilarTicket> Tickets);

/// <summary>One of them. <paramref name="Why"/> says in Chinese what is the same.</summary>
public sealed record SimilarTicket(
    string TicketId,
    string Title,
    TicketStatus Status,
    string CommunityId,
    string? ItemId,
    DateTimeOffset DraftedAt,
    string Why);

/// <summary>Open tickets with a place, the most urgent first.</summary>
/// <param name="Cut">There may be more than were asked for.</param>
public sealed record MapTickets(DateTimeOffset At, bool Cut, IReadOnlyList<MapTicket> Tickets);

/// <summary>One of them, in degrees (WGS 84).</summary>
public sealed record MapTicket(
    string TicketId,
    string Title,
    TicketStatus Status,
    TicketKind Kind,
    string StreetId,
    string CommunityId,
    double Longitude,
    double Latitude,
    DateTimeOffset? Due,
    ClockLight Light,
    bool Breached);
