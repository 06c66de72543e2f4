using HuYing.Client.Tickets;
using HuYing.Tests.Rest.Uploads;

namespace HuYing.Tests.Rest;

/// <summary>States of a ticket, each reached through the facade as people would.</summary>
internal static class Samples
{
    public static byte[] Photo { get; } = Pictures.Jpeg();

    public static TicketContent Content(string title = "澜心路路面积水没过人行道", TicketKind kind = TicketKind.Daily) => new(
        title,
        "早上七点半网格员巡查发现积水约二十厘米，行人无法通过，排水口可能堵塞。",
        kind,
        new Place(Cast.Community, "澜心路 18 号东侧"),
        "网格巡查",
        "排水设施由区级部门管理，街道没有权限",
        "已设置警示牌并安排人员值守");

    public static async Task<TicketReply> ADraft(this RunningServer server, TicketKind kind = TicketKind.Daily) =>
        await (await server.As(Cast.Caller)).DraftTicket(new NewTicket(Content(kind: kind)));

    public static async Task<TicketReply> ARaisedTicket(this RunningServer server, TicketKind kind = TicketKind.Daily)
    {
        var draft = await server.ADraft(kind);
        await (await server.As(Cast.Caller)).SubmitTicket(draft.TicketId);
        return await (await server.As(Cast.Leader)).ApproveTicket(draft.TicketId, new Approval());
    }

    public static async Task<TicketReply> ADispatchedTicket(
        this RunningServer server, TicketKind kind = TicketKind.Daily)
    {
        var platform = await server.As(Cast.Platform);
        var raised = await server.ARaisedTicket(kind);
        await platform.AcceptTicket(raised.TicketId, new Acceptance(Grade.General));
        return await platform.DispatchTicket(
            raised.TicketId, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, "疏通排水口")]));
    }
}
