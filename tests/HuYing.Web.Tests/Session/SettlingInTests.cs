using HuYing.Client.Organisation;
using HuYing.Rest;
using HuYing.Tests.Rest;
using HuYing.Web.Tests.Pages;
using Microsoft.Playwright;
using OtpNet;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Session;

/// <summary>What stands before everything else: a password that somebody else knows, a second factor that is missing.
/// </summary>
public sealed class SettlingInTests
{
    [PageFact]
    public async Task A_first_password_opens_nothing_but_its_change()
    {
        var browser = await Browser.Shared;
        var login = $"t-{Guid.CreateVersion7():N}";
        var admin = await browser.Server.As(Cast.SystemAdministrator);
        var first = await admin.CreateAccount(new(login, "测试员", Role.Caller, Cast.Street));
        await using var window = await browser.Open(390, 844);
        var page = window.Page;
        await window.LogIn(login, "/tickets", first.Password!);
        await Expect(Title(page, "请先修改密码")).ToBeVisibleAsync();
        Assert.Empty(await Visit.Barriers(page));
        Assert.True(await Visit.FitsInWidth(page));
        await page.GotoAsync("/calls/new");
        await Expect(Title(page, "请先修改密码")).ToBeVisibleAsync();

        await page.GetByLabel("现在的密码").FillAsync(first.Password!);
        await page.GetByLabel("新密码", new PageGetByLabelOptions { Exact = true }).FillAsync(RunningServer.Password);
        await page.GetByLabel("再输一遍新密码").FillAsync(RunningServer.Password + "!");
        await page.Press("修改密码");
        await Expect(page.GetByText("两次输入不一致")).ToBeVisibleAsync();
        await page.GetByLabel("再输一遍新密码").FillAsync(RunningServer.Password);
        await page.Press("修改密码");

        await Expect(Title(page, "发起呼叫")).ToBeVisibleAsync();
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task A_role_that_needs_a_second_factor_sets_it_up_first_and_logs_in_with_it()
    {
        await using var server = await RunningServer.Start(new RestOptions { PageFolder = Surroundings.PageFolder });
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await security.ChangeSecuritySettings(new([Role.Caller], null, 90));
        await using var window = await (await Browser.Shared).Open(server: server);
        var page = window.Page;
        await window.LogIn(Cast.Caller, "/tickets");
        await Expect(Title(page, "请先启用动态口令")).ToBeVisibleAsync();
        Assert.Empty(await Visit.Barriers(page));

        await page.Press("开始");
        var secret = (await page.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        Assert.Empty(await Visit.Barriers(page));
        await page.GetByLabel("动态口令").FillAsync("000000");
        await page.Press("确认启用");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GetByLabel("动态口令").FillAsync(new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp());
        await page.Press("确认启用");
        await Expect(page.GetByText("恢复码，只显示这一次")).ToBeVisibleAsync();
        var codes = await page.GetByRole(AriaRole.Listitem).AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        await page.Press("我已收好");
        await Expect(Title(page, "工单查询")).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/login");
        await page.GetByLabel("登录名").FillAsync(Cast.Caller);
        await page.GetByLabel("密码", new PageGetByLabelOptions { Exact = true }).FillAsync(RunningServer.Password);
        await page.Press("登录");
        await page.GetByLabel("动态口令").FillAsync(codes[0]);
        await page.Press("登录");
        await Expect(page.GetByRole(AriaRole.Navigation).First).ToBeVisibleAsync();
    }

    private static ILocator Title(IPage page, string name) =>
        page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name, Level = 1 });
}
