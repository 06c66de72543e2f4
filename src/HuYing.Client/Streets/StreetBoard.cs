using HuYing.Client.Organisation;
using HuYing.Client.Tickets;

namespace HuYing.Client.Streets;

/// <summary>One open call on a street's board.</summary>
public sealed record CallLine(
    string TicketId,
    string Title,
    TicketStatus Status,
    TicketKind Kind,
    string CommunityId,
    DateTimeOffset? Due,
    bool Breached);

/// <summary>Two open calls that may be the same problem.</summary>
public sealed record LikelyDuplicate(string TicketId, string OtherTicketId, string Why);

/// <summary>A street's open calls by due instant, at most 200 of <paramref name="Open"/>, and its figures.</summary>
public sealed record StreetBoard(
    UnitLine Street,
    DateTimeOffset At,
    int Open,
    IReadOnlyList<CallLine> Calls,
    IReadOnlyList<LikelyDuplicate> Duplicates,
    IReadOnlyDictionary<string, long> Figures);

/// <summary>A street with the communities and grids that its calls name.</summary>
public sealed record StreetDetail(UnitLine Street, IReadOnlyList<CommunityLine> Communities);

/// <summary>A community and its grids.</summary>
public sealed record CommunityLine(UnitLine Community, IReadOnlyList<UnitLine> Grids);
