using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>Each way to ask <see cref="BigLedger"/> for a list, and how much its first two pages may read.</summary>
internal static class ListCases
{
    public static readonly IReadOnlyDictionary<string, ReadScope> Scopes = new Dictionary<string, ReadScope>
    {
        ["district"] = new("d", null, null, false),
        ["system"] = new("d", null, null, true),
        ["street"] = new("d", "st-3", null, true),
        ["department"] = new("d", null, "de-6", true),
    };

    // Two pages of the longest looks read some 40,000 rows and index entries, of fifty thousand tickets as of millions.
    public static readonly IReadOnlyDictionary<string, (TicketFilter Filter, int MostRows)> Filters =
        new Dictionary<string, (TicketFilter, int)>
        {
            ["all"] = (TicketFilter.All, 10_000),
            ["open"] = (TicketFilter.All with { OpenOnly = true }, 10_000),
            ["rare status"] = (TicketFilter.All with { Statuses = [TicketStatus.Raised] }, 30_000),
            ["two statuses"] = (
                TicketFilter.All with { Statuses = [TicketStatus.Closed, TicketStatus.Filed] }, 3_000),
            ["red"] = (TicketFilter.All with { Light = ClockLight.Red }, 32_000),
            ["amber"] = (TicketFilter.All with { Light = ClockLight.Amber }, 32_000),
            ["green"] = (TicketFilter.All with { Light = ClockLight.Green }, 32_000),
            ["no light"] = (TicketFilter.All with { Light = ClockLight.None }, 10_000),
            ["street"] = (TicketFilter.All with { StreetId = "st-5" }, 14_000),
            ["department"] = (TicketFilter.All with { DepartmentId = "de-11" }, 40_000),
            ["open of a department"] = (
                TicketFilter.All with { DepartmentId = "de-11", OpenOnly = true }, 32_000),
            ["community"] = (TicketFilter.All with { CommunityId = "co-3-1" }, 32_000),
            ["kind"] = (TicketFilter.All with { Kind = TicketKind.Emergency }, 46_000),
            ["class"] = (TicketFilter.All with { Class = TicketClass.Complex }, 46_000),
            ["item"] = (TicketFilter.All with { ItemId = "I-3" }, 30_000),
            ["rare item"] = (TicketFilter.All with { ItemId = "I-rare" }, 30_000),
            ["old days"] = (TicketFilter.All with { From = BigLedger.Day(300), To = BigLedger.Day(298) }, 3_000),
            ["up to an old day"] = (TicketFilter.All with { To = BigLedger.Day(300) }, 4_000),
            ["all at once"] = (
                TicketFilter.All with
                {
                    CommunityId = "co-3-1",
                    DepartmentId = "de-6",
                    Kind = TicketKind.Daily,
                    OpenOnly = true,
                },
                30_000),
            ["due"] = (TicketFilter.All with { Order = TicketOrder.DueSoonest }, 2_000),
            ["due of a street"] = (
                TicketFilter.All with { Order = TicketOrder.DueSoonest, StreetId = "st-6" }, 4_000),
            ["due of a kind"] = (
                TicketFilter.All with { Order = TicketOrder.DueSoonest, Kind = TicketKind.Emergency }, 8_000),
            ["common word"] = (TicketFilter.All with { Text = "积水" }, 8_000),
            ["rare word"] = (TicketFilter.All with { Text = "w77" }, 12_000),
            ["no such word"] = (TicketFilter.All with { Text = "没有" }, 12_000),
            ["one letter"] = (TicketFilter.All with { Text = "积" }, 8_000),
        };
}
