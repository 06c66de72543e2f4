using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Organisation;

public sealed class AccountPagesTests
{
    [PageFact]
    public async Task A_new_account_gets_a_password_that_is_shown_once()
    {
        await using var window = await (await Browser.Shared).As(Cast.SystemAdministrator, "/organisation");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "新建账号" }).ClickAsync();
        var sheet = window.Page.GetByRole(AriaRole.Dialog);
        await sheet.GetByLabel("登录名").FillAsync("caller-new");
        await Choose(window, sheet.GetByLabel("岗位", new LocatorGetByLabelOptions { Exact = true }), "呼叫员");
        await Choose(window, sheet.GetByLabel("单位"), "澜桥街道");
        await sheet.GetByLabel("姓名").FillAsync("新来的");
        await sheet.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "新建" }).ClickAsync();

        await Expect(window.Page.GetByText("初始密码，只显示这一次")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "我已交给本人" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "姓名、登录名、职责" })
            .FillAsync("caller-new");
        await Expect(window.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "caller-new" }))
            .ToContainTextAsync("初始密码");
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task Disabling_says_what_it_means_before_it_is_done()
    {
        await using var window = await (await Browser.Shared).As(Cast.SystemAdministrator, "/organisation");
        await window.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "姓名、登录名、职责" })
            .FillAsync("caller-30");
        await window.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "caller-30" })
            .GetByRole(AriaRole.Button).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "停用", Exact = true })
            .ClickAsync();
        await Expect(window.Page.GetByText("立即退出此人的全部登录")).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Dialog).Filter(new LocatorFilterOptions { HasText = "立即退出此人的全部登录" })
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "停用" }).Last.ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "caller-30" }))
            .ToContainTextAsync("已停用");
    }

    private static async Task Choose(Window window, ILocator field, string name)
    {
        await field.ClickAsync();
        await window.Page.Locator(".ant-select-item-option",
            new PageLocatorOptions { HasText = name }).First.ClickAsync();
    }
}
