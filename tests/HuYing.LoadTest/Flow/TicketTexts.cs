using HuYing.Client.Responsibilities;
using HuYing.Client.Tickets;

namespace HuYing.LoadTest.Flow;

/// <summary>What the callers of a load test write: short, and plain that it is a drill.</summary>
internal static class TicketTexts
{
    private static readonly string[] Places = ["云汐大道", "望江路", "临湖巷", "青石街", "文昌路", "和平里", "向阳坡", "南塘埂"];

    internal static NewTicket Call(
        string marker, Responsibility item, TicketKind kind, string community, int house)
    {
        var address = $"{Places[house % Places.Length]} {1 + (house % 400)} 号";
        return new NewTicket(
            new TicketContent(
                $"{item.Name} {marker}",
                $"压力测试:{address}附近反映“{item.Name}”的情况,编号 {marker},请按流程办理。",
                kind,
                new Place(community, address),
                "压力测试",
                "街道没有处置权限和专业设备",
                "已设置警示牌并安排人员值守",
                item.Id),
            Submit: true);
    }

    internal static Dispatching To(Responsibility item) =>
        new([new Assignee(item.Lead, AssignmentRole.Lead, $"到场处置:{item.Name}")]);
}
