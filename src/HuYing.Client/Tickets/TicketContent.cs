namespace HuYing.Client.Tickets;

/// <summary>Where the problem is. Longitude and latitude in degrees (WGS 84), both or neither.</summary>
public sealed record Place(
    string CommunityId, string Address, string? GridId = null, double? Longitude = null, double? Latitude = null);

/// <summary>What the street says: the body of a call.</summary>
/// <param name="Source">Where the problem came from: a patrol, the hotline, a resident.</param>
/// <param name="WhyNotAlone">Why the street cannot solve it alone.</param>
/// <param name="StepsTaken">What the street has tried.</param>
/// <param name="ItemId">Entry of the responsibility list; null when none fits.</param>
public sealed record TicketContent(
    string Title,
    string Description,
    TicketKind Kind,
    Place Place,
    string Source,
    string WhyNotAlone,
    string StepsTaken,
    string? ItemId = null);

/// <summary>Begins a ticket. With <paramref name="Submit"/> it goes to the street's leader in the same step.</summary>
/// <param name="Contact">The complainant's; kept sealed, apart from the content.</param>
public sealed record NewTicket(
    TicketContent Content,
    bool Submit = false,
    Contact? Contact = null,
    Sensitivity Sensitivity = Sensitivity.Internal);
