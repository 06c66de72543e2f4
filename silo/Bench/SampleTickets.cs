using System.Security.Cryptography;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Bench;

/// <summary>
/// Tickets to measure with: believable in size and words, made through the same decisions as real ones.
/// </summary>
internal static class SampleTickets
{
    private static readonly string[] Things =
    [
        "路面积水约二十厘米行人无法通过", "行道树倒伏压住电线和人行道", "地下车库进水无法排出",
        "临街广告牌松动随时可能坠落", "井盖丢失有行人跌落风险", "夜市油烟扰民居民反复投诉",
        "建筑垃圾偷倒在河道边", "小区消防通道长期被占用", "交通信号灯全部熄灭路口拥堵", "老旧房屋外墙砖块脱落",
    ];

    private static readonly string[] Places = ["云汐大道", "望江路", "临湖巷", "青石街", "文昌路", "和平里", "向阳坡", "南塘埂"];

    internal static TicketContent Content(int seed, string community, string? grid)
    {
        var (thing, place) = (Things[seed % Things.Length], Places[seed / 10 % Places.Length]);
        return new TicketContent(
            $"{place}{thing}",
            $"早上七点半网格员巡查发现{place}{seed % 400}号附近{thing},附近商户已自行摆放警示物,排查后认为需要部门专业处置。",
            TicketKind.Daily,
            null,
            new Place(community, grid, $"{place}{seed % 400}号东侧", 100.01, 30.02),
            "网格巡查",
            "处置权限与专业设备均在区级部门,街道无权开挖也没有设备",
            "已设置警示牌、拉起警戒线并安排人员值守");
    }

    /// <summary>A new, submitted ticket, ready to be appended: what one REST creation writes.</summary>
    internal static TicketAppend Submitted(TicketId id, int seed, Actor caller, Rules rules, DateTimeOffset now)
    {
        var community = rules.Organisation.Units.First(one => one.ParentId == caller.UnitId);
        var draft = new DraftTicket(id.Value, Content(seed, community.Id, null), Submit: true);
        var decision = TicketDecisions.Decide(null, draft, caller, now, rules);
        return Append(
            id,
            null,
            decision.Events,
            caller,
            now,
            new RequestStamp(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32)));
    }

    /// <summary>
    /// A new ticket that was raised at <paramref name="start"/> and whose platform clock ends at <paramref
    /// name="due"/>.
    /// </summary>
    internal static TicketAppend Raised(
        TicketId id, int seed, Actor caller, Rules rules, DateTimeOffset start, DateTimeOffset due)
    {
        var submitted = Submitted(id, seed, caller, rules, start);
        var minutes = Math.Max(1, (int)(due - start).TotalMinutes);
        var deadline = new Deadline(start + ((due - start) * 0.75), due, false, new Derivation(
            new TimeLimit(LimitUnit.Minutes, minutes), start, rules.Calendar.Version, null, [], []));
        TicketEvent[] events =
        [
            .. submitted.Events.Select(one => one.Happened),
            new TicketApproved(null),
            new TicketRaised(deadline, rules.Parameters.Version),
        ];
        return Append(id, null, events, caller, start, submitted.Request);
    }

    internal static TicketAppend Append(
        TicketId id,
        byte[]? head,
        IReadOnlyList<TicketEvent> events,
        Actor by,
        DateTimeOffset at,
        RequestStamp? request)
    {
        Ticket? ticket = null;
        var recorded = new List<RecordedEvent>(events.Count);
        foreach (var happened in events)
        {
            recorded.Add(new RecordedEvent(recorded.Count + 1, at, by, happened));
            ticket = Ticket.After(ticket, recorded[^1]);
        }

        return new TicketAppend(id, head, null, ticket!, recorded, request, """{"ticketId":"bench"}""");
    }
}
