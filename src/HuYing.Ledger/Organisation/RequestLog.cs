using HuYing.Ledger.Tickets;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>The stores, within the transaction of one request.</summary>
public sealed class DistrictWork
{
    internal DistrictWork(LedgerLink link) => (Districts, Accounts) = (new DistrictStore(link), new AccountStore(link));

    public DistrictStore Districts { get; }

    public AccountStore Accounts { get; }
}

/// <summary>What a request is answered. What is not kept is undone: a refused request may be sent again and succeed.</summary>
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
public sealed class RequestLog(NpgsqlDataSource source)
{
    /// <summary>Does the work and keeps its reply in one transaction, or repeats the first reply.</summary>
    public async Task<RequestOutcome> Once(
        RequestStamp request, Func<DistrictWork, CancellationToken, Task<RequestReply>> work, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);

        // The same request twice at the same time: the second waits here and then finds the first one's reply.
        await connection.Sql("SELECT pg_advisory_xact_lock(hashtextextended(@id::text, 0))").With("id", request.Id).Run(ct);
        var earlier = await connection.Sql("SELECT content_hash, reply::text FROM request WHERE request_id = @id")
            .With("id", request.Id).First(row => (Hash: row.GetFieldValue<byte[]>(0), Json: row.GetString(1)).ToTuple(), ct);
        if (earlier is not null)
        {
            return earlier.Item1.AsSpan().SequenceEqual(request.ContentHash)
                ? new RequestOutcome.Done(earlier.Item2, true)
                : new RequestOutcome.OtherContent();
        }

        var reply = await work(new DistrictWork(LedgerLink.Within(connection)), ct);
        if (reply.Keep)
        {
            await connection.Sql("""
                INSERT INTO request (request_id, content_hash, reply, at)
                VALUES (@id, @content, @reply::json, clock_timestamp())
                """).With("id", request.Id).With("content", request.ContentHash).With("reply", reply.Json).Run(ct);
            await transaction.CommitAsync(ct);
        }

        return new RequestOutcome.Done(reply.Json, false);
    }
}
