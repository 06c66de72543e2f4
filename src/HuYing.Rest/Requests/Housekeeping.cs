using System.Data.Common;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Requests;

/// <summary>
/// Once an hour: forgets sessions that ran out, and drops uploaded files that no ticket's history ever named.
/// </summary>
internal sealed partial class Housekeeping(
    AccountStore accounts, AttachmentStore files, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    private static readonly TimeSpan Unclaimed = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await accounts.DropExpiredSessions(stoppingToken);
                await files.DropUnclaimed(Unclaimed, stoppingToken);
            }
            catch (Exception fault) when (fault is LedgerUnavailable or DbException)
            {
                // Nothing is lost by an hour's delay.
                LogDelay(fault.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Housekeeping waits for its next round: {Reason}")]
    private partial void LogDelay(string reason);
}
