using System.Text.RegularExpressions;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Session;

public sealed class IdleTests
{
    [PageFact]
    public async Task Whoever_does_nothing_is_warned_may_stay_and_else_comes_back_to_the_same_page_after_a_login()
    {
        var browser = await Browser.Shared;
        await using var window = await browser.Open();
        var page = window.Page;
        await page.Clock.InstallAsync();
        await window.LogIn(Cast.AuditAdministrator, "/account");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).First.WaitForAsync();

        await page.Clock.FastForwardAsync("27:30");
        await Expect(page.GetByRole(AriaRole.Timer)).ToContainTextAsync("后自动退出");
        await page.Press("继续使用");
        await Expect(page.GetByRole(AriaRole.Timer)).ToHaveCountAsync(0);

        await page.Clock.FastForwardAsync("29:30");
        await Expect(page.GetByText("您有一阵没有操作，已自动退出")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("back=%2Faccount"));
        await page.GetByLabel("登录名").FillAsync(Cast.AuditAdministrator);
        await page.GetByLabel("密码", new PageGetByLabelOptions { Exact = true }).FillAsync(RunningServer.Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/account$"));
    }
}
