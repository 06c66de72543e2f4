using System.Threading.Channels;
using HuYing.Ledger.Chain;
using HuYing.Ledger.Organisation;
using Npgsql;

namespace HuYing.Ledger.Audit;

/// <summary>
/// The trail of what was done and refused. Without its line an act does not happen: either both are committed or
/// neither.
/// </summary>
public sealed class AuditTrail : IAsyncDisposable
{
    /// <summary>The law wants half a year; the database's own function keeps it, whatever it is asked.</summary>
    public const int LeastDays = 180;

    private const int MostWaiting = 8192;

    private const int MostTogether = 256;

    private readonly LedgerLink _link;
    private readonly IChainHash _chain;
    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(MostWaiting);
    private readonly Task _writer;

    public AuditTrail(NpgsqlDataSource source, IChainHash chain)
    {
        (_link, _chain) = (new LedgerLink(source), chain);
        _writer = Task.Run(WriteAll);
    }

    /// <summary>
    /// For an act in one of our stores: does the work and writes what it put on record (<see
    /// cref="DistrictWork.Record"/>) in one transaction. Returns when both are committed.
    /// </summary>
    /// <exception cref="LedgerUnavailable">The database failed; either both took effect or neither.</exception>
    public Task<T> Do<T>(Func<DistrictWork, CancellationToken, Task<T>> work, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var stores = new DistrictWork(LedgerLink.Within(connection));
            var result = await work(stores, ct);
            await AuditPen.Write(connection, _chain, stores.Records, ct);
            return result;
        },
        ct);

    /// <summary>For what changes nothing in the database. Returns when the line is committed.</summary>
    /// <exception cref="LedgerBusy">Too many lines wait already; this one was not written.</exception>
    /// <exception cref="LedgerUnavailable">The database failed; whether it was written is unknown.</exception>
    public Task Write(AuditRecord record)
    {
        var one = new Waiting(record);
        return _waiting.Writer.TryWrite(one) ? one.Task : throw new LedgerBusy();
    }

    /// <summary>
    /// Drops what is older than so many days, at least 180, and puts that on record; says how many lines.
    /// </summary>
    public async Task<long> DropOlderThan(int days, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, LeastDays);
        var dropped = await _link.Write(
            connection => connection.Sql("SELECT drop_old_audit(@days)").With("days", days).One<long>(ct), ct);
        if (dropped > 0)
        {
            var detail = new Dictionary<string, string> { ["days"] = $"{days}", ["count"] = $"{dropped}" };
            await Write(new AuditRecord("DropOldAudit", Detail: detail));
        }

        return dropped;
    }

    /// <summary>Writes what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
#pragma warning disable VSTHRD003 // Begun by this object, on no thread that anybody waits on.
        await _writer;
#pragma warning restore VSTHRD003
    }

    // Lines that wait at the same moment share a transaction; alone, a line goes alone.
    private async Task WriteAll()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var group = new List<Waiting>();
            while (group.Count < MostTogether && _waiting.Reader.TryRead(out var one))
            {
                group.Add(one);
            }

            await WriteGroup(group);
        }
    }

    private async Task WriteGroup(List<Waiting> group)
    {
        try
        {
            await _link.Write(
                async connection =>
                {
                    var records = group.Select(one => one.Record).ToList();
                    await AuditPen.Write(connection, _chain, records, CancellationToken.None);
                    return true;
                },
                CancellationToken.None);
            group.ForEach(one => one.TrySetResult());
        }
#pragma warning disable CA1031 // Whatever it was, the callers wait for an answer and the next group for its turn.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            group.ForEach(one => one.TrySetException(fault));
        }
    }

    private sealed class Waiting(AuditRecord record)
        : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public AuditRecord Record => record;
    }
}
