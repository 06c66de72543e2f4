using HuYing.Domain.Tickets;
using HuYing.Ledger.Chain;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HuYing.Ledger.Tickets;

internal sealed class TicketJournal : ITicketJournal, IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly NpgsqlDataSource _writing;
    private readonly IChainHash _chain;
    private readonly AppendQueue _queue;
    private readonly Task[] _writers;

    public TicketJournal(
        [FromKeyedServices(LedgerSource.Reserved)] NpgsqlDataSource database, IChainHash chain, LedgerOptions options)
    {
        _database = database;
        _writing = LedgerSource.ForWriters(options);
        _chain = chain;
        _queue = new AppendQueue(options.QueueLimit, options.GroupLimit);
        _writers =
        [
            .. Enumerable.Range(0, options.Writers).Select(_ => Task.Run(new JournalWriter(_queue, _writing).Run)),
        ];
    }

    public Task<LoadedTicket?> Load(TicketId id, CancellationToken ct) => TicketHistory.Load(_database, id, ct);

    public Task<AppendResult> Append(TicketAppend append, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        AppendRules.Check(append);
        var pending = new PendingAppend(append, _chain);
        return _queue.TryAdd(pending) ? pending.Task : throw new LedgerBusy();
    }

    public Task<StoredReply?> FindReply(Guid requestId, CancellationToken ct) =>
        StoredReplies.Find(_database, requestId, ct);

    public Task<long> NextNumbers(int count, CancellationToken ct) => NumberBlocks.Take(_database, count, ct);

    /// <summary>Writes what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await Task.WhenAll(_writers);
        await _writing.DisposeAsync();
    }
}
