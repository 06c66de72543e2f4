using System.Text.RegularExpressions;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Session;

public sealed class IdleTests
{
    private const string Unattended = "x-huying-unattended";

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

    [PageFact]
    public async Task What_the_page_reads_by_itself_keeps_nobody_logged_in_and_what_a_person_asks_for_says_nothing()
    {
        var browser = await Browser.Shared;
        var caller = await browser.Server.As(Cast.Caller);
        await using var window = await browser.Open();
        var page = window.Page;
        await page.Clock.InstallAsync();
        await page.RunAndWaitForResponseAsync(
            () => window.LogIn(Cast.Caller, "/tickets"), one => one.Url.EndsWith("/live", StringComparison.Ordinal));

        await page.Clock.FastForwardAsync("20:00");
        var pushed = await page.RunAndWaitForRequestAsync(
            () => caller.DraftTicket(new(Samples.Content("澜心路没人看着时起草的呼叫"))), IsOfTickets);
        Assert.Equal("1", await pushed.HeaderValueAsync(Unattended));
        await page.Clock.FastForwardAsync("07:30");
        await Expect(page.GetByRole(AriaRole.Timer)).ToContainTextAsync("后自动退出");

        var stayed = await page.RunAndWaitForRequestAsync(
            () => page.Press("继续使用"), one => one.Url.EndsWith("/me", StringComparison.Ordinal));
        Assert.Null(await stayed.HeaderValueAsync(Unattended));
        await Expect(page.GetByRole(AriaRole.Timer)).ToHaveCountAsync(0);
        var asked = await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "工作台" }).First.ClickAsync(),
            one => IsOfTickets(one) && one.Url.Contains("share=Reported", StringComparison.Ordinal));
        Assert.Null(await asked.HeaderValueAsync(Unattended));
    }

    [PageFact]
    public async Task A_screen_on_show_stays_and_whoever_takes_it_down_later_has_to_log_in()
    {
        await using var window = await (await Browser.Shared).Open();
        var page = window.Page;
        await page.Clock.InstallAsync();
        await window.LogIn(Cast.Supervisor, "/screen");
        await Expect(page.GetByText("今日呼叫")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("f");
        await page.WaitForFunctionAsync("() => document.fullscreenElement");

        for (var minutes = 0; minutes < 40; minutes += 5)
        {
            await page.RunAndWaitForResponseAsync(
                () => page.Clock.FastForwardAsync("05:01"), one => one.Url.EndsWith("/me", StringComparison.Ordinal));
        }

        await Expect(page.GetByText("今日呼叫")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Timer)).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => document.exitFullscreen()");
        await Expect(page.GetByText("您有一阵没有操作，已自动退出")).ToBeVisibleAsync();
    }

    private static bool IsOfTickets(Microsoft.Playwright.IRequest request) =>
        request.Url.Contains("/api/v1/tickets?", StringComparison.Ordinal);
}
