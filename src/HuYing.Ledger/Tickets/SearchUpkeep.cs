using Microsoft.Extensions.Hosting;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// Sorts the words of new tickets into the search index. Appends only leave them at its door, because sorting them in
/// costs more than everything else an append does; a search reads both, so it never misses a ticket. In a storm the
/// work
/// waits: this loop rests four times as long as it has worked.
/// </summary>
internal sealed class SearchUpkeep(NpgsqlDataSource database, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var worked = await SortIn(stoppingToken);
            var rest = worked * 4 > ShortestRest ? worked * 4 : ShortestRest;
            await Task.Delay(rest, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> SortIn(CancellationToken ct)
    {
        var start = time.GetTimestamp();
        try
        {
            // The only statement that may take as long as it takes.
            await using var connection = await database.OpenConnectionAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await connection.Sql("SET LOCAL statement_timeout = 0").Run(ct);
            await using var command = new NpgsqlCommand("SELECT sort_in_search_words()", connection);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            // Nothing is lost: the words are found where they are, and the next round sorts them in.
        }

        return time.GetElapsedTime(start);
    }
}
