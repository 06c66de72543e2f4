using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Ledger;

/// <summary>
/// What reads the ledger and keeps the district's own data; needs the data source of <c>AddLedger</c>.
/// </summary>
public static class LedgerQueriesSetup
{
    public static IServiceCollection AddLedgerQueries(this IServiceCollection services) => services
        .AddSingleton<TicketQueries>()
        .AddSingleton<BoardQueries>()
        .AddSingleton<OpenClocks>()
        .AddSingleton<RecentChanges>()
        .AddSingleton<AttachmentStore>()
        .AddSingleton<DistrictStore>()
        .AddSingleton<AccountStore>()
        .AddSingleton<RequestLog>()
        .AddSingleton<AuditTrail>();
}
