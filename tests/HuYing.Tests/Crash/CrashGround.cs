using System.Net.Http.Json;
using System.Text.RegularExpressions;
using HuYing.Client;
using HuYing.Client.Sessions;
using HuYing.Ledger;
using HuYing.Ledger.Verification;
using HuYing.Silo;
using HuYing.Silo.Verbs;
using HuYing.Tests.Postgres;
using Npgsql;

namespace HuYing.Tests.Crash;

/// <summary>A cluster that may be killed, a seeded database in it, and a server process on top.</summary>
internal sealed partial class CrashGround : IAsyncDisposable
{
    private const string Password = "Crash-Only-2026";

    private CrashGround(
        PrivatePostgres postgres, string owner, string app, IReadOnlyDictionary<string, string>? settings)
    {
        (Postgres, Owner, App) = (postgres, $"{owner};Pooling=false", app);
        Server = new SiloProcess(app, owner, settings);
    }

    public PrivatePostgres Postgres { get; }

    public string Owner { get; }

    public string App { get; }

    public SiloProcess Server { get; }

    /// <param name="settings">What the server is told beyond its database and its port.</param>
    public static async Task<CrashGround> Prepare(IReadOnlyDictionary<string, string>? settings = null)
    {
        var postgres = await PrivatePostgres.Start();
        var (owner, app) = await postgres.CreateDatabase("crash");
        await LedgerMigrations.Apply(owner, CancellationToken.None);
        var options = new SiloOptions(app, owner, "127.0.0.1", 0, Path.GetTempPath());
        await Seed.Fill(options, Path.Combine(Repository.Root, "deploy", "demo"), Password);
        return new CrashGround(postgres, owner, app, settings);
    }

    public async Task<CallLoad> StartLoad(CallJournal journal, int workers)
    {
        var load = new CallLoad(Server.Address, await LogIn(), journal);
        load.Start(workers);
        return load;
    }

    /// <summary>Callers who are logged in, each with a community of his street.</summary>
    public async Task<List<(string Token, string Community)>> LogIn()
    {
        var callers = new List<(string, string)>();
        using var http = new HttpClient { BaseAddress = Server.Address };
        foreach (var (login, community) in await CallersAndCommunities(4))
        {
            using var answer = await http.PostAsJsonAsync(
                new Uri("/api/v1/tokens", UriKind.Relative),
                new Credentials(login, Password),
                WireJson.Default.Credentials);
            answer.EnsureSuccessStatusCode();
            var token = await answer.Content.ReadFromJsonAsync(WireJson.Default.Token);
            callers.Add((token!.AccessToken, community));
        }

        return callers;
    }

    /// <summary>Marker and number of every ticket, read past the product, straight from the tables.</summary>
    public async Task<List<(string Marker, string TicketId)>> Ledger()
    {
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT id, title FROM ticket", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await rows.ReadAsync())
        {
            found.Add((Marker().Match(rows.GetString(1)).Value, rows.GetString(0)));
        }

        return found;
    }

    /// <summary>What the separate check of the whole ledger finds; empty when it is green.</summary>
    public async Task<List<string>> Verify()
    {
        var report = await LedgerVerification.Run(Owner, null, CancellationToken.None);
        return [.. report.Checks.SelectMany(check => check.Problems.Select(problem => $"{check.Name}: {problem}"))];
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Postgres.DisposeAsync();
    }

    private async Task<List<(string Login, string Community)>> CallersAndCommunities(int count)
    {
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT a.login, (SELECT min(u.id) FROM unit u WHERE u.parent_id = a.unit_id)
            FROM account a WHERE a.role = 'Caller' ORDER BY a.login LIMIT $1
            """,
            connection)
        {
            Parameters = { new() { Value = count } },
        };
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(string, string)>();
        while (await rows.ReadAsync())
        {
            found.Add((rows.GetString(0), rows.GetString(1)));
        }

        return found;
    }

    [GeneratedRegex(@"mark-\d{8}")]
    private static partial Regex Marker();
}
