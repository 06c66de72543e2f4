using System.Collections.Concurrent;
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
    private static readonly TicketRequest Request = new(new RecordPassedDeadlines(), Actor.SystemOf(""));

    private static readonly TimeSpan MostEarly = TimeSpan.FromSeconds(2);

    // Not recorded yet, because it was not yet time by this process' clock or because the actor did not answer: asked
    // again at the next round, without a new claim, until the claim runs out.
    private ConcurrentBag<Claimed> _again = [];

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

        var again = _again;
        _again = [];
        await Wake([.. again.Where(one => one.Until > time.GetUtcNow())], cancel);
        IReadOnlyList<DueTicket> due;
        do
        {
            var until = time.GetUtcNow() + pace.Hold;
            due = await claims.Claim(pace.Batch, pace.Grace, pace.Hold, cancel);
            await Wake([.. due.Select(ticket => new Claimed(ticket, until))], cancel);
        }
        while (due.Count == pace.Batch);
    }

    private Task Wake(IReadOnlyList<Claimed> due, CancellationToken cancel) => Parallel.ForEachAsync(
        due,
        new ParallelOptions { MaxDegreeOfParallelism = pace.AtOnce, CancellationToken = cancel },
        async (claimed, stop) =>
        {
            switch (await Ring(claimed.Ticket, stop))
            {
                case TicketAnswer.Done { Reply.Events.Count: > 0 }:
                    watch.Recorded(time.GetUtcNow() - claimed.Ticket.NextDeadlineAt);
                    break;

                // A ticket that was acted upon between claim and wake has nothing left to record.
                case TicketAnswer.Done when claimed.Ticket.NextDeadlineAt < time.GetUtcNow() - MostEarly:
                    break;
                case TicketAnswer.Done:
                    _again.Add(claimed);
                    break;
                case var answer:
                    _again.Add(claimed);
                    LogNotWoken(claimed.Ticket.Id.Value, answer.GetType().Name);
                    break;
            }
        });

    // An actor that cannot answer, perhaps because its silo has just gone, must not keep all others waiting.
    private async Task<TicketAnswer> Ring(DueTicket ticket, CancellationToken cancel)
    {
        try
        {
            return await actors.Ticket(ticket.Id).Do(Request, cancel).WaitAsync(pace.Patience, time, cancel);
        }
        catch (TimeoutException)
        {
            return new TicketAnswer.Unknown();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deadlines cannot be read: {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A deadline sweep failed")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ticket {Ticket} was not woken for its deadline: {Answer}")]
    private partial void LogNotWoken(string ticket, string answer);

    private sealed record Claimed(DueTicket Ticket, DateTimeOffset Until);
}

/// <summary>How often to look, how many to take, how long a claim holds, how many to wake at once.</summary>
public sealed record SweeperPace(TimeSpan Round, int Batch, TimeSpan Hold, int AtOnce)
{
    /// <summary>How late a deadline must be to be taken up; the time another alarm has to be first.</summary>
    public TimeSpan Grace { get; init; }

    /// <summary>How long to wait for one actor before it is asked again at the next round.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The sweeper is the only alarm.</summary>
    public static SweeperPace Default { get; } = new(TimeSpan.FromSeconds(1), 1_000, TimeSpan.FromSeconds(15), 96);

    /// <summary>Reminders ring first; the sweeper takes up what they missed.</summary>
    public static SweeperPace BehindReminders { get; } = Default with
    {
        Grace = TimeSpan.FromSeconds(5),
        Hold = TimeSpan.FromSeconds(10),
    };
}
