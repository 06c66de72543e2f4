using HuYing.Tests.Rest;
using Microsoft.Playwright;

namespace HuYing.Web.Tests;

/// <summary>A browser window. Whatever a script throws or the browser complains of in it is remembered.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private readonly List<string> _faults = [];

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Thrown errors and complaints on the console, in order.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_faults)
            {
                return [.. _faults];
            }
        }
    }

    public static async Task<Window> In(IBrowserContext context)
    {
        var window = new Window(context, await context.NewPageAsync());
        window.Page.PageError += (_, error) => window.Remember(error);
        window.Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsOfTheLine(message.Text))
            {
                window.Remember(message.Text);
            }
        };
        return window;
    }

    public async Task LogIn(string login, string address = "/", string password = RunningServer.Password)
    {
        await Page.GotoAsync(address == "/" ? "/login" : $"/login?back={Uri.EscapeDataString(address)}");
        await Page.GetByLabel("登录名").FillAsync(login);
        await Page.GetByLabel("密码", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    // That nobody is logged in yet, or that there is no network, is told by the page itself.
    private static bool IsOfTheLine(string text) =>
        text.Contains("401 (Unauthorized)", StringComparison.Ordinal)
        || text.Contains("412 (Precondition Failed)", StringComparison.Ordinal)
        || text.Contains("net::ERR_", StringComparison.Ordinal);

    private void Remember(string fault)
    {
        lock (_faults)
        {
            _faults.Add(fault);
        }
    }
}
