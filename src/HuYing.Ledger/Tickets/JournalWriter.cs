using System.Net.Sockets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>One loop that takes groups from the queue and writes them, until the queue is closed.</summary>
internal sealed class JournalWriter(AppendQueue queue, NpgsqlDataSource database)
{
    private const string RequestKey = "ticket_command_pkey";

    public async Task Run()
    {
        var held = new Queue<PendingAppend>();
        while (await queue.Next(held) is { Count: > 0 } group)
        {
            await WriteGroup(group);
        }
    }

    private async Task WriteGroup(List<PendingAppend> group)
    {
        if (await TryWrite(group) is not { } first)
        {
            return;
        }

        // Rolled back for certain: a request that another group answered meanwhile is excluded the second time.
        var second = IsWorthRepeating(first) ? await TryWrite(group) : first;
        if (second is null)
        {
            return;
        }

        if (group.Count > 1 && IsRolledBack(second))
        {
            foreach (var one in group)
            {
                await WriteGroup([one]);
            }

            return;
        }

        var failure = new LedgerUnavailable("The journal could not write to the database.", second);
        foreach (var one in group)
        {
            one.TrySetException(failure);
        }
    }

    private async Task<Exception?> TryWrite(List<PendingAppend> group)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync();
            var leftOut = await GroupStatement.Write(connection, group, CancellationToken.None);
            foreach (var one in group)
            {
                one.TrySetResult(leftOut.GetValueOrDefault(one.Number) ?? new AppendResult.Appended(one.ChainHead));
            }

            return null;
        }
#pragma warning disable CA1031 // Whatever it was, the callers wait for an answer and the next group for its turn.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }
    }

    private static bool IsWorthRepeating(Exception e) => e is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: RequestKey };

    // The server said no to the statement, or it never got it: one append's fault must not fail its neighbours.
    private static bool IsRolledBack(Exception e) => e is PostgresException { SqlState: [var x, var y, ..] }
        ? (x, y) is ('2', '2') or ('2', '3') or ('4', '0') or ('5', '4')
        : e is not (NpgsqlException or IOException or SocketException
            or TimeoutException or OperationCanceledException);
}
