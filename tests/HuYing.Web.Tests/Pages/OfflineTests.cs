using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Pages;

public sealed class OfflineTests
{
    [PageFact]
    public async Task The_page_opens_without_a_network_and_says_that_there_is_none()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller);
        await window.Page.WaitForFunctionAsync("async () => (await navigator.serviceWorker.getRegistration())?.active");
        await window.Page.ReloadAsync();
        await window.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).First.WaitForAsync();

        await window.Page.Context.SetOfflineAsync(true);
        await window.Page.GotoAsync("/");

        await Expect(window.Page.GetByText("连不上服务器").First).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("没有网络。已打开的内容可以看")).ToBeVisibleAsync();
        await window.Page.Context.SetOfflineAsync(false);
        await Expect(window.Page.GetByText("连不上服务器")).ToHaveCountAsync(0);
    }
}
