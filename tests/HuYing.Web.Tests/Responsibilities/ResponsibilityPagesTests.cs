using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Responsibilities;

public sealed class ResponsibilityPagesTests
{
    [PageFact]
    public async Task A_word_finds_the_entry_and_the_entry_says_who_owes_what()
    {
        await using var window = await (await Browser.Shared)
            .As(Cast.Caller, "/responsibilities", width: 390, height: 844);

        await window.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "搜索责任清单" }).FillAsync("占道 疏导");
        await window.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "占道经营整治" }).ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync("占道经营整治");
        await Expect(window.Page.GetByText("主办（主体责任）")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "占道经营整治的流程图" }))
            .ToBeVisibleAsync();
        await Expect(window.Page.GetByText("/responsibilities/ZR-010")).ToBeVisibleAsync();
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task What_is_not_in_the_list_is_said_kindly()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller, "/responsibilities?text=没有这样的词");

        await Expect(window.Page.GetByText("清单里没有这样的事项")).ToBeVisibleAsync();
    }
}
