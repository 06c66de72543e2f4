using HuYing.Actors;
using HuYing.Actors.Deadlines;
using HuYing.Actors.Tickets;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.Logging;

namespace HuYing.Grains.Tickets;

/// <summary>
/// A ticket's actor in the cluster, with one persistent reminder as its alarm. The reminder is only an alarm clock: the
/// deadline itself stands in the ticket's row, and the sweeper rings for whatever a reminder missed.
/// </summary>
[GrainType("ticket")]
internal sealed partial class TicketGrain : Grain, ITicketGrain, IRemindable
{
    internal const string ReminderName = "deadline";

    private static readonly TicketRequest Ring = new(new RecordPassedDeadlines(), Actor.SystemOf(""));

    private readonly TicketActor _actor;

    private readonly DeadlineWatch _watch;

    private readonly TimeProvider _time;

    private readonly ILogger<TicketGrain> _log;

    private readonly TicketAlarm _alarm;

    private IGrainTimer? _setting;

    public TicketGrain(
        ITicketJournal journal,
        IRulesBook rules,
        IAfterCommit afterCommit,
        DeadlineWatch watch,
        TimeProvider time,
        ILogger<TicketGrain> log)
    {
        var id = TicketId.TryParse(this.GetPrimaryKeyString(), out var parsed)
            ? parsed
            : throw new ArgumentException($"Not a ticket number: {this.GetPrimaryKeyString()}");
        _actor = new TicketActor(id, journal, rules, time, afterCommit);
        (_watch, _time, _log) = (watch, time, log);
        _alarm = new TicketAlarm(this);
    }

    public async Task<TicketAnswer> Do(TicketRequest request)
    {
        if (request.IsNew)
        {
            _alarm.IsNew();
        }

        // Once begun, a turn is finished: cancelling half a command would only hide its outcome.
        var answer = await _actor.Do(request, CancellationToken.None);
        SetAlarmLater();
        return answer;
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _alarm.Rang();
        var due = _actor.TryNextAlarm(out var known) ? known : null;
        var answer = await _actor.Do(Ring, CancellationToken.None);
        if (due is not null && answer is TicketAnswer.Done { Reply.Events.Count: > 0 })
        {
            _watch.Recorded(_time.GetUtcNow() - due.Value);
        }

        await SetAlarm(answer is TicketAnswer.Refused);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_setting is not null)
        {
            await SetAlarm(isGone: false);
        }
    }

    // After the answer: whoever acted does not wait for the alarm clock. Should this process die in between, the
    // sweeper rings instead.
    private void SetAlarmLater()
    {
        if (_setting is null && _actor.TryNextAlarm(out var next) && _alarm.IsToBeSet(next))
        {
            _setting = this.RegisterGrainTimer(
                static (grain, _) => grain.SetAlarm(isGone: false),
                this,
                new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true });
        }
    }

    private async Task SetAlarm(bool isGone)
    {
        _setting?.Dispose();
        _setting = null;
        try
        {
            if (isGone)
            {
                await _alarm.Remove();
            }
            else if (_actor.TryNextAlarm(out var next))
            {
                await _alarm.Set(next, _time.GetUtcNow());
            }
        }
        catch (Exception fault)
        {
            // The act is recorded and stands; the next act or the sweeper makes up for the alarm.
            _alarm.Forget();
            LogNotSet(this.GetPrimaryKeyString(), fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reminder of {Ticket} could not be set: {Reason}")]
    private partial void LogNotSet(string ticket, string reason);
}
