namespace HuYing.Domain.Streets;

/// <summary>
/// One open call on a street's board. A sensitive one is not shown to everybody who may see the board.
/// </summary>
public sealed record CallLine(
    string TicketId,
    string Title,
    string Status,
    string Kind,
    string CommunityId,
    DateTimeOffset? Due,
    bool Breached,
    string AuthorId = "",
    bool IsSensitive = false);

/// <summary>Two open calls of one street that may be the same problem: same item and same grid or community.</summary>
public sealed record LikelyDuplicate(string TicketId, string OtherTicketId, string Why);

/// <summary>A street's open calls, aggregated. Lines are ordered by due instant, at most 200 of them.</summary>
/// <param name="Figures">Counters by metric, exact at <paramref name="At"/>.</param>
public sealed record StreetBoard(
    string StreetId,
    DateTimeOffset At,
    long Revision,
    int Open,
    IReadOnlyList<CallLine> Calls,
    IReadOnlyList<LikelyDuplicate> Duplicates,
    IReadOnlyDictionary<string, long> Figures);
