using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Tickets;

/// <summary>What people do to a ticket, in their own windows.</summary>
public sealed class TicketLifeTests
{
    private const string Message = "巷口人流大，请尽快到场。";

    [PageFact]
    public async Task A_call_goes_from_the_street_to_its_score_through_six_hands()
    {
        var browser = await Browser.Shared;
        await using var caller = await browser.As(Cast.Caller, "/calls/new");
        await caller.Page.WriteCall("棹歌巷口井盖破损下陷");
        await caller.Page.Press("提交审批");
        await caller.Page.WaitForURLAsync("**/tickets/HY-*");
        var address = new Uri(caller.Page.Url).AbsolutePath;

        await using var leader = await browser.As(Cast.Leader, address);
        await leader.Page.Act("批准呼叫");
        await using var platform = await browser.As(Cast.Platform, address);
        await platform.Page.Act("受理");
        await platform.Page.Act("派单", async form =>
        {
            var department = form.GetByLabel("承办部门", new LocatorGetByLabelOptions { Exact = true });
            await department.FillAsync("城市管理");
            await department.PressAsync("Enter");
            await form.GetByLabel("任务", new LocatorGetByLabelOptions { Exact = true }).FillAsync("两小时内更换井盖");
        });

        await using var answerer = await browser.As(Cast.Answerer, address, 390, 844);
        await answerer.Page.Act("签收");
        await using var supervisor = await browser.As(Cast.Supervisor, address);
        await supervisor.Page.Act("催办", form => form
            .GetByLabel("内容", new LocatorGetByLabelOptions { Exact = true }).FillAsync(Message));
        await Expect(answerer.Page.GetByText(Message).First).ToBeVisibleAsync();
        await answerer.Page.Act("到场", form => form.AddPhoto());
        await answerer.Page.Act("反馈结果", async form =>
        {
            await form.GetByLabel("处置结果").FillAsync("井盖已更换，路面恢复平整。");
            await form.GetByLabel("采取的措施").FillAsync("更换球墨铸铁井盖");
            await form.AddPhoto();
        });

        await caller.Page.Act("核查通过");
        await caller.Page.Act("评分");

        await Expect(caller.Page.GetByText("已评价").First).ToBeVisibleAsync();
        await using var district = await browser.As(Cast.DistrictLeader, address);
        await Expect(district.Page.GetByText("已评价").First).ToBeVisibleAsync();
        Window[] all = [caller, leader, platform, answerer, supervisor, district];
        Assert.Empty(all.SelectMany(one => one.Faults));
    }

    [PageFact]
    public async Task A_deadline_says_how_it_was_derived()
    {
        var browser = await Browser.Shared;
        var dispatched = await browser.Server.ADispatchedTicket();
        await using var window = await browser.As(Cast.Answerer, $"/tickets/{dispatched.TicketId}", 390, 844);

        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "怎么算的" }).First.ClickAsync();

        await Expect(window.Page.GetByText("起算").First).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("日历版本").First).ToBeVisibleAsync();
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task Whoever_was_slower_sees_what_changed_and_decides()
    {
        var browser = await Browser.Shared;
        var raised = await browser.Server.ARaisedTicket();
        await using var platform = await browser.As(Cast.Platform, $"/tickets/{raised.TicketId}?act=accept");
        await platform.Page.GetByRole(AriaRole.Dialog).GetByText("意见").WaitForAsync();

        // The page hears of it at once, but the open form still stands for what was seen when it was opened.
        var caller = await browser.Server.As(Cast.Caller);
        await caller.CommentOnTicket(raised.TicketId, new Remark("现场水位又涨了", []));
        await Expect(platform.Page.GetByText("现场水位又涨了").First).ToBeVisibleAsync();
        await platform.Page.GetByRole(AriaRole.Dialog).Press("受理");

        await Expect(platform.Page.GetByText("有人抢先了一步")).ToBeVisibleAsync();
        await platform.Page.Press("仍按我填的提交");
        await Expect(platform.Page.GetByText("已受理").First).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_call_that_was_finished_without_a_network_is_sent_once_when_there_is_one()
    {
        var browser = await Browser.Shared;
        const string Title = "石舫路无网络时发现的塌陷";
        await using var caller = await browser.As(Cast.Caller, "/calls/new");
        await caller.Page.WriteCall(Title);
        await caller.Page.Context.SetOfflineAsync(true);
        await caller.Page.Press("提交审批");
        await Expect(caller.Page.GetByText("待联网提交")).ToBeVisibleAsync();

        await caller.Page.Context.SetOfflineAsync(false);
        await Expect(caller.Page.GetByText($"离线写的“{Title}”已提交")).ToBeVisibleAsync();

        var sdk = await browser.Server.As(Cast.Caller);
        var found = new List<TicketLine>();
        await foreach (var line in sdk.ListTickets(new TicketListing(Text: Title)))
        {
            found.Add(line);
        }

        Assert.Equal(TicketStatus.AwaitingApproval, Assert.Single(found).Status);
    }
}
