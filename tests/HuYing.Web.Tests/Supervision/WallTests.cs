using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Supervision;

public sealed class WallTests
{
    [PageFact]
    public async Task One_click_urges_and_the_record_says_so()
    {
        var server = (await Browser.Shared).Server;
        var ticket = await server.ADispatchedTicket();
        await using var window = await (await Browser.Shared).As(Cast.Supervisor, "/supervision?window=all");
        var row = Row(window, ticket);

        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(row.GetByText("撤销", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Expect(row.GetByText("已催办")).ToBeVisibleAsync(Patiently);

        Assert.Equal(1, await Urges(server, ticket));
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task An_urge_that_is_taken_back_in_time_was_never_made()
    {
        var server = (await Browser.Shared).Server;
        var ticket = await server.ADispatchedTicket();
        await using var window = await (await Browser.Shared).As(Cast.Supervisor, "/supervision?window=all");
        var row = Row(window, ticket);

        await window.Page.Clock.InstallAsync();
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await row.GetByText("撤销", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await window.Page.Clock.FastForwardAsync("01:00");

        await Expect(row.GetByText("催办", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(0, await Urges(server, ticket));
    }

    [PageFact]
    public async Task Several_are_urged_at_once_with_a_result_for_each()
    {
        var server = (await Browser.Shared).Server;
        var first = await server.ADispatchedTicket();
        var second = await server.ADispatchedTicket();
        await using var window = await (await Browser.Shared).As(Cast.Supervisor, "/supervision?window=all");

        await Row(window, first).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Row(window, second).GetByRole(AriaRole.Checkbox).CheckAsync();
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "催办选中的" }).ClickAsync();
        var sheet = window.Page.GetByRole(AriaRole.Dialog);
        await Expect(sheet.GetByText("不能撤回")).ToBeVisibleAsync();
        await sheet.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "催办" }).ClickAsync();

        await Expect(sheet.GetByText("2 件全部完成")).ToBeVisibleAsync(Patiently);
        Assert.Equal(1, await Urges(server, first));
        Assert.Equal(1, await Urges(server, second));
    }

    private static LocatorAssertionsToBeVisibleOptions Patiently => new() { Timeout = 120_000 };

    private static ILocator Row(Window window, TicketReply ticket) =>
        window.Page.Locator("li", new PageLocatorOptions { HasText = ticket.TicketId }).First;

    private static async Task<int> Urges(RunningServer server, TicketReply ticket) =>
        (await (await server.As(Cast.Supervisor)).GetTicket(ticket.TicketId)).Urges;
}
