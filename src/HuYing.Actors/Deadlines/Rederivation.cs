using HuYing.Actors.Reference;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Actors.Deadlines;

/// <summary>
/// When a calendar arrives or is corrected, every running deadline is derived again (D22). The ledger remembers up to
/// which calendar a district has been gone through, so a crash in the middle only means beginning again.
/// </summary>
internal sealed partial class Rederivation(
    OpenClocks clocks, IActors actors, RulesBook book, TimeProvider time, ILogger<Rederivation> log) : BackgroundService
{
    private const int Page = 500;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    private static readonly TicketRequest Request = new(new Rederive(), Actor.SystemOf(""));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var known in book.Districts)
                {
                    await GoThrough(known.District.Id, known.CalendarVersion, stoppingToken);
                }
            }
            catch (LedgerUnavailable fault)
            {
                LogPostponed(fault.InnerException?.Message ?? fault.Message);
            }
        }
    }

    private async Task GoThrough(string district, string calendar, CancellationToken cancel)
    {
        if (!await clocks.NeedsDeriving(district, calendar, cancel))
        {
            return;
        }

        var complete = true;
        var after = 0L;
        while (await clocks.Running(district, after, Page, cancel) is { Count: > 0 } page)
        {
            await Parallel.ForEachAsync(page, cancel, async (ticket, stop) =>
            {
                if (await actors.Ticket(ticket.Id).Do(Request, stop) is not TicketAnswer.Done)
                {
                    complete = false;
                }
            });
            after = page[^1].Number;
        }

        if (complete)
        {
            await clocks.RememberDerived(district, calendar, cancel);
            LogDone(district, calendar);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deadlines of {District} now follow calendar {Calendar}")]
    private partial void LogDone(string district, string calendar);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deriving deadlines again is postponed: {Reason}")]
    private partial void LogPostponed(string reason);
}
