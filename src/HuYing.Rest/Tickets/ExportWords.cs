using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>The vocabularies as people read them in an exported table.</summary>
internal static class ExportWords
{
    internal static string Of(TicketStatus status) => status switch
    {
        TicketStatus.Draft => "草稿",
        TicketStatus.AwaitingApproval => "待审批",
        TicketStatus.Raised => "待受理",
        TicketStatus.Accepted => "待派单",
        TicketStatus.Declined => "不予受理",
        TicketStatus.Dispatched => "处置中",
        TicketStatus.Closed => "待评价",
        TicketStatus.Evaluated => "待归档",
        TicketStatus.SelfHandled => "自行处置",
        TicketStatus.Filed => "已归档",
        TicketStatus.Cancelled => "已撤销",
    };

    internal static string Of(TicketKind kind) => kind switch
    {
        TicketKind.Daily => "日常哨",
        TicketKind.Campaign => "攻坚哨",
        TicketKind.Emergency => "紧急哨",
    };

    internal static string Of(TicketClass limits) => limits switch
    {
        TicketClass.Emergency => "紧急",
        TicketClass.Ordinary => "一般",
        TicketClass.Complex => "疑难",
    };

    internal static string Of(Grade grade) => grade switch
    {
        Grade.Simple => "简单",
        Grade.General => "一般",
        Grade.Complex => "复杂",
        Grade.Critical => "重难点突发",
    };

    internal static string Of(ClockLight light) => light switch
    {
        ClockLight.Green => "绿灯",
        ClockLight.Amber => "黄灯",
        ClockLight.Red => "红灯",
        ClockLight.None => "",
    };

    internal static string Of(bool holds) => holds ? "是" : "否";
}
