using System.Collections.Concurrent;
using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Sessions;
using HuYing.Silo;
using HuYing.Silo.Verbs;
using HuYing.Tests.Crash;
using HuYing.Tests.Ledger;
using HuYing.Tests.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Fuzz;

/// <summary>A real server process with two districts; one is asked, the other must not be seen.</summary>
internal sealed class FuzzGround : IAsyncDisposable
{
    /// <summary>Begins every id of the other district.</summary>
    public const string Abroad = "zz-";

    /// <summary>Stands in every name and title of the other district.</summary>
    public const string AbroadWord = "外区秘密";

    private const string Password = "Fuzz-Only-2026";

    private readonly ConcurrentDictionary<string, string> _tokens = new();

    private readonly SemaphoreSlim _door = new(1);

    private readonly SiloProcess _server;

    private FuzzGround(SiloProcess server)
    {
        _server = server;
        Http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = 64,
        })
        {
            BaseAddress = server.Address,
        };
    }

    public Uri Address => _server.Address;

    public HttpClient Http { get; }

    public bool IsRunning => _server.IsRunning;

    /// <summary>Nobody logs in anew: who was thrown out stays out.</summary>
    public bool IsEnding { get; set; }

    public static async Task<FuzzGround> Prepare()
    {
        var database = await LedgerDatabase.Create();
        var options = new SiloOptions(database.App, database.Owner, "127.0.0.1", 0, Path.GetTempPath());
        var seed = await Seed.Fill(options, Path.Combine(Repository.Root, "deploy", "demo"), Password);
        await SeedAbroad(options, seed!);
        var ground = new FuzzGround(new SiloProcess(
            database.App, database.Owner, new Dictionary<string, string> { ["HUYING_PROXIES"] = "127.0.0.1" }));
        await ground._server.Start();
        return ground;
    }

    /// <summary>A token of this login; null for nobody.</summary>
    public async Task<string?> TokenOf(string? login)
    {
        if (login is null)
        {
            return null;
        }

        // All workers begin at the same time; one login is enough for them.
        await _door.WaitAsync();
        try
        {
            if (!_tokens.TryGetValue(login, out var token))
            {
                token = await LogIn(login);
                _tokens[login] = token;
            }

            return token;
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>The next request of this login begins with a login.</summary>
    public void Forget(string login)
    {
        if (!IsEnding)
        {
            _tokens.TryRemove(login, out _);
        }
    }

    public HuYingClient Sdk(string? token = null) =>
        new(new HttpClient { BaseAddress = _server.Address }) { Token = token };

    /// <summary>A call of the other district; its number must not be seen either.</summary>
    public async Task<string> ATicketAbroad()
    {
        var caller = Sdk(await TokenOf(Abroad + Cast.Caller));
        var content = Samples.Content($"{AbroadWord}：路面积水没过人行道");
        return (await caller.DraftTicket(new NewTicket(
            content with { Place = new Place(Abroad + Cast.Community, $"{AbroadWord} 18 号") }, Submit: true))).TicketId;
    }

    public async Task<FuzzAnswer> Send(FuzzRequest request)
    {
        using var message = request.ToMessage(await TokenOf(request.Login));
        using var response = await Http.SendAsync(message);
        return await FuzzAnswer.Of(response);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _door.Dispose();
        await _server.DisposeAsync();
    }

    // From elsewhere than the made-up logins of the run, whose failures shut their address out for a while.
    private async Task<string> LogIn(string login)
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "10.20.30.40");
        return (await new HuYingClient(http).LogIn(login, Password)).AccessToken;
    }

    private static async Task SeedAbroad(SiloOptions options, DistrictSeed seed)
    {
        var here = seed.Organisation;
        var abroad = new SeedOrganisation(
            here.District with { Id = Abroad + here.District.Id, Name = AbroadWord },
            [.. here.Units.Select(unit => unit with
            {
                Id = Abroad + unit.Id,
                Parent = unit.Parent is null ? null : Abroad + unit.Parent,
                Name = AbroadWord + unit.Name,
            })],
            [.. here.Accounts.Select(account => account with
            {
                Login = Abroad + account.Login,
                Name = AbroadWord,
                Unit = Abroad + account.Unit,
                PairedStreets = account.PairedStreets?.Select(one => Abroad + one).ToList(),
            })]);
        var catalogue = seed.Catalogue with
        {
            Items = [.. seed.Catalogue.Items.Select(item => item with
            {
                Lead = Abroad + item.Lead,
                Supports = [.. item.Supports.Select(one => Abroad + one)],
            })],
        };
        await using var services = new ServiceCollection()
            .AddLedger(new LedgerOptions { ConnectionString = options.Server, PoolSize = 4 })
            .AddLedgerQueries()
            .BuildServiceProvider();
        var hash = PasswordHashes.Of(Password);
        var result = await services.GetRequiredService<DistrictStore>().Seed(
            new DistrictSeed(abroad, catalogue), _ => hash, [], CancellationToken.None);
        Assert.Null(result.Refusal);
    }
}
