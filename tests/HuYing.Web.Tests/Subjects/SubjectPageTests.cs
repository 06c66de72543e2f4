using System.Text;
using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using HuYing.Tests.Rest.Contacts;
using HuYing.Web.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Subjects;

/// <summary>What the platform does for a person who asks about his own data, and what of it stays nowhere.</summary>
public sealed class SubjectPageTests
{
    private const string Address = "/subjects";

    private const string Why = "本人到窗口申请，已核对身份证";

    private const string Kept =
        "() => JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie])";

    [PageFact]
    public async Task A_number_is_searched_exported_and_erased_ticket_by_ticket_and_stays_nowhere()
    {
        var browser = await Browser.Shared;
        var (open, contact) = await browser.Server.ADispatchedTicketWithContact();
        var caller = await browser.Server.As(Cast.Caller);
        var ended = await caller.DraftTicket(new NewTicket(Samples.Content(), Contact: contact));
        await caller.CancelTicket(ended.TicketId, new Reason("居民撤回反映"));
        await using var window = await browser.As(Cast.Platform);
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "个人信息查询与处理" }).ClickAsync();
        await Expect(page.GetByText("还没有查询")).ToBeVisibleAsync();

        await page.GetByLabel("完整号码").FillAsync($"+86 {contact.Phone}");
        await page.GetByLabel("办理理由").FillAsync(Why);
        await page.GetByLabel("办理理由").PressAsync("Enter");
        await Expect(page.GetByText($"{contact.Phone![..3]}****{contact.Phone[^4..]}：2 件工单")).ToBeVisibleAsync();
        await Expect(Item(page, open)).ToContainTextAsync("张**");
        await Expect(Item(page, open)).ToContainTextAsync("办理中：还要联系来电人");
        await Expect(Item(page, open).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", $"/tickets/{open}");
        await Expect(Item(page, ended.TicketId)).ToContainTextAsync("可以应本人申请删除");
        await Expect(Item(page, ended.TicketId)).ToContainTextAsync("自动删除");
        await Expect(Item(page, ended.TicketId).GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        await Expect(page.GetByText(contact.Detail!)).ToHaveCountAsync(0);
        Assert.Empty(await Visit.Barriers(page));

        var file = await page.RunAndWaitForDownloadAsync(() => page.Press("导出文件"));
        Assert.DoesNotContain(contact.Phone, file.SuggestedFilename, StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync((await file.PathAsync())!));
        string[] all = [open, ended.TicketId, contact.Name!, contact.Phone, contact.Detail!];
        Assert.All(all, one => Assert.Contains(one, text, StringComparison.Ordinal));

        await page.Press("删除");
        var question = page.GetByRole(AriaRole.Dialog);
        await Expect(question).ToContainTextAsync("1 件已结束的工单");
        await Expect(question).ToContainTextAsync("不能恢复");
        await Expect(question).ToContainTextAsync("1 件还在办理：不删");
        await question.Press("不删了");
        await page.Press("删除");
        await question.Press("删除");
        await Expect(page.GetByText("已删除 1 件，1 件没有删")).ToBeVisibleAsync();
        await Expect(Item(page, open)).ToContainTextAsync("没有删：办理中");
        await Expect(Item(page, ended.TicketId)).ToContainTextAsync("已删除");
        await Expect(Item(page, ended.TicketId)).Not.ToContainTextAsync("张**");
        Assert.DoesNotContain(contact.Phone, await page.EvaluateAsync<string>(Kept), StringComparison.Ordinal);
        await page.Press("再查一次");
        await Expect(page.GetByText("：1 件工单")).ToBeVisibleAsync();
        await Expect(page.GetByText("现在没有可以删除的")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByLabel("完整号码")).ToHaveValueAsync("");
        Assert.Null((await caller.GetTicket(ended.TicketId)).Contact);
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task What_is_held_for_a_legal_matter_is_kept_and_says_so_on_a_phone()
    {
        var browser = await Browser.Shared;
        var (id, contact) = await browser.Server.ADispatchedTicketWithContact();
        await (await browser.Server.As(Cast.Platform)).HoldContact(id, new ContactHold(true, "涉及行政复议"));
        await (await browser.Server.As(Cast.Caller)).CancelTicket(id, new Reason("居民撤回反映"));
        await using var window = await browser.As(Cast.Platform, Address, 390, 844);
        var page = window.Page;

        await Ask(page, contact.Phone!, Why);

        await Expect(Item(page, id)).ToContainTextAsync("依法保留");
        await Expect(page.GetByText("现在没有可以删除的")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "删除", Exact = true }))
            .ToHaveCountAsync(0);
        Assert.True(await Visit.FitsInWidth(page));
        Assert.Empty(await Visit.Barriers(page));
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task A_question_without_a_number_or_a_reason_is_not_asked_and_one_that_tells_the_number_is_refused()
    {
        await using var window = await (await Browser.Shared).As(Cast.Platform, Address);
        var page = window.Page;
        var number = ContactSamples.New().Phone!;

        await Ask(page, "不详", "本人");
        await Expect(page.GetByText("请填写完整的电话号码")).ToBeVisibleAsync();
        await Expect(page.GetByText("请至少写 5 个字")).ToBeVisibleAsync();
        await Ask(page, number, $"机主 {number} 本人申请");
        await Expect(page.GetByText("请不要在理由中写电话号码").Or(page.GetByText("理由中写有电话号码")))
            .ToBeVisibleAsync();
        await Ask(page, number, Why);
        await Expect(page.GetByText($"没有工单登记着 {number[..3]}****{number[^4..]}")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task Without_a_network_nothing_waits_and_the_question_can_be_asked_again()
    {
        var browser = await Browser.Shared;
        var (id, contact) = await browser.Server.ADispatchedTicketWithContact();
        await using var window = await browser.As(Cast.Platform, Address);
        var page = window.Page;
        await Expect(page.GetByText("还没有查询")).ToBeVisibleAsync();

        await page.Context.SetOfflineAsync(true);
        await Ask(page, contact.Phone!, Why);
        await Expect(page.GetByText("连不上服务器").First).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Press("重试");

        await Expect(Item(page, id)).ToBeVisibleAsync();
    }

    [PageTheory]
    [InlineData(Cast.Caller)]
    [InlineData(Cast.AuditAdministrator)]
    public async Task Nobody_but_the_platform_is_offered_the_page(string login)
    {
        await using var window = await (await Browser.Shared).As(login, Address);

        await Expect(window.Page.GetByText("您的岗位没有这个页面")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "个人信息查询与处理" }))
            .ToHaveCountAsync(0);
    }

    private static async Task Ask(IPage page, string number, string why)
    {
        await page.GetByLabel("完整号码").FillAsync(number);
        await page.GetByLabel("办理理由").FillAsync(why);
        await page.Press("查询");
    }

    private static ILocator Item(IPage page, string id) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = id });
}
