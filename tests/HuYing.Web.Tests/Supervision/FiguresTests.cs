using System.Text;
using HuYing.Tests.Rest;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Supervision;

public sealed class FiguresTests
{
    [PageFact]
    public async Task The_file_holds_what_the_table_shows()
    {
        await using var window = await (await Browser.Shared).As(Cast.Supervisor, "/statistics");
        await window.Page.GetByRole(AriaRole.Cell, new PageGetByRoleOptions { Name = "云汐示范区城市管理局" }).WaitForAsync();

        var file = await window.Page.RunAndWaitForDownloadAsync(
            () => window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "导出 CSV" }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync((await file.PathAsync())!);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("部门,任务,响应度 %", text, StringComparison.Ordinal);
        Assert.Contains("云汐示范区城市管理局", text, StringComparison.Ordinal);
    }

    [PageFact]
    public async Task The_leader_sees_five_numbers_and_who_is_where()
    {
        await (await Browser.Shared).Server.ADispatchedTicket();
        await using var window = await (await Browser.Shared).As(Cast.DistrictLeader, "/overview");

        foreach (var name in new[] { "在办工单", "现在超期", "按期办结率", "响应度", "平均评分" })
        {
            await Expect(window.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name }))
                .ToBeVisibleAsync();
        }

        await Expect(window.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "澜桥" }))
            .ToBeVisibleAsync();
        Assert.Empty(window.Faults);
    }

    [PageTheory]
    [InlineData(1920, 1080)]
    [InlineData(3840, 2160)]
    public async Task The_wall_shows_everything_without_scrolling(int width, int height)
    {
        await (await Browser.Shared).Server.ADispatchedTicket();
        await using var window = await (await Browser.Shared).Open(width, height);
        await window.LogIn(Cast.Supervisor, "/screen");

        await Expect(window.Page.GetByText("今日呼叫")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("实时");
        await Expect(window.Page.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = "还剩" }).First)
            .ToBeVisibleAsync();
        Assert.True(await window.Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollHeight <= innerHeight "
            + "&& document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(window.Faults);
    }
}
