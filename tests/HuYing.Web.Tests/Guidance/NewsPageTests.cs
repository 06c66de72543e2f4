using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Guidance;

public sealed class NewsPageTests
{
    [PageFact]
    public async Task What_the_platform_publishes_a_caller_reads_and_is_counted_once()
    {
        await using var platform = await (await Browser.Shared).As(Cast.Platform, "/guidance/news");
        await platform.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "发布动态" }).ClickAsync();
        var sheet = platform.Page.GetByRole(AriaRole.Dialog);
        await sheet.GetByLabel("标题").FillAsync("周三开调度会");
        await sheet.GetByLabel("正文").FillAsync("下午三点，各街道分管领导参加。");
        await sheet.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "发布" }).ClickAsync();
        await Expect(Card(platform)).ToBeVisibleAsync();

        await using var caller = await (await Browser.Shared).As(Cast.Caller, "/guidance/news");
        await Expect(Card(caller)).ToContainTextAsync("未读");
        await Card(caller).ClickAsync();
        await Expect(caller.Page.GetByText("下午三点，各街道分管领导参加。")).ToBeVisibleAsync();
        await Expect(Card(caller)).ToContainTextAsync("1 人已读");
        await Expect(Card(caller)).Not.ToContainTextAsync("未读");
        Assert.Empty(caller.Faults);
    }

    private static ILocator Card(Window window) =>
        window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "周三开调度会" });
}
