using HuYing.Ledger;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Chain;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Ledger;

/// <summary>A ledger as a process has it, on a database of its own.</summary>
internal sealed class OpenLedger : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenLedger(LedgerDatabase database, LedgerOptions options)
    {
        Database = database;
        _services = new ServiceCollection().AddLogging().AddLedger(options).AddLedgerQueries().BuildServiceProvider();
    }

    public LedgerDatabase Database { get; }

    public ITicketJournal Journal => _services.GetRequiredService<ITicketJournal>();

    public IDeadlineClaims Claims => _services.GetRequiredService<IDeadlineClaims>();

    public ICounterFolding Counters => _services.GetRequiredService<ICounterFolding>();

    public AuditTrail Audit => _services.GetRequiredService<AuditTrail>();

    public ContactStore Contacts => _services.GetRequiredService<ContactStore>();

    public TicketNumbers Numbers => _services.GetRequiredService<TicketNumbers>();

    public static async Task<OpenLedger> Create(ChainAlgorithm chain = ChainAlgorithm.Sha256, int writers = 2)
    {
        var database = await LedgerDatabase.Create();
        return On(database, chain, writers);
    }

    /// <summary>A second process on the same database.</summary>
    public static OpenLedger On(
        LedgerDatabase database, ChainAlgorithm chain = ChainAlgorithm.Sha256, int writers = 2, int queue = 1000) =>
        new(database, database.Options with { PoolSize = 10, Writers = writers, Chain = chain, QueueLimit = queue });

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
