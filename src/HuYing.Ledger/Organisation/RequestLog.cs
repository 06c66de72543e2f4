using HuYing.Ledger.Audit;
using HuYing.Ledger.Chain;
using HuYing.Ledger.Guidance;
using HuYing.Ledger.Tickets;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>The stores and the audit trail, within the transaction of one request.</summary>
public sealed class DistrictWork
{
    private readonly List<AuditRecord> _records = [];

    internal DistrictWork(LedgerLink link)
    {
        (Districts, Accounts) = (new DistrictStore(link), new AccountStore(link));
        (Programs, Maps, Guidance) = (new ProgramStore(link), new MapStore(link), new GuidanceWork(link));
    }

    public DistrictStore Districts { get; }

    public AccountStore Accounts { get; }

    public MapStore Maps { get; }

    public GuidanceWork Guidance { get; }

    public ProgramStore Programs { get; }

    /// <summary>What goes on record if the work is committed, and undoes it if it cannot be written.</summary>
    public IReadOnlyList<AuditRecord> Records => _records;

    public void Record(AuditRecord record) => _records.Add(record);
}

/// <summary>
/// What a request is answered. Not kept means undone: a refused request may be sent again and succeed.
/// </summary>
/// <param name="Json">The reply as it will be repeated.</param>
public sealed record RequestReply(string Json, bool Keep = true);

public abstract record RequestOutcome
{
    private RequestOutcome()
    {
    }

    public sealed record Done(string Json, bool Replayed) : RequestOutcome;

    /// <summary>The id was used before for another content.</summary>
    public sealed record OtherContent : RequestOutcome;
}

/// <summary>Carries out requests that do not belong to a ticket, each id once in effect.</summary>
public sealed class RequestLog(NpgsqlDataSource source, IChainHash chain)
{
    private readonly LedgerLink _link = new(source);

    /// <summary>
    /// Does the work, keeps its reply and writes what it put on record in one transaction, or repeats the first reply.
    /// </summary>
    public Task<RequestOutcome> Once(
        RequestStamp request, Func<DistrictWork, CancellationToken, Task<RequestReply>> work, CancellationToken ct) =>
        _link.Read<RequestOutcome>(
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync(ct);
                if (await Earlier(connection, request, ct) is { } earlier)
                {
                    return earlier;
                }

                var stores = new DistrictWork(LedgerLink.Within(connection));
                var reply = await work(stores, ct);
                if (reply.Keep)
                {
                    await Keep(connection, request, reply, ct);
                    await AuditPen.Write(connection, chain, stores.Records, ct);
                    await transaction.CommitAsync(ct);
                }

                return new RequestOutcome.Done(reply.Json, false);
            },
            ct);

    // The same request twice at the same time: the second waits for the lock and then finds the first one's reply.
    private static async Task<RequestOutcome?> Earlier(
        NpgsqlConnection connection, RequestStamp request, CancellationToken ct)
    {
        await connection.Sql("SELECT pg_advisory_xact_lock(hashtextextended(@id::text, 0))")
            .With("id", request.Id).Run(ct);
        return await connection.Sql("SELECT content_hash, reply::text FROM request WHERE request_id = @id")
            .With("id", request.Id)
            .First<RequestOutcome>(
                row => row.Bytes(0).AsSpan().SequenceEqual(request.ContentHash)
                    ? new RequestOutcome.Done(row.GetString(1), true)
                    : new RequestOutcome.OtherContent(),
                ct);
    }

    private static Task<int> Keep(
        NpgsqlConnection connection,
        RequestStamp request,
        RequestReply reply,
        CancellationToken ct) => connection.Sql("""
        INSERT INTO request (request_id, content_hash, reply, at)
        VALUES (@id, @content, @reply::json, clock_timestamp())
        """).With("id", request.Id).With("content", request.ContentHash).With("reply", reply.Json).Run(ct);
}
