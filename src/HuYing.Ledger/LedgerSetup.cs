using HuYing.Ledger.Chain;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HuYing.Ledger;

public static class LedgerSetup
{
    public static IServiceCollection AddLedger(this IServiceCollection services, LedgerOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(_ => LedgerSource.For(options));
        services.AddSingleton<LedgerGate>();

        services.AddSingleton(_ => ChainHash.Of(options.Chain));
        services.AddSingleton<ITicketJournal, TicketJournal>();
        services.AddSingleton<TicketNumbers>();
        services.AddSingleton<IDeadlineClaims, DeadlineClaims>();
        services.AddSingleton<ICounterFolding, CounterFolding>();
        services.AddHostedService<SearchUpkeep>();
        return services;
    }
}
