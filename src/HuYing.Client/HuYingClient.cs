using System.Net.Http.Headers;

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
}
