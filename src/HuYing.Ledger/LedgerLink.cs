using System.Data;
using Npgsql;

namespace HuYing.Ledger;

/// <summary>
/// The way of reads and small writes to the database: a connection of their own, or the transaction of a request that
/// must leave its trace and its effect together.
/// </summary>
internal sealed class LedgerLink
{
    private readonly NpgsqlDataSource? _source;
    private readonly NpgsqlConnection? _within;

    public LedgerLink(NpgsqlDataSource source) => _source = source;

    private LedgerLink(NpgsqlConnection within) => _within = within;

    public static LedgerLink Within(NpgsqlConnection connection) => new(connection);

    /// <exception cref="LedgerUnavailable">The database failed; whether a write took effect is unknown.</exception>
    public async Task<T> Read<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken ct)
    {
        if (_within is not null)
        {
            return await work(_within);
        }

        try
        {
            await using var connection = await _source!.OpenConnectionAsync(ct);
            return await work(connection);
        }
        catch (NpgsqlException e) when (e is not PostgresException || e.IsTransient)
        {
            throw new LedgerUnavailable("The database did not answer.", e);
        }
    }

    /// <summary>Everything that the work reads is of one instant.</summary>
    public Task<T> ReadSnapshot<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken ct) =>
        InTransaction(IsolationLevel.RepeatableRead, work, ct);

    public Task<T> Write<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken ct) =>
        InTransaction(IsolationLevel.ReadCommitted, work, ct);

    private Task<T> InTransaction<T>(
        IsolationLevel isolation, Func<NpgsqlConnection, Task<T>> work, CancellationToken ct) => Read(
        async connection =>
        {
            if (_within is not null)
            {
                return await work(connection);
            }

            await using var transaction = await connection.BeginTransactionAsync(isolation, ct);
            var result = await work(connection);
            await transaction.CommitAsync(ct);
            return result;
        },
        ct);
}
