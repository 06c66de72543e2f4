using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// Takes blocks of consecutive ticket numbers. Numbers never come back, so a block may have gaps at its end.
/// </summary>
internal static class NumberBlocks
{
    private const string Lock = "SELECT pg_advisory_xact_lock(hashtext('ticket_number'))";

    // nextval alone gives one number; moving the sequence on is safe under the lock that every taker holds.
    private const string Move = "SELECT setval('ticket_number', nextval('ticket_number') + $1 - 1) - $1 + 1";

    public static async Task<long> Take(NpgsqlDataSource database, int count, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Lock));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Move)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = count } },
        });

        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        await rows.ReadAsync(ct);
        return rows.GetInt64(0);
    }
}
