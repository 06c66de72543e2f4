using HuYing.Client.WorkingDays;

namespace HuYing.Client.Tickets;

/// <summary>One ticket as its page shows it.</summary>
/// <param name="Dispatching">The platform's own clock from raise to dispatch.</param>
/// <param name="AllowedActions">What this person may do now: the last part of the action's address.</param>
/// <param name="Contact">The complainant's, masked; null when none was recorded, or none is left.</param>
public sealed record TicketDetail(
    string Id,
    int Version,
    TicketStatus Status,
    string StreetId,
    string AuthorId,
    TicketContent Content,
    string CatalogueVersion,
    DateTimeOffset DraftedAt,
    DateTimeOffset? RaisedAt,
    DateTimeOffset? EndedAt,
    Grade? Grade,
    TicketClass? Class,
    ClockDetail? Dispatching,
    bool Suspended,
    bool Provisional,
    IReadOnlyList<Pause> Pauses,
    IReadOnlyList<AssignmentDetail> Assignments,
    IReadOnlyList<AttachmentLine> Attachments,
    IReadOnlyList<NotifiedUnit> Notified,
    int Urges,
    string? CaseNumber,
    IReadOnlyList<string> AllowedActions,
    MaskedContact? Contact,
    Sensitivity Sensitivity);

/// <summary>One department's share.</summary>
/// <param name="No">1, 2, … in the order of dispatch.</param>
/// <param name="Total">Sum of the scorecard; null until evaluated.</param>
public sealed record AssignmentDetail(
    int No,
    string DepartmentId,
    AssignmentRole Role,
    string Task,
    AssignmentStatus Status,
    IReadOnlyList<ClockDetail> Clocks,
    int Reworks,
    Scorecard? Scorecard,
    decimal? Total,
    IReadOnlyList<string> AllowedActions);

/// <summary>One running duty: its deadline, how that was derived, and how it stands.</summary>
/// <param name="StoppedAt">When the duty was done or fell away; null while it runs.</param>
/// <param name="Provisional">Derived without a published calendar year; will be derived again.</param>
public sealed record ClockDetail(
    ClockKind Kind,
    ClockLight Light,
    DateTimeOffset WarnAt,
    DateTimeOffset Due,
    bool Provisional,
    DateTimeOffset? StoppedAt,
    bool Warned,
    bool Breached,
    bool Paused,
    Derivation Derivation);

/// <summary>A file on the ticket.</summary>
/// <param name="HasThumbnail">There is a small picture of it.</param>
public sealed record AttachmentLine(
    Guid Id, string Name, string MediaType, long Size, string Sha256, bool HasThumbnail);

/// <summary>A unit with a copy, and whether it has read it.</summary>
public sealed record NotifiedUnit(string UnitId, bool Read);
