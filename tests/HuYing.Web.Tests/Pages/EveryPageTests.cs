using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Pages;

/// <summary>Every page that a person is offered opens, on every screen, and can be used by everybody.</summary>
public sealed class EveryPageTests
{
    [PageTheory]
    [InlineData(Cast.Caller)]
    [InlineData(Cast.Leader)]
    [InlineData(Cast.Answerer)]
    [InlineData(Cast.SystemAdministrator)]
    public Task Every_page_in_the_navigation_opens_and_is_accessible(string login) => Visit.Everything(login);

    [PageFact]
    public async Task The_login_is_accessible()
    {
        await using var window = await (await Browser.Shared).Open();
        await window.Page.GotoAsync("/login");
        await window.Page.GetByLabel("登录名").WaitForAsync();

        Assert.Empty(await Visit.Barriers(window.Page));
    }

    [PageFact]
    public async Task A_responsibility_is_accessible()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller);

        await Visit.IsSound(window, Cast.Caller, "/responsibilities/ZR-001");
    }

    [PageFact]
    public async Task A_ticket_is_accessible_to_both_ends()
    {
        var browser = await Browser.Shared;
        var dispatched = await browser.Server.ADispatchedTicket();
        foreach (var login in new[] { Cast.Caller, Cast.Answerer })
        {
            await using var window = await browser.As(login);
            await Visit.IsSound(window, login, $"/tickets/{dispatched.TicketId}");
        }
    }

    [PageFact]
    public async Task Somebody_elses_page_says_so()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller, "/organisation");

        await Expect(window.Page.GetByText("您的岗位没有这个页面")).ToBeVisibleAsync();
    }

    [PageTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_opens_closes_again_with_motion_and_without(bool isMoving)
    {
        var browser = await Browser.Shared;
        var raised = await browser.Server.ARaisedTicket();
        await using var window = await browser.Open(isMoving: isMoving);
        await window.LogIn(Cast.Platform, $"/tickets/{raised.TicketId}?act=accept");
        var form = window.Page.GetByRole(AriaRole.Dialog);
        await form.Press("不办了");
        await Expect(form).ToHaveCountAsync(0);

        await window.Page.Press("更多操作");
        await window.Page.GetByRole(AriaRole.Menuitem).First.ClickAsync();
        await Expect(form).ToBeVisibleAsync();
        Assert.Empty(window.Faults);
    }

    // What a test of the page must catch: it is made here and found by the same eyes.
    [PageFact]
    public async Task A_picture_without_words_a_broken_script_and_a_too_wide_page_are_noticed()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller);
        await window.Page.EvaluateAsync(
            "() => { const one = document.createElement('button'); one.style.width = '4000px'; "
            + "document.body.append(one); setTimeout(() => { throw new Error('broken') }); console.error('said') }");

        Assert.NotEmpty(await Visit.Barriers(window.Page));
        Assert.False(await Visit.FitsInWidth(window.Page));
        await Expect(window.Page.Locator("body")).ToBeVisibleAsync();
        Assert.Contains(window.Faults, one => one.Contains("broken", StringComparison.Ordinal));
        Assert.Contains(window.Faults, one => one.Contains("said", StringComparison.Ordinal));
    }
}
