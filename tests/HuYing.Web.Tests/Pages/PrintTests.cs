using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Pages;

/// <summary>What is left of a page on paper.</summary>
public sealed class PrintTests
{
    private static readonly PageEmulateMediaOptions Paper = new() { Media = Media.Print };

    [PageFact]
    public async Task A_list_is_a_table_with_a_repeated_head_and_says_who_printed_it_and_has_no_navigation()
    {
        var browser = await Browser.Shared;
        var id = (await browser.Server.ARaisedTicket()).TicketId;
        await using var window = await browser.Open(isDark: true);
        await window.LogIn(Cast.Platform, "/tickets");
        await window.Page.GetByText(id).First.WaitForAsync();
        await Expect(window.Page.GetByRole(AriaRole.Navigation).First).ToBeVisibleAsync();

        await window.Page.EmulateMediaAsync(Paper);

        await Expect(window.Page.GetByRole(AriaRole.Cell, new PageGetByRoleOptions { Name = id })).ToBeVisibleAsync();
        await Expect(window.Page.Locator("thead")).ToHaveCSSAsync("display", "table-header-group");
        await Expect(window.Page.GetByText("打印人 台晓岚")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("筛选：全部工单")).ToBeVisibleAsync();
        await HasOnlyItsContent(window.Page);
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task Statistics_documents_and_responsibilities_print_without_navigation()
    {
        await using var window = await (await Browser.Shared).As(Cast.Platform);
        foreach (var address in new[] { "/statistics", "/guidance/documents", "/responsibilities",
            "/responsibilities/ZR-001" })
        {
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
            await window.Page.GotoAsync(address);
            await window.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).First.WaitForAsync();
            await window.Page.EmulateMediaAsync(Paper);

            await Expect(window.Page.GetByText("打印时间")).ToBeVisibleAsync();
            await HasOnlyItsContent(window.Page);
        }
    }

    // Black on white, even where the screen is dark; nothing that only a hand could use.
    private static async Task HasOnlyItsContent(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "打印" })).ToHaveCountAsync(0);
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }
}
