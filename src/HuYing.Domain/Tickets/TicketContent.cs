namespace HuYing.Domain.Tickets;

/// <summary>Where the problem is (000-03). Longitude and latitude in degrees (WGS 84), both or neither.</summary>
public sealed record Place(string CommunityId, string? GridId, string Address, double? Longitude, double? Latitude);

/// <summary>
/// What the street says: the body of a call (001-03 asks why the street cannot solve it and what it tried).
/// </summary>
/// <param name="ItemId">Entry of the responsibility list that the caller chose; null when none fits.</param>
public sealed record TicketContent(
    string Title,
    string Description,
    TicketKind Kind,
    string? ItemId,
    Place Place,
    string Source,
    string WhyNotAlone,
    string StepsTaken);

/// <summary>A file on the ticket. The bytes are kept by the ledger; the hash binds them to the history.</summary>
/// <param name="Thumbnail">The hash of a small picture of it, where it is a picture.</param>
public sealed record Attachment(
    Guid Id, string Name, string MediaType, long Size, string Sha256, string? Thumbnail = null);

/// <summary>The table of contents of a filed case: one line per event (000-05).</summary>
public sealed record ContentsLine(int Seq, string Kind, DateTimeOffset At, string By);
