using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Actors.Deadlines;

/// <summary>
/// The alarm that every process rings: claims tickets whose deadline has come, by database time, and wakes their
/// actors. There is no central scheduler; several sweepers share the work by skipping each other's claims.
/// </summary>
internal sealed partial class DeadlineSweeper(
    IDeadlineClaims claims,
    IActors actors,
    DeadlineWatch watch,
    SweeperPace pace,
    TimeProvider time,
    ILogger<DeadlineSweeper> log) : BackgroundService
{
    private static readonly Actor Alarm = Actor.SystemOf("");

    // Woken, but by this process' clock it was not yet time: asked again at the next round, without a new claim.
    private List<DueTicket> _early = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(pace.Round, time);
        do
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (LedgerUnavailable fault)
            {
                watch.Failed();
                LogUnavailable(fault.InnerException?.Message ?? fault.Message);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                watch.Failed();
                LogFailed(fault);
            }
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep(CancellationToken cancel)
    {
        var health = await claims.Watch(cancel);
        watch.Saw(health, time.GetUtcNow());
        if (!watch.ClockAgrees)
        {
            // A process whose clock is wrong must not judge deadlines; health is red until it agrees again.
            return;
        }

        var early = _early;
        _early = [];
        await Wake(early, cancel);
        IReadOnlyList<DueTicket> due;
        do
        {
            due = await claims.Claim(pace.Batch, pace.Grace, pace.Hold, cancel);
            await Wake(due, cancel);
        }
        while (due.Count == pace.Batch);
    }

    private Task Wake(IReadOnlyList<DueTicket> due, CancellationToken cancel) => Parallel.ForEachAsync(
        due,
        new ParallelOptions { MaxDegreeOfParallelism = pace.AtOnce, CancellationToken = cancel },
        async (ticket, stop) =>
        {
            switch (await actors.Ticket(ticket.Id).Do(new TicketRequest(new RecordPassedDeadlines(), Alarm), stop))
            {
                case TicketAnswer.Done { Reply.Events.Count: > 0 }:
                    watch.Recorded(time.GetUtcNow() - ticket.NextDeadlineAt);
                    break;
                case TicketAnswer.Done:
                    Postpone(ticket);
                    break;
                case var answer:
                    // The claim runs out and another round, here or elsewhere, takes it up again.
                    LogNotWoken(ticket.Id.Value, answer.GetType().Name);
                    break;
            }
        });

    private void Postpone(DueTicket ticket)
    {
        // A ticket that was acted upon between claim and wake has nothing left to record; only a truly early one does.
        if (ticket.NextDeadlineAt >= time.GetUtcNow() - TimeSpan.FromSeconds(2))
        {
            lock (claims)
            {
                _early.Add(ticket);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deadlines cannot be read: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A deadline sweep failed")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ticket {Ticket} was not woken for its deadline: {Answer}")]
    private partial void LogNotWoken(string ticket, string answer);
}

/// <summary>How often to look, how many to take, how long a claim holds, how many to wake at once.</summary>
public sealed record SweeperPace(TimeSpan Round, int Batch, TimeSpan Hold, int AtOnce)
{
    /// <summary>How late a deadline must be to be taken up; the time another alarm has to be first.</summary>
    public TimeSpan Grace { get; init; }

    /// <summary>The sweeper is the only alarm.</summary>
    public static SweeperPace Default { get; } = new(TimeSpan.FromSeconds(1), 1_000, TimeSpan.FromSeconds(15), 96);

    /// <summary>Reminders ring first; the sweeper takes up what they missed.</summary>
    public static SweeperPace BehindReminders { get; } = Default with { Grace = TimeSpan.FromSeconds(8) };
}
