using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Session;

public sealed class LoginPageTests
{
    [PageFact]
    public async Task Whoever_is_not_logged_in_comes_to_the_login_and_then_where_he_wanted_to_be()
    {
        await using var window = await (await Browser.Shared).Open();
        await window.Page.GotoAsync("/tickets?text=abc");

        await Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/login\\?back="));
        await window.LogIn(Cast.Caller, "/tickets?text=abc");

        await Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/tickets\\?text=abc$"));
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task A_wrong_password_is_explained_in_chinese_and_the_login_stays()
    {
        await using var window = await (await Browser.Shared).Open();
        await window.Page.GotoAsync("/login");
        await window.Page.GetByLabel("登录名").FillAsync(Cast.Caller);
        await window.Page.GetByLabel("密码", new PageGetByLabelOptions { Exact = true }).FillAsync("wrong-Password-1");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("登录名或密码不正确");
        await Expect(window.Page.GetByLabel("登录名")).ToHaveValueAsync(Cast.Caller);
    }

    [PageFact]
    public async Task The_way_back_never_leads_to_another_site()
    {
        await using var window = await (await Browser.Shared).Open();
        await window.LogIn(Cast.Caller, "//evil.example/");

        Assert.Equal("/", new Uri(window.Page.Url).AbsolutePath);
        Assert.Equal((await Browser.Shared).Server.Address.Authority, new Uri(window.Page.Url).Authority);
    }

    [PageFact]
    public async Task Logging_out_leads_to_the_login_and_ends_it_at_the_server()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller);
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "柏知遥" }).ClickAsync();
        await window.Page.GetByText("退出登录").ClickAsync();

        await Expect(window.Page.GetByLabel("登录名")).ToBeVisibleAsync();
        var me = await window.Page.APIRequest.GetAsync("/api/v1/me");
        Assert.Equal(401, me.Status);
    }
}
