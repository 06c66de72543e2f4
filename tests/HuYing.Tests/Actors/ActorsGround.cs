using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Silo;
using HuYing.Silo.Bench;
using HuYing.Silo.Verbs;
using HuYing.Tests.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace HuYing.Tests.Actors;

/// <summary>The demonstration district in a database of its own, with an engine on top of it.</summary>
internal sealed class ActorsGround : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private readonly IReadOnlyList<Account> _accounts;

    private readonly Stack<IHostedService> _started = new();

    private ActorsGround(ServiceProvider services, IActors actors, IReadOnlyList<Account> accounts, Rules rules) =>
        (_services, Actors, _accounts, Rules) = (services, actors, accounts, rules);

    public Rules Rules { get; }

    public IActors Actors { get; }

    public static async Task<ActorsGround> Local()
    {
        var services = new ServiceCollection().AddLogging();
        var provider = SiloApp.AddEngine(services, await Seeded()).BuildServiceProvider();
        return await On(provider, provider.GetRequiredService<IActors>());
    }

    /// <summary>A new database with the demonstration district, for whatever engine.</summary>
    public static async Task<SiloOptions> Seeded()
    {
        var database = await LedgerDatabase.Create();
        var options = new SiloOptions(database.App, database.Owner, "127.0.0.1", 0, Path.GetTempPath());
        await Seed.Fill(options, Path.Combine(Repository.Root, "deploy", "demo"), "Tests-Only-2026");
        return options;
    }

    /// <param name="provider">A ledger of its own, beside that of the engine.</param>
    public static async Task<ActorsGround> On(ServiceProvider provider, IActors actors)
    {
        var districts = await provider.GetRequiredService<DistrictStore>().Districts(CancellationToken.None);
        await provider.GetRequiredService<IRulesBook>().Refresh(CancellationToken.None);
        var district = districts.Single().Id;
        return new ActorsGround(
            provider,
            actors,
            await provider.GetRequiredService<AccountStore>().List(district, CancellationToken.None),
            provider.GetRequiredService<IRulesBook>().Of(district));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts what a server process runs in the background: alarms, reference data, boards.</summary>
    public async Task StartBackground()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
            _started.Push(service);
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_started.TryPop(out var service))
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    public Task<TicketId> NextId() =>
        Get<TicketNumbers>().Next(Rules.Calendar.DateOf(BenchGround.Now()), CancellationToken.None);

    public Actor Of(Role role) => _accounts.First(account => account.Role == role).ToActor();

    public Actor LeaderOf(string street) =>
        _accounts.First(account => account.Role == Role.StreetLeader && account.UnitId == street).ToActor();

    public string OtherStreet(string street) =>
        Rules.Organisation.Units.First(unit => unit.Kind == UnitKind.Street && unit.Id != street).Id;

    public string CommunityOf(string street) => Rules.Organisation.Units.First(unit => unit.ParentId == street).Id;

    public string Department() => Rules.Organisation.Units.First(unit => unit.Kind == UnitKind.Department).Id;

    public async Task<Ticket> Load(TicketId id) =>
        (await Get<ITicketJournal>().Load(id, CancellationToken.None))!.Ticket;

    /// <summary>The counters alone, without what is not folded yet.</summary>
    public async Task<Dictionary<string, long>> FoldedFigures(CounterScope scope, string unitId)
    {
        await using var command = Get<NpgsqlDataSource>().CreateCommand(
            "SELECT metric, value FROM counter WHERE scope = $1 AND unit_id = $2 AND value <> 0");
        command.Parameters.Add(new() { Value = scope == CounterScope.Street ? "street" : "department" });
        command.Parameters.Add(new() { Value = unitId });
        await using var rows = await command.ExecuteReaderAsync();
        var figures = new Dictionary<string, long>();
        while (await rows.ReadAsync())
        {
            figures.Add(rows.GetString(0), rows.GetInt64(1));
        }

        return figures;
    }

    /// <summary>Writes as another process would: past the actor that holds the ticket here.</summary>
    public async Task AppendBehindTheBack(TicketId id, TicketEvent happened, Actor by)
    {
        var journal = Get<ITicketJournal>();
        var loaded = (await journal.Load(id, CancellationToken.None))!;
        var recorded = new RecordedEvent(loaded.Ticket.Version + 1, BenchGround.Now(), by, happened);
        var append = new TicketAppend(
            id, loaded.ChainHead, loaded.Ticket, Ticket.After(loaded.Ticket, recorded), [recorded], null, null);
        Assert.IsType<AppendResult.Appended>(await journal.Append(append, CancellationToken.None));
    }
}
