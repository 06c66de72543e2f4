using HuYing.Tests.Rest;
using Microsoft.Playwright;

namespace HuYing.Web.Tests;

/// <summary>What people do with a page, in their own words.</summary>
internal static class Hands
{
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

    /// <summary>Takes a photo, and waits until it is on the ticket.</summary>
    public static async Task AddPhoto(this ILocator form)
    {
        var photo = new FilePayload { Name = "现场.jpg", MimeType = "image/jpeg", Buffer = Samples.Photo };
        await form.Locator("input[type=file]").SetInputFilesAsync(photo);
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "去掉 现场.jpg" }).WaitForAsync();
    }
}
