using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using HuYing.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HuYing.Web.Tests.Pages;

/// <summary>
/// A look at one page on a phone, a desk and a wall. What it looks like is kept in artifacts/pictures, for human eyes,
/// when there is time for it.
/// </summary>
internal static class Visit
{
    private const int PhoneWidth = 390;

    private const int DeskWidth = 1440;

    private static readonly (int Width, int Height)[] Screens = [(PhoneWidth, 844), (2560, 1440), (DeskWidth, 900)];

    private static readonly ConcurrentDictionary<string, bool> Seen = new();

    /// <summary>What the navigation offers to this person: all of it, or what nobody before him was offered.</summary>
    public static async Task Everything(string login)
    {
        await using var window = await (await Browser.Shared).As(login);
        var links = window.Page.GetByRole(AriaRole.Navigation).Locator("a[href^='/']");
        await links.First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var addresses = await links.EvaluateAllAsync<string[]>("all => [...new Set(all.map(one => one.pathname))]");

        Assert.NotEmpty(addresses);
        foreach (var address in addresses.Append("/account").Append("/statistics/definitions").Distinct())
        {
            await IsSound(window, login, address);
        }
    }

    public static async Task IsSound(Window window, string login, string address)
    {
        if (!Depth.IsLong && !Seen.TryAdd(IsPersonal(address) ? $"{address} {login}" : address, true))
        {
            return;
        }

        await window.Page.GotoAsync(address);
        await window.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).First.WaitForAsync();
        await Expect(window.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await IsSoundOnEveryScreen(window.Page, login, address);
        Assert.True(window.Faults.Count == 0, $"{address}:\n{string.Join('\n', window.Faults)}");
    }

    /// <summary>What axe finds serious.</summary>
    public static async Task<List<string>> Barriers(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var serious = found.Violations.Where(one => one.Impact is "serious" or "critical");
        return [.. serious.SelectMany(one => one.Nodes.Select(node => $"{one.Id}: {node.Html}"))];
    }

    public static Task<bool> FitsInWidth(IPage page) => page.EvaluateAsync<bool>(
        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1");

    private static async Task IsSoundOnEveryScreen(IPage page, string login, string address)
    {
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            Assert.True(await FitsInWidth(page), $"{address} is wider than a screen of {width}");
            if (Depth.IsLong)
            {
                await Picture(page, $"{login}{address.Replace('/', '-')}-{width}");
            }

            if (width == DeskWidth || (width == PhoneWidth && Depth.IsLong))
            {
                var told = await Barriers(page);
                Assert.True(told.Count == 0, $"{address} at {width}:\n{string.Join('\n', told)}");
            }
        }
    }

    // Other pages are made of the same things for everybody who has them.
    private static bool IsPersonal(string address) =>
        address == "/" || address.StartsWith("/tickets/", StringComparison.Ordinal);

    private static async Task Picture(IPage page, string name) => await page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Surroundings.PictureFolder, $"{name}.png"),
        Animations = ScreenshotAnimations.Disabled,
    });
}
