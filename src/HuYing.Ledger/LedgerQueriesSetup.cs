using HuYing.Ledger.Audit;
using HuYing.Ledger.Chain;
using HuYing.Ledger.Guidance;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Supervision;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HuYing.Ledger;

/// <summary>
/// What reads the ledger and keeps the district's own data; needs the data source of <c>AddLedger</c>.
/// </summary>
public static class LedgerQueriesSetup
{
    public static IServiceCollection AddLedgerQueries(this IServiceCollection services) => services
        .AddSingleton<TicketQueries>()
        .AddSingleton<BoardQueries>()
        .AddSingleton<StatisticsQueries>()
        .AddSingleton<DueShares>()
        .AddSingleton<FaultyShares>()
        .AddSingleton<SimilarTickets>()
        .AddSingleton<PlacedTickets>()
        .AddSingleton<MapStore>()
        .AddSingleton<PolicyStore>()
        .AddSingleton<NewsStore>()
        .AddSingleton<DutyStore>()
        .AddSingleton<LessonStore>()
        .AddSingleton<OpenClocks>()
        .AddSingleton<RecentChanges>()
        .AddSingleton<AttachmentStore>()
        .AddSingleton<ContactStore>()
        .AddSingleton<ContactRekey>()
        .AddSingleton<FactorRekey>()
        .AddSingleton<DistrictStore>()
        .AddSingleton(all => new AccountStore(Reserved(all)))
        .AddSingleton(all => new LoginGuesses(Reserved(all)))
        .AddSingleton<ProgramStore>()
        .AddSingleton<ExternalVisits>()
        .AddSingleton<RequestLog>()
        .AddSingleton(all => new AuditTrail(Reserved(all), all.GetRequiredService<IChainHash>()))
        .AddSingleton<AuditQueries>();

    private static NpgsqlDataSource Reserved(IServiceProvider all) =>
        all.GetRequiredKeyedService<NpgsqlDataSource>(LedgerSource.Reserved);
}
