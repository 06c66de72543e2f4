using Deque.AxeCore.Playwright;
using HuYing.Tests.Rest;
using Microsoft.Playwright;

namespace HuYing.Web.Tests.Pages;

/// <summary>What axe finds on a page: nothing. A page is added here when it is made.</summary>
public sealed class AccessibilityTests
{
    [PageFact]
    public async Task The_login_can_be_used_by_everybody()
    {
        await using var window = await (await Browser.Shared).Open();
        await window.Page.GotoAsync("/login");
        await window.Page.GetByLabel("登录名").WaitForAsync();

        await IsClean(window.Page);
    }

    [PageTheory]
    [InlineData(Cast.Caller, "/")]
    [InlineData(Cast.Caller, "/calls/new")]
    [InlineData(Cast.Platform, "/tickets")]
    [InlineData(Cast.SystemAdministrator, "/")]
    public async Task A_page_can_be_used_by_everybody(string login, string address)
    {
        await using var window = await (await Browser.Shared).As(login, address);
        await window.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).WaitForAsync();

        await IsClean(window.Page);
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task A_ticket_can_be_used_by_everybody()
    {
        var browser = await Browser.Shared;
        var dispatched = await browser.Server.ADispatchedTicket();
        await using var window = await browser.As(Cast.Answerer, $"/tickets/{dispatched.TicketId}");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "签收", Exact = true })
            .WaitForAsync();

        await IsClean(window.Page);
        Assert.Empty(window.Faults);
    }

    private static async Task IsClean(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(
            found.Violations.Length == 0,
            string.Join('\n', found.Violations.SelectMany(one => one.Nodes.Select(node => $"{one.Id}: {node.Html}"))));
    }
}
