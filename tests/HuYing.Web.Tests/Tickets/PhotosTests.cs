using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Tickets;

/// <summary>What the place looked like before and after.</summary>
public sealed class PhotosTests
{
    [PageFact]
    public async Task Photos_before_and_after_stand_beside_each_other_and_the_slider_moves_by_key()
    {
        var browser = await Browser.Shared;
        var id = await AReportedTicket(browser.Server);
        await using var window = await browser.As(Cast.Caller, $"/tickets/{id}");
        var compared = window.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "处置前后" });

        await IsDrawn(compared.GetByAltText("处置前 呼叫时.jpg"));
        await IsDrawn(compared.GetByAltText("处置后 办结时.jpg"));
        var paper = new PageEmulateMediaOptions { Media = Media.Print };
        await window.Page.EmulateMediaAsync(paper);
        await Expect(compared.GetByAltText("处置后 办结时.jpg")).ToBeVisibleAsync();
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });

        await compared.GetByText("滑动对比").ClickAsync();
        var slider = compared.GetByRole(AriaRole.Slider);
        await slider.PressAsync("ArrowRight");
        await Expect(slider).ToHaveValueAsync("51");
        await Expect(compared.GetByAltText("处置前 呼叫时.jpg")).ToHaveCSSAsync("clip-path", "inset(0px 49% 0px 0px)");
        Assert.Empty(window.Faults);
    }

    private static async Task IsDrawn(ILocator image)
    {
        await Expect(image).ToBeVisibleAsync();
        await Expect(image).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await image.EvaluateAsync<bool>("one => one.naturalWidth > 0"));
    }

    private static async Task<string> AReportedTicket(RunningServer server)
    {
        var id = (await server.ADispatchedTicket()).TicketId;
        await (await server.As(Cast.Caller)).AttachFile(id, Samples.Photo, "image/jpeg", "呼叫时.jpg");
        var answerer = await server.As(Cast.Answerer);
        await answerer.AcknowledgeAssignment(id, 1, new Acknowledgement("解秉直"));
        var scene = await answerer.AttachFile(id, Samples.Photo, "image/jpeg", "到场.jpg");
        await answerer.ArriveOnScene(id, 1, new Arrival("解秉直", "澜心路 18 号", scene.AttachmentId));
        var result = await answerer.AttachFile(id, Samples.Photo, "image/jpeg", "办结时.jpg");
        await answerer.ReportResult(
            id, 1, new Report(Outcome.Solved, "排水口已疏通，路面无积水。", "清掏淤泥两车", [result.AttachmentId]));
        return id;
    }
}
