using System.Net.Http.Headers;
using HuYing.Client.Sessions;

namespace HuYing.Client;

/// <summary>
/// The REST facade as methods: one for every operation, named as in the contract. Every method repeats what failed for
/// a passing reason, under one request key, so that nothing is done twice; what is refused throws
/// <see cref="HuYingProblem"/>. One client stands for one login; it is safe to use from many tasks at once.
/// </summary>
/// <param name="http">Its base address is the server's root, such as <c>https://huying.example.gov.cn/</c>.</param>
public sealed partial class HuYingClient(HttpClient http, HuYingRetries? retries = null, TimeProvider? time = null)
{
    private readonly Sender _sender = new(http, retries ?? HuYingRetries.Default, time ?? TimeProvider.System);

    /// <summary>
    /// A client with connections of its own, for programs that speak to one server for as long as they run.
    /// </summary>
    public static HuYingClient Connect(Uri server) => new(new HttpClient(new SocketsHttpHandler
    {
        // A moved server is found again, although the program never ends.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        BaseAddress = server,
    });

    /// <summary>The token with which every request is sent; null before <see cref="LogIn"/>.</summary>
    public string? Token
    {
        get => _sender.Authorization?.Parameter;
        set => _sender.Authorization = value is null ? null : new AuthenticationHeaderValue("Bearer", value);
    }

    /// <summary>Logs in as a program: the token is good for twelve hours and is used from now on.</summary>
    public async Task<Token> LogIn(string login, string password, CancellationToken cancel = default)
    {
        var token = await _sender.Ask(
            "tokens", new Credentials(login, password), WireJson.Strict.Credentials, WireJson.Replies.Token, cancel);
        Token = token.AccessToken;
        return token;
    }

    /// <summary>Opens a browser session; its cookie is kept by the handler, if that keeps cookies.</summary>
    public Task<Me> OpenSession(string login, string password, CancellationToken cancel = default) => _sender.Ask(
        "sessions", new Credentials(login, password), WireJson.Strict.Credentials, WireJson.Replies.Me, cancel);

    /// <summary>Ends the login on the server.</summary>
    public async Task LogOut(CancellationToken cancel = default)
    {
        await _sender.Delete("sessions", cancel);
        Token = null;
    }

    /// <summary>Who is logged in.</summary>
    public Task<Me> GetMe(CancellationToken cancel = default) => _sender.Get("me", WireJson.Replies.Me, cancel);
}
