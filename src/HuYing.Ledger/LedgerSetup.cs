using HuYing.Ledger.Chain;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Supervision;
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
        services.AddKeyedSingleton(LedgerSource.Reserved, (_, _) => LedgerSource.ForActors(options));
        services.AddSingleton<LedgerGate>();

        services.AddSingleton(_ => ChainHash.Of(options.Chain));
        services.AddSingleton<ITicketJournal, TicketJournal>();
        services.AddSingleton<ICryptoProvider>(_ => FileCrypto.Of(options));
        services.AddSingleton<ContactSeals>();
        services.AddSingleton<FactorSeals>();
        services.AddSingleton<TicketNumbers>();
        services.AddSingleton<IDeadlineClaims>(_ => new DeadlineClaims(LedgerSource.ForAlarms(options)));
        services.AddSingleton<ICounterFolding, CounterFolding>();
        services.AddSingleton<FigureFolding>();
        services.AddHostedService<SearchUpkeep>();
        services.AddHostedService<FigureUpkeep>();
        return services;
    }
}
