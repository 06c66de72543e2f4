using System.Text.RegularExpressions;
using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Tickets;

/// <summary>What helps a caller to call well, and what he may leave in the browser.</summary>
public sealed class CallFormTests
{
    private const string Phone = "13900139007";

    // WaitForFunction takes a promise for a yes: what is asked of the browser's stores is waited for inside the page.
    private const string UntilADraftIsKept =
        """
        async (since) => {
          const asked = (request) => new Promise((ok) => { request.onsuccess = () => { ok(request.result) } })
          const base = await asked(indexedDB.open('huying'))
          const drafts = () => asked(base.transaction('drafts').objectStore('drafts').getAll())
          while (!(await drafts()).some((one) => one.savedAt > since)) await new Promise((ok) => setTimeout(ok, 100))
          base.close()
        }
        """;

    private const string UntilThePageIsKept =
        """
        async () => {
          const kept = await caches.open('huying-page-1')
          const has = async () => (await kept.keys()).some((one) => one.url.includes('CallPage'))
          while (!(await has())) await new Promise((ok) => setTimeout(ok, 100))
        }
        """;

    private static readonly LocatorWaitForOptions Attached = new() { State = WaitForSelectorState.Attached };

    [PageFact]
    public async Task What_may_have_been_called_already_is_shown_beside_the_form_and_hinders_nothing()
    {
        var browser = await Browser.Shared;
        var caller = await browser.Server.As(Cast.Caller);
        var content = Samples.Content("柳岸路东口井盖缺失，已有人绊倒");
        await caller.DraftTicket(new NewTicket(content, Submit: true));
        await using var window = await browser.As(Cast.Caller, "/calls/new");

        await window.Page.GetByLabel("标题").FillAsync("柳岸路东口井盖缺失");
        await ChooseCommunity(window.Page, "澜心社区");

        var found = window.Page.GetByRole(AriaRole.List,
            new PageGetByRoleOptions { NameRegex = new Regex("可能是同一件事") }).GetByRole(AriaRole.Listitem);
        await Expect(found.First).ToContainTextAsync("柳岸路东口井盖缺失，已有人绊倒");
        await Expect(found.First).ToContainTextAsync("标题相近");
        await Expect(found.First.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("target", "_blank");
        await Expect(window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "提交审批" }))
            .ToBeEnabledAsync();
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task What_is_mended_after_a_step_failed_arrives_too()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller, "/calls/new");
        var page = window.Page;
        await page.WriteCall("棹歌巷南口护栏倒伏");
        await page.Locator("main").AddPhoto();
        await page.RouteAsync("**/attachments*", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503 }));
        await page.Press("提交审批");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();

        await page.UnrouteAllAsync();
        await page.GetByLabel("标题").FillAsync("棹歌巷南口护栏倒伏，尖端外露");
        await page.Press("提交审批");

        await page.WaitForURLAsync("**/tickets/HY-*");
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "尖端外露" })).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_draft_keeps_no_phone_number_and_what_is_sent_has_it_and_the_point_on_the_map()
    {
        const string Title = "柳岸路北段路灯成片不亮";
        var browser = await Browser.Shared;
        await using var window = await browser.As(Cast.Caller, "/calls/new");
        var page = window.Page;
        await page.WriteCall(Title);
        await page.GetByLabel("电话").FillAsync(Phone);
        await page.EvaluateAsync(UntilADraftIsKept, await page.EvaluateAsync<double>("() => Date.now()"));
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Title, Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("标题")).ToHaveValueAsync(Title);
        await Expect(page.GetByLabel("电话")).ToHaveValueAsync("");

        await page.Press("在地图上选点");
        var map = page.GetByRole(AriaRole.Application);
        await map.ClickAsync();
        await map.PressAsync("ArrowRight");
        await page.Press("用这个点");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "清除坐标" })).ToBeVisibleAsync();
        await page.GetByLabel("姓名").FillAsync("王阿姨");
        await page.GetByLabel("电话").FillAsync(Phone);
        await Expect(page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "内部" })).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "敏感" }).CheckAsync();
        await Expect(page.GetByText("知会单位看不到")).ToBeVisibleAsync();
        await page.Press("提交审批");
        await page.WaitForURLAsync("**/tickets/HY-*");

        var id = new Uri(page.Url).Segments[^1];
        var ticket = await (await browser.Server.As(Cast.Caller)).GetTicket(id);
        Assert.Equal((TicketStatus.AwaitingApproval, Sensitivity.Sensitive), (ticket.Status, ticket.Sensitivity));
        Assert.InRange(ticket.Content.Place.Longitude!.Value, 100.0, 100.12);
        Assert.InRange(ticket.Content.Place.Latitude!.Value, 30.0, 30.09);
        Assert.Equal("139****9007", ticket.Contact!.Phone);
        Assert.Empty(window.Faults);
    }

    [PageTheory]
    [InlineData(Cast.Community, "为澜心社区呼叫", null)]
    [InlineData("gr-lanxin-2", "为澜心社区第二网格呼叫", "gr-lanxin-2")]
    public async Task A_community_or_grid_calls_for_itself_and_is_told_what_becomes_of_it(
        string unitId, string told, string? gridId)
    {
        var browser = await Browser.Shared;
        var login = await browser.Server.NewAccount(unitId: unitId);
        await using var window = await browser.As(login, "/calls/new");
        var page = window.Page;
        await Expect(page.GetByText(told, new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("澜桥街道分管领导审批")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("社区", new PageGetByLabelOptions { Exact = true })).ToBeDisabledAsync();
        await Expect(page.GetByText("澜心社区", new PageGetByTextOptions { Exact = true }).First).ToBeVisibleAsync();
        var grid = page.GetByLabel("网格", new PageGetByLabelOptions { Exact = true });
        Assert.Equal(gridId is not null, await grid.IsDisabledAsync());

        await page.WriteOwnCall("澜心路社区自己发现的井盖破损");
        await page.Press("提交审批");
        await page.WaitForURLAsync("**/tickets/HY-*");

        var ticket = await (await browser.Server.As(Cast.Caller)).GetTicket(new Uri(page.Url).Segments[^1]);
        Assert.Equal(TicketStatus.AwaitingApproval, ticket.Status);
        Assert.Equal((Cast.Community, gridId), (ticket.Content.Place.CommunityId, ticket.Content.Place.GridId));
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task A_call_is_begun_after_a_reload_without_a_network_and_sent_when_there_is_one()
    {
        const string Title = "柳岸路无网络时才开始写的呼叫";
        var browser = await Browser.Shared;
        await using var window = await browser.As(Cast.Caller);
        var page = window.Page;
        await page.EvaluateAsync(UntilThePageIsKept);
        await page.WaitForFunctionAsync("() => 'huying.kept.street' in localStorage");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/calls/new");
        await page.WriteCall(Title);
        await page.Press("提交审批");
        await Expect(page.GetByText("待联网提交")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);

        await Expect(page.GetByText($"离线写的“{Title}”已提交")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task Whoever_logs_out_is_not_kept_for_the_next_who_has_no_network()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller);
        var page = window.Page;
        await page.WaitForFunctionAsync("() => 'huying.kept.me' in localStorage");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("呼叫员") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "退出登录" }).ClickAsync();
        await page.WaitForURLAsync("**/login");

        Assert.Equal("[]", await page.EvaluateAsync<string>(
            "() => JSON.stringify(Object.keys(localStorage).filter((one) => one.startsWith('huying.kept.')))"));
    }

    private static async Task ChooseCommunity(IPage page, string name)
    {
        await page.GetByLabel("社区", new PageGetByLabelOptions { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Option).First.WaitForAsync(Attached);
        await page.GetByLabel("社区", new PageGetByLabelOptions { Exact = true }).PressAsync("Enter");
    }
}
