using Microsoft.Extensions.Hosting;
using Npgsql;

namespace HuYing.Ledger.Supervision;

/// <summary>Keeps short what the statistics have to add up.</summary>
internal sealed class FigureUpkeep(FigureFolding folding, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await folding.Fold(stoppingToken))
                {
                    // As many again.
                }
            }
            catch (Exception e) when (e is LedgerUnavailable or NpgsqlException or OperationCanceledException)
            {
                // Nothing is lost: the next round folds it, and until then it is added up where it is.
            }

            await Task.Delay(Rest, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
