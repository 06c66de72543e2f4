using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Tickets;

/// <summary>The dispatch desk.</summary>
public sealed class DispatchFormTests
{
    [PageFact]
    public async Task One_click_dispatches_whom_the_list_names_and_likely_duplicates_stand_beside()
    {
        var browser = await Browser.Shared;
        var (caller, platform) = (await browser.Server.As(Cast.Caller), await browser.Server.As(Cast.Platform));
        var leader = await browser.Server.As(Cast.Leader);
        var content = Samples.Content("桨声巷占道经营") with { ItemId = "ZR-001" };
        var other = (await caller.DraftTicket(new NewTicket(content, Submit: true))).TicketId;
        await leader.ApproveTicket(other, new Approval());
        var again = content with { Title = "桨声巷占道经营又来了" };
        var id = (await caller.DraftTicket(new NewTicket(again, Submit: true))).TicketId;
        await leader.ApproveTicket(id, new Approval());
        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        var item = await platform.GetResponsibility("ZR-001");
        await using var window = await browser.As(Cast.Platform, $"/tickets/{id}?act=dispatch");
        var form = window.Page.GetByRole(AriaRole.Dialog);

        await Expect(form.Locator($"a[href='/tickets/{other}']")).ToBeVisibleAsync();
        await Expect(form.GetByText("责任清单").First).ToContainTextAsync(item.Name);
        await form.Press("照建议填写");
        await form.Press("派单");
        await form.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        var shares = (await platform.GetTicket(id)).Assignments;
        Assert.Equal([item.Lead, .. item.Supports], shares.Select(one => one.DepartmentId));
        Assert.Equal(AssignmentRole.Lead, shares[0].Role);
        Assert.Equal(item.LeadDuty, shares[0].Task);
        Assert.Empty(window.Faults);
    }
}
