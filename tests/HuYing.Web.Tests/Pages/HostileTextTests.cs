using HuYing.Client.Guidance;
using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Pages;

/// <summary>Whatever people write is text wherever it is shown, and never runs.</summary>
public sealed class HostileTextTests
{
    private const string Script = "<img src=x onerror=window.hit=1>";

    private const string Long =
        Script + "\"'><script>window.hit=1</script><svg onload=window.hit=1><a href=javascript:window.hit=1>{{7*7}}";

    [PageFact]
    public async Task What_was_written_on_a_ticket_stays_text()
    {
        var browser = await Browser.Shared;
        var id = await LiveThrough(browser.Server);
        foreach (var login in new[] { Cast.Caller, Cast.Platform, Cast.Answerer })
        {
            await using var window = await browser.As(login, $"/tickets/{id}");
            await Expect(window.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
                .ToHaveTextAsync(Script);
            await Expect(window.Page.GetByText(Long).First).ToBeVisibleAsync();
            await HasNotRun(window);

            await window.Page.GotoAsync($"/tickets?text={Uri.EscapeDataString("onerror=window.hit")}");
            await Expect(window.Page.GetByText(Script).First).ToBeVisibleAsync();
            await HasNotRun(window);
        }
    }

    [PageFact]
    public async Task What_was_published_stays_text()
    {
        var browser = await Browser.Shared;
        var platform = await browser.Server.As(Cast.Platform);
        await platform.PublishNews(new NewNews(Script, Long));
        await platform.PublishLesson(new NewLesson(901, Script, Long, [HuYing.Client.Organisation.Role.Caller]));
        await platform.PublishDuty(new NewDuty(HuYing.Client.Organisation.Role.Caller, Long));
        await using var window = await browser.As(Cast.Caller);
        foreach (var address in new[] { "/guidance/news", "/guidance/lessons", "/guidance/duties", "/" })
        {
            await window.Page.GotoAsync(address);
            await window.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).First.WaitForAsync();
            await Expect(window.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            await HasNotRun(window);
        }

        await window.Page.GotoAsync("/guidance/news");
        await Expect(window.Page.GetByText(Script).First).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task What_is_written_into_the_address_stays_text()
    {
        await using var window = await (await Browser.Shared).As(Cast.Platform);
        foreach (var address in new[] { "/tickets?text={0}", "/tickets/{0}", "/responsibilities/{0}", "/{0}" })
        {
            await window.Page.GotoAsync(
                address.Replace("{0}", Uri.EscapeDataString("<img src=x onerror=hit=1>"), StringComparison.Ordinal));
            await window.Page.GetByRole(AriaRole.Main).First.WaitForAsync();
            await HasNotRun(window, but: "404 (Not Found)");
        }
    }

    private static async Task HasNotRun(Window window, string? but = null)
    {
        Assert.False(await window.Page.EvaluateAsync<bool>("() => 'hit' in window"));
        Assert.Equal(0, await window.Page.Locator("img[src='x'], a[href^='javascript']").CountAsync());
        Assert.DoesNotContain(window.Faults, one => but is null || !one.Contains(but, StringComparison.Ordinal));
    }

    private static async Task<string> LiveThrough(RunningServer server)
    {
        var caller = await server.As(Cast.Caller);
        var content = Samples.Content(Script) with
        {
            Description = Long,
            Source = Script,
            WhyNotAlone = Long,
            StepsTaken = Long,
        };
        content = content with { Place = content.Place with { Address = Long } };
        var id = (await caller.DraftTicket(new NewTicket(content, Submit: true))).TicketId;
        await (await server.As(Cast.Leader)).ApproveTicket(id, new Approval());
        var platform = await server.As(Cast.Platform);
        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        await platform.DispatchTicket(
            id, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, Long)]));
        await platform.UrgeTicket(id, new Urging(Long, 1));
        var answerer = await server.As(Cast.Answerer);
        await answerer.AcknowledgeAssignment(id, 1, new Acknowledgement(Script));
        var photo = await answerer.AttachFile(id, Samples.Photo, "image/jpeg", $"{Script}.jpg");
        await answerer.ArriveOnScene(id, 1, new Arrival(Script, Long, photo.AttachmentId));
        await answerer.CommentOnTicket(id, new Remark(Long, []));
        await answerer.ReportResult(id, 1, new Report(Outcome.Solved, Long, Long, [photo.AttachmentId]));
        await caller.SendToRework(id, 1, new Reason(Long));
        return id;
    }
}
