using HuYing.Domain.Departments;
using HuYing.Domain.Organisation;
using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;

namespace HuYing.Rest.Organisation;

/// <summary>A board as one person may see it: a line is shown to whom its ticket is shown.</summary>
internal static class BoardScope
{
    internal static Refusal NoSuchUnit { get; } = new("no_such_unit", RefusalKind.NotFound);

    internal static StreetBoard SeenBy(this StreetBoard board, Post post)
    {
        var calls = board.Calls.Where(line => TicketSight.MaySee(ReachOf(line, board.StreetId, post), post)).ToList();
        return board with { Calls = calls, Open = board.Open - (board.Calls.Count - calls.Count) };
    }

    internal static DepartmentBoard SeenBy(this DepartmentBoard board, Post post)
    {
        var backlog = board.Backlog
            .Where(line => TicketSight.MaySee(
                ReachOfShare(line.StreetId, board.DepartmentId, line.IsSensitive, post), post))
            .ToList();
        return board with { Backlog = backlog, Open = board.Open - (board.Backlog.Count - backlog.Count) };
    }

    private static TicketReach ReachOf(CallLine line, string streetId, Post post) => new(
        post.DistrictId,
        streetId,
        line.CommunityId,
        null,
        line.AuthorId,
        LabelOf(line.IsSensitive),
        IsSent: true,
        [],
        [],
        []);

    /// <summary>What of a department's share that stands decides who may see it.</summary>
    internal static TicketReach ReachOfShare(string streetId, string departmentId, bool isSensitive, Post post) => new(
        post.DistrictId,
        streetId,
        "",
        null,
        "",
        LabelOf(isSensitive),
        IsSent: true,
        [departmentId],
        [],
        []);

    private static Sensitivity LabelOf(bool isSensitive) =>
        isSensitive ? Sensitivity.Sensitive : Sensitivity.Internal;
}
