using HuYing.Tests.Rest;
using Microsoft.Playwright;

namespace HuYing.Web.Tests;

/// <summary>What people do with a page, in their own words.</summary>
internal static class Hands
{
    private static readonly LocatorWaitForOptions Attached = new() { State = WaitForSelectorState.Attached };

    public static Task Press(this IPage page, string name) => page.Locator("body").Press(name);

    public static Task Press(this ILocator within, string name) =>
        within.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Opens the form of an action, fills it in and sends it.</summary>
    public static async Task Act(this IPage page, string name, Func<ILocator, Task>? fill = null)
    {
        await page.Press(name);
        var form = page.GetByRole(AriaRole.Dialog);
        await form.WaitForAsync();
        await (fill?.Invoke(form) ?? Task.CompletedTask);
        await form.Press(name);
        await form.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    /// <summary>Opens the form of an action that stands in the menu.</summary>
    public static async Task<ILocator> ActFromMenu(this IPage page, string name)
    {
        await page.Press("更多操作");
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
        var form = page.GetByRole(AriaRole.Dialog);
        await form.WaitForAsync();
        return form;
    }

    /// <summary>What the menu of actions offers.</summary>
    public static async Task<IReadOnlyList<string>> Menu(this IPage page)
    {
        await page.Press("更多操作");
        var items = page.GetByRole(AriaRole.Menuitem);
        await items.First.WaitForAsync();
        return await items.AllInnerTextsAsync();
    }

    /// <summary>Takes a photo, and waits until it is on the ticket.</summary>
    public static async Task AddPhoto(this ILocator form)
    {
        var photo = new FilePayload { Name = "现场.jpg", MimeType = "image/jpeg", Buffer = Samples.Photo };
        await form.Locator("input[type=file]").SetInputFilesAsync(photo);
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "去掉 现场.jpg" }).WaitForAsync();
    }

    /// <summary>Fills in a call; the place is in the first community of the street.</summary>
    public static async Task WriteCall(this IPage page, string title)
    {
        var community = page.GetByLabel("社区", new PageGetByLabelOptions { Exact = true });
        await community.ClickAsync();
        await page.GetByRole(AriaRole.Option).First.WaitForAsync(Attached);
        await community.PressAsync("Enter");
        await page.WriteOwnCall(title);
    }

    /// <summary>Fills in a call of somebody whose community is settled.</summary>
    public static async Task WriteOwnCall(this IPage page, string title)
    {
        await page.GetByLabel("标题").FillAsync(title);
        await page.GetByLabel("情况描述").FillAsync("今早七点巡查发现，已有一辆电动车被绊倒，附近有小学。");
        await page.GetByLabel("地点").FillAsync("棹歌巷 18 号东侧路口");
        await page.GetByLabel("问题来源").FillAsync("网格巡查");
        await page.GetByLabel("为何街道不能自行解决").FillAsync("井盖产权属排水单位，街道没有资质");
        await page.GetByLabel("已采取的措施").FillAsync("已设围挡和警示灯");
    }
}
