using System.Collections.Concurrent;
using System.Net.Http.Headers;
using HuYing.Client;
using HuYing.Client.Organisation;
using HuYing.Rest;
using HuYing.Silo;
using HuYing.Tests.Crash;
using HuYing.Tests.Ledger;
using HuYing.Tests.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HuYing.Tests.Rest;

/// <summary>The demonstration district behind a real server on a real port, with a real database.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string Password = "Only-For-Tests-2026";

    /// <summary>Names the engine behind the facade; the same tests run on each.</summary>
    private const string EngineVariable = "HUYING_TEST_ENGINE";

    private readonly ConcurrentDictionary<string, string> _tokens = new();

    private readonly WebApplication _app;

    private RunningServer(WebApplication app, Uri address, LedgerDatabase database) =>
        (_app, Address, Database) = (app, address, database);

    /// <summary>One server for all tests that leave it as it was.</summary>
    public static ValueTask<RunningServer> Shared => new(OfThisProcess.Started);

    public Uri Address { get; }

    public LedgerDatabase Database { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningServer> Start(
        RestOptions? options = null, Action<IServiceCollection>? adjust = null) =>
        await Start(await LedgerDatabase.CreateDistrict(), options, adjust: adjust);

    /// <param name="database">Holds the district: it is not seeded here.</param>
    public static async Task<RunningServer> Start(
        LedgerDatabase database,
        RestOptions? options = null,
        string? onEngine = null,
        Action<IServiceCollection>? adjust = null)
    {
        var named = onEngine ?? Environment.GetEnvironmentVariable(EngineVariable);
        var engine = named is { Length: > 0 } ? named : SiloOptions.Local;
        var server = new SiloOptions(database.App, database.Owner, "127.0.0.1", 0, Path.GetTempPath(), engine)
        {
            SiloPort = SiloProcess.FreePort(),
            GatewayPort = SiloProcess.FreePort(),
            KeyFile = TestKeys.Shared,
        };
        var limits = options ?? new RestOptions { LoginFailures = 100_000 };
        var app = SiloApp.Build(server, limits, services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            adjust?.Invoke(services);
        });
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new RunningServer(app, new Uri(addresses.Addresses.Single()), database);
    }

    /// <summary>The SDK, logged in.</summary>
    public async Task<HuYingClient> As(string login)
    {
        var client = new HuYingClient(new HttpClient { BaseAddress = Address }, HuYingRetries.None);
        client.Token = await TokenOf(login);
        return client;
    }

    /// <summary>The SDK, not logged in.</summary>
    public HuYingClient Nobody() => new(new HttpClient { BaseAddress = Address }, HuYingRetries.None);

    /// <summary>The SDK, logged in just now: for acts that want a fresh proof.</summary>
    public async Task<HuYingClient> Fresh(string login)
    {
        var client = Nobody();
        await client.LogIn(login, Password);
        return client;
    }

    /// <summary>Plain HTTP, logged in, or as nobody.</summary>
    public async Task<HttpClient> Http(string? login = null)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization =
            login is null ? null : new AuthenticationHeaderValue("Bearer", await TokenOf(login));
        return http;
    }

    /// <summary>Somebody new, who has settled in: his password is the one of all others.</summary>
    public async Task<string> NewAccount(
        Role role = Role.Caller, string unitId = Cast.Street)
    {
        var login = $"t-{Guid.CreateVersion7():N}";
        var admin = await As(Cast.SystemAdministrator);
        var first = await admin.CreateAccount(new(login, "测试员", role, unitId));
        var client = new HuYingClient(new HttpClient { BaseAddress = Address });
        await client.LogIn(login, first.Password!);
        await client.ChangePassword(first.Password!, Password);
        return login;
    }

    public async Task<string> TokenOf(string login)
    {
        if (!_tokens.TryGetValue(login, out var token))
        {
            var client = new HuYingClient(new HttpClient { BaseAddress = Address });
            token = (await client.LogIn(login, Password)).AccessToken;
            _tokens[login] = token;
        }

        return token;
    }

    /// <summary>Whoever asks next logs in anew.</summary>
    public void ForgetTokens() => _tokens.Clear();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static class OfThisProcess
    {
        public static readonly Task<RunningServer> Started = Start();
    }
}
