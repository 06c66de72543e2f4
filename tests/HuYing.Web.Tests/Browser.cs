using System.Text.Json;
using HuYing.Client;
using HuYing.Rest;
using HuYing.Tests;
using HuYing.Tests.Rest;
using Microsoft.Playwright;

namespace HuYing.Web.Tests;

/// <summary>One browser and one server with the built page, for all tests of this process.</summary>
internal sealed class Browser
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IBrowser _browser;

    private Browser(IBrowser browser, RunningServer server) => (_browser, Server) = (browser, server);

    public static ValueTask<Browser> Shared => new(OfThisProcess.Started);

    public RunningServer Server { get; }

    /// <summary>A fresh window that knows nobody, and everything that goes wrong in it.</summary>
    /// <param name="server">Another one than that of all tests; it must serve the page too.</param>
    /// <param name="isMoving">False for somebody who asked for less motion, as in most tests: motion is work.</param>
    public async Task<Window> Open(
        int width = 1440, int height = 900, bool isDark = false, RunningServer? server = null, bool isMoving = false)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (server ?? Server).Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = isMoving ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        context.SetDefaultTimeout(120_000);
        return await Window.In(context);
    }

    /// <summary>A window in which this person is logged in, at this address.</summary>
    public async Task<Window> As(string login, string address = "/", int width = 1440, int height = 900)
    {
        var window = await Open(width, height);
        await window.LogIn(login, address);
        return window;
    }

    private static async Task<Browser> Start()
    {
        if (Surroundings.Missing is { } reason)
        {
            throw new InvalidOperationException(reason);
        }

        // Generous: a slow machine must not decide what is true of the page.
        Assertions.SetDefaultExpectTimeout(120_000);
        var server = await RunningServer.Start(new RestOptions { PageFolder = Surroundings.PageFolder });
        var map = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "demo", "map.json"));
        await (await server.As(Cast.SystemAdministrator)).PublishMap(
            JsonSerializer.Deserialize(map, WireJson.Default.DistrictMap)!);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Surroundings.Chromium,
            Args = Flags,
            Timeout = 120_000,
        });
        return new Browser(browser, server);
    }

    private static class OfThisProcess
    {
        public static readonly Task<Browser> Started = Start();
    }
}
