using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Silo.Verbs;
using Npgsql;

namespace HuYing.Silo.Bench;

/// <summary>
/// A database of its own with the demonstration district in it, and what is needed to write to it directly.
/// </summary>
internal sealed class BenchGround : IAsyncDisposable
{
    /// <summary>The password of the demonstration accounts in the benchmark's own database.</summary>
    internal const string Password = "Bench-Only-2026";

    private readonly ServiceProvider _services;

    private readonly List<(string Login, Actor Actor)> _callers;

    private readonly Rules _rules;

    private readonly DateOnly _today;

    private BenchGround(
        ServiceProvider services,
        SiloOptions options,
        List<(string Login, Actor Actor)> callers,
        Rules rules)
    {
        (_services, Options, _callers, _rules) = (services, options, callers, rules);
        _today = rules.Calendar.DateOf(TimeProvider.System.GetUtcNow());
    }

    internal SiloOptions Options { get; }

    internal IReadOnlyList<(string Login, Actor Actor)> Callers => _callers;

    internal Rules Rules => _rules;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    internal T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>
    /// Creates the database, migrates and seeds it. The owner's login must be allowed to create databases.
    /// </summary>
    internal static async Task<BenchGround> Prepare(SiloOptions server, string name, string seedFolder)
    {
        await using (var admin = new NpgsqlConnection(server.Owner))
        {
            await admin.OpenAsync();
            await Execute(admin, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            await Execute(admin, $"CREATE DATABASE {name}");
        }

        var options = server with { Database = On(server.Database, name), Owner = On(server.Owner, name) };
        await LedgerMigrations.Apply(options.Owner, CancellationToken.None);
        await Seed.Fill(options, seedFolder, Password);

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        SiloApp.AddEngine(services, options);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IRulesBook>().Refresh(CancellationToken.None);
        var district = (await provider.GetRequiredService<DistrictStore>().Districts(CancellationToken.None)).Single();
        var accounts = await provider.GetRequiredService<AccountStore>().List(district.Id, CancellationToken.None);
        var callers = accounts.Where(one => one.Role == Role.Caller).Select(one => (one.Login, one.ToActor())).ToList();
        return new BenchGround(provider, options, callers, provider.GetRequiredService<IRulesBook>().Of(district.Id));
    }

    internal async Task<TicketId> NextId() => await Get<TicketNumbers>().Next(_today, CancellationToken.None);

    internal async Task<TicketAppend> Submitted(int seed) =>
        SampleTickets.Submitted(await NextId(), seed, _callers[seed % _callers.Count].Actor, _rules, Now());

    /// <summary>
    /// What a running server does beside the appends: words sorted into the index, counters folded, and statistics.
    /// </summary>
    internal async Task Settle()
    {
        foreach (var unit in Rules.Organisation.Units.Where(one => one.Kind is UnitKind.Street or UnitKind.Department))
        {
            var scope = unit.Kind == UnitKind.Street ? CounterScope.Street : CounterScope.Department;
            await Get<ICounterFolding>().Fold(scope, unit.Id, CancellationToken.None);
        }

        await using var owner = new NpgsqlConnection(Options.Owner);
        await owner.OpenAsync();
        await Execute(owner, "VACUUM (ANALYZE)");
    }

    internal static DateTimeOffset Now()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    private static string On(string connection, string database) =>
        new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // The database name is a constant of the benchmark, and DDL takes no parameters.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
