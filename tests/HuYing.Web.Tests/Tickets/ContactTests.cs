using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using HuYing.Tests.Rest.Contacts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Tickets;

/// <summary>
/// Who may see, change, hold and erase the complainant's contact on a ticket's page, and who labels the ticket.
/// </summary>
public sealed class ContactTests
{
    private static readonly string[] OfTheStreet = ["登记联系方式", "更正联系方式", "删除联系方式"];

    private static readonly string[] OfThePlatform = ["封存联系方式", "解除封存", "调整敏感级别"];

    [PageFact]
    public async Task A_contact_is_masked_until_somebody_at_work_on_it_says_why_he_looks()
    {
        var browser = await Browser.Shared;
        var (id, contact) = await browser.Server.ADispatchedTicketWithContact();
        await using var answerer = await browser.As(Cast.Answerer, $"/tickets/{id}", 390, 844);
        var page = answerer.Page;
        await Expect(page.GetByText("张**")).ToBeVisibleAsync();
        await Expect(page.GetByText(contact.Phone!)).ToHaveCountAsync(0);

        await page.Press("查看");
        var sheet = page.GetByRole(AriaRole.Dialog);
        await sheet.GetByLabel("为什么要看").FillAsync("回电");
        await sheet.Press("查看");
        await Expect(sheet.GetByText("请至少写 5 个字")).ToBeVisibleAsync();
        await sheet.GetByLabel("为什么要看").FillAsync("回电核实积水的位置");
        await sheet.Press("查看");
        await Expect(sheet.GetByText(contact.Phone!)).ToBeVisibleAsync();
        await Expect(sheet.GetByText(contact.Detail!)).ToBeVisibleAsync();
        await sheet.Press("看完了");
        await Expect(page.GetByText(contact.Phone!)).ToHaveCountAsync(0);

        await using var supervisor = await browser.As(Cast.Supervisor, $"/tickets/{id}");
        await Expect(supervisor.Page.GetByText("张**")).ToBeVisibleAsync();
        await Expect(supervisor.Page.GetByRole(
            AriaRole.Button, new PageGetByRoleOptions { Name = "查看" })).ToHaveCountAsync(0);
        Assert.Empty(answerer.Faults.Concat(supervisor.Faults));
    }

    [PageFact]
    public async Task The_street_records_corrects_and_erases_it_and_is_asked_before_it_is_gone()
    {
        var browser = await Browser.Shared;
        var raised = await browser.Server.ARaisedTicket();
        await using var window = await browser.As(Cast.Caller, $"/tickets/{raised.TicketId}");
        var page = window.Page;

        var form = await page.ActFromMenu("登记联系方式");
        await form.Press("登记联系方式");
        await Expect(form.GetByText("请填写姓名或电话")).ToBeVisibleAsync();
        await form.GetByLabel("姓名").FillAsync("张秀英");
        await form.GetByLabel("电话").FillAsync("13900139017");
        await form.Press("登记联系方式");
        await Expect(page.GetByText("139****9017")).ToBeVisibleAsync();

        form = await page.ActFromMenu("更正联系方式");
        await form.GetByLabel("电话").FillAsync("13900139018");
        await form.Press("更正联系方式");
        await Expect(page.GetByText("139****9018")).ToBeVisibleAsync();
        await Expect(page.GetByText("张**")).ToHaveCountAsync(0);

        form = await page.ActFromMenu("删除联系方式");
        await form.GetByLabel("理由").FillAsync("来电人要求删除");
        await form.Press("删除联系方式");
        var question = page.GetByRole(AriaRole.Dialog).Filter(new LocatorFilterOptions { HasText = "确定删除" });
        await Expect(page.GetByText("139****9018")).ToBeVisibleAsync();
        await question.Press("删除联系方式");
        await Expect(page.GetByText("139****9018")).ToHaveCountAsync(0);

        var ticket = await (await browser.Server.As(Cast.Caller)).GetTicket(raised.TicketId);
        Assert.Null(ticket.Contact);
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task The_platform_holds_and_releases_it_and_labels_the_ticket()
    {
        var browser = await Browser.Shared;
        var (id, _) = await browser.Server.ADispatchedTicketWithContact();
        await using var window = await browser.As(Cast.Platform, $"/tickets/{id}");
        var page = window.Page;

        var form = await page.ActFromMenu("封存联系方式");
        await form.GetByLabel("理由").FillAsync("来电人已起诉，法院要求保全");
        await form.Press("封存联系方式");
        var held = page.GetByText("已封存", new PageGetByTextOptions { Exact = true });
        await Expect(held).ToBeVisibleAsync();
        await using (var street = await browser.As(Cast.Caller, $"/tickets/{id}"))
        {
            Assert.Empty((await street.Page.Menu()).Intersect([.. OfTheStreet, .. OfThePlatform]));
        }

        form = await page.ActFromMenu("解除封存");
        await form.GetByLabel("理由").FillAsync("案件已结");
        await form.Press("解除封存");
        await Expect(held).ToHaveCountAsync(0);

        form = await page.ActFromMenu("调整敏感级别");
        await Expect(form.GetByText("现在是“内部”")).ToBeVisibleAsync();
        await form.GetByText("敏感", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await form.GetByLabel("理由").FillAsync("涉及未成年人");
        await form.Press("调整敏感级别");
        await form.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await Expect(page.GetByText("涉及未成年人")).ToBeVisibleAsync();

        var ticket = await (await browser.Server.As(Cast.Platform)).GetTicket(id);
        Assert.Equal((Sensitivity.Sensitive, false), (ticket.Sensitivity, ticket.Contact!.IsHeld));
        await using var caller = await browser.As(Cast.Caller, $"/tickets/{id}");
        var offered = await caller.Page.Menu();
        Assert.Contains("更正联系方式", offered);
        Assert.Empty(offered.Intersect(OfThePlatform));
        Assert.Empty(window.Faults);
    }
}
