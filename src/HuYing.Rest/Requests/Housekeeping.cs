using System.Data.Common;
using HuYing.Domain.Organisation;
using HuYing.Ledger;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets.Contacts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Requests;

/// <summary>
/// Once an hour: forgets sessions that ran out, disables accounts that nobody uses any more, drops uploaded files that
/// no ticket's history ever named and audit lines past the time they are kept for, and has contacts erased whose time
/// is over.
/// </summary>
internal sealed partial class Housekeeping(
    AccountStore accounts,
    ProgramStore programs,
    AttachmentStore files,
    ContactRetention contacts,
    AuditTrail trail,
    SessionEnding ending,
    RestOptions options,
    TimeProvider time,
    ILogger<Housekeeping> log) : BackgroundService
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
                await accounts.DropExpiredSessions(options.SessionIdle, stoppingToken);
                await programs.DropExpired(stoppingToken);
                foreach (var dormant in await trail.Do(DisableDormant, stoppingToken))
                {
                    ending.OfAccount(dormant.Id);
                    LogDormant(dormant.Id);
                }

                await files.DropUnclaimed(Unclaimed, stoppingToken);
                await (options.AuditDays is { } days ? trail.DropOlderThan(days, stoppingToken) : Task.CompletedTask);
                await contacts.Run(stoppingToken);
            }
            catch (Exception fault) when (fault is LedgerUnavailable or DbException or KeyNotFoundException)
            {
                // Nothing is lost by an hour's delay.
                LogDelay(fault.Message);
            }
        }
    }

    private static async Task<IReadOnlyList<Account>> DisableDormant(DistrictWork stores, CancellationToken cancel)
    {
        var dormant = await stores.Accounts.DisableDormant(cancel);
        foreach (var account in dormant)
        {
            stores.Record(new AuditRecord(
                nameof(DisableDormant), Target: account.Id, By: Actor.SystemOf(account.DistrictId)));
        }

        return dormant;
    }

    [LoggerMessage(LogLevel.Warning, "The account {Account} was disabled: nobody logged in for too long.")]
    private partial void LogDormant(string account);

    [LoggerMessage(LogLevel.Warning, "Housekeeping waits for its next round: {Reason}")]
    private partial void LogDelay(string reason);
}
