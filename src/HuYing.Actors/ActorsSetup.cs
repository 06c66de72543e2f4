using HuYing.Actors.Deadlines;
using HuYing.Actors.Departments;
using HuYing.Actors.Local;
using HuYing.Actors.Reference;
using HuYing.Actors.Streets;
using HuYing.Actors.Tickets;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HuYing.Actors;

/// <summary>Composition of the actors: what both engines share, and the in-process one.</summary>
public static class ActorsSetup
{
    /// <summary>Rules, live feed, boards and the deadline sweeper: the same on either engine.</summary>
    public static IServiceCollection AddActors(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(SweeperPace.Default);
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<DeadlineWatch>();
        services.AddSingleton<IBoardSource, LedgerBoards>();
        services.AddSingleton<RulesBook>();
        services.AddSingleton<IRulesBook>(provider => provider.GetRequiredService<RulesBook>());
        services.AddHostedService(provider => provider.GetRequiredService<RulesBook>());
        services.AddHostedService<Rederivation>();
        services.AddHostedService<DeadlineSweeper>();
        return services;
    }

    /// <summary>The engine of one machine: every actor in this process.</summary>
    public static IServiceCollection AddLocalEngine(this IServiceCollection services)
    {
        services.AddSingleton(provider => Room(provider, key => new TicketActor(
            TicketId.TryParse(key, out var id)
                ? id
                : throw new ArgumentException("Not a ticket number.", nameof(provider)),
            provider.GetRequiredService<ITicketJournal>(),
            provider.GetRequiredService<IRulesBook>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IAfterCommit>())));
        services.AddSingleton(provider => Room(provider, key => new DepartmentActor(
            key, provider.GetRequiredService<IBoardSource>(), provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton(provider => Room(provider, key => new StreetActor(
            key, provider.GetRequiredService<IBoardSource>(), provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton(provider => new PokeBoards(provider.GetRequiredService<LiveFeed>()));
        services.AddSingleton<IAfterCommit>(provider => provider.GetRequiredService<PokeBoards>());
        services.AddSingleton<LocalActors>();
        services.AddSingleton<IActors>(provider => provider.GetRequiredService<LocalActors>());
        services.AddHostedService<LocalUpkeep>();
        return services;
    }

    private static MailboxRoom<TActor> Room<TActor>(IServiceProvider provider, Func<string, TActor> make) =>
        new(make, MailboxLimits.Default, provider.GetRequiredService<TimeProvider>());
}
