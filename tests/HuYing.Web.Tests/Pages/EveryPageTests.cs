using Deque.AxeCore.Playwright;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Pages;

/// <summary>
/// Every page that a person is offered opens, on a phone, a desk and a wall, and can be used by everybody.
/// </summary>
public sealed class EveryPageTests
{
    private static readonly int[] Widths = [390, 1440, 2560];

    [PageTheory]
    [InlineData(Cast.Caller)]
    [InlineData(Cast.Leader)]
    [InlineData(Cast.Answerer)]
    [InlineData(Cast.Platform)]
    [InlineData(Cast.Supervisor)]
    [InlineData(Cast.DistrictLeader)]
    [InlineData(Cast.SystemAdministrator)]
    [InlineData(Cast.SecurityAdministrator)]
    [InlineData(Cast.AuditAdministrator)]
    public async Task Every_page_in_the_navigation_opens_and_is_accessible(string login)
    {
        await using var window = await (await Browser.Shared).As(login);
        var links = window.Page.GetByRole(AriaRole.Navigation).Locator("a[href^='/']");
        await links.First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var addresses = await links.EvaluateAllAsync<string[]>("all => [...new Set(all.map(one => one.pathname))]");

        Assert.NotEmpty(addresses);
        foreach (var address in addresses.Append("/account").Append("/statistics/definitions").Distinct())
        {
            await IsSound(window, address);
        }
    }

    [PageFact]
    public async Task A_responsibility_is_accessible()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller);

        await IsSound(window, "/responsibilities/ZR-001");
    }

    [PageFact]
    public async Task Somebody_elses_page_says_so()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller, "/organisation");

        await Expect(window.Page.GetByText("您的岗位没有这个页面")).ToBeVisibleAsync();
    }

    private static async Task IsSound(Window window, string address)
    {
        foreach (var width in Widths)
        {
            await window.Page.SetViewportSizeAsync(width, width == 390 ? 844 : 1080);
            await window.Page.GotoAsync(address);
            await window.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).First.WaitForAsync();
            await Expect(window.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);

            var found = await window.Page.RunAxe();
            var serious = found.Violations.Where(one => one.Impact is "serious" or "critical");
            var told = serious.SelectMany(one => one.Nodes.Select(node => $"{one.Id}: {node.Html}"));
            Assert.True(!told.Any(), $"{address} at {width}:\n{string.Join('\n', told)}");
            Assert.True(await FitsInWidth(window.Page), $"{address} is wider than a screen of {width}");
            Assert.True(window.Faults.Count == 0, $"{address} at {width}:\n{string.Join('\n', window.Faults)}");
        }
    }

    private static Task<bool> FitsInWidth(IPage page) => page.EvaluateAsync<bool>(
        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1");
}
