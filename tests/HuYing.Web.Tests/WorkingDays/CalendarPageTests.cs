using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.WorkingDays;

public sealed class CalendarPageTests
{
    private const string Notice = """
        { "year": 2031, "sources": ["https://www.gov.cn/"], "days": [
          { "date": "2031-01-01", "name": "元旦", "off": true }, { "date": "2031-01-04", "name": "元旦", "off": false } ] }
        """;

    [PageFact]
    public async Task A_notice_is_shown_as_a_difference_before_it_counts()
    {
        await using var window = await (await Browser.Shared).As(Cast.SystemAdministrator, "/calendar");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "载入放假通知" }).ClickAsync();
        var sheet = window.Page.GetByRole(AriaRole.Dialog);

        await sheet.GetByLabel("通知内容").FillAsync("不是通知");
        await sheet.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "看看会改变什么" }).ClickAsync();
        await Expect(sheet.GetByText("内容不是放假通知")).ToBeVisibleAsync();

        await sheet.GetByLabel("通知内容").FillAsync(Notice);
        await sheet.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "看看会改变什么" }).ClickAsync();
        await Expect(sheet.GetByText("2031 年第一次载入")).ToBeVisibleAsync();
        await Expect(sheet.GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = "元旦 上班" })).ToBeVisibleAsync();

        await sheet.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "发布" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Cell, new PageGetByRoleOptions { Name = "2031" }))
            .ToBeVisibleAsync();
        Assert.Empty(window.Faults);
    }

    [PageFact]
    public async Task A_year_without_a_notice_is_marked_provisional()
    {
        await using var window = await (await Browser.Shared).As(Cast.Caller, "/calendar");
        var next = window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "下一年" });

        for (var year = TimeProvider.System.GetUtcNow().Year; year < 2040; year++)
        {
            await next.ClickAsync();
        }

        await Expect(window.Page.GetByText("放假通知还没有载入")).ToBeVisibleAsync();
    }
}
