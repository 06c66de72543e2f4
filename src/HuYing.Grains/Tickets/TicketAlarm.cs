namespace HuYing.Grains.Tickets;

/// <summary>
/// A ticket's one reminder, set lazily: a deadline that moved later is found when the old alarm rings, only one that
/// moved earlier is set at once. It rings again every minute until it is set anew or removed.
/// </summary>
internal sealed class TicketAlarm(Grain grain)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>False after an activation: the table may hold an alarm that nobody here knows of.</summary>
    private bool _isKnown;

    private DateTimeOffset? _at;

    /// <summary>A ticket that does not exist yet has no alarm.</summary>
    internal void IsNew() => (_isKnown, _at) = (true, null);

    /// <summary>It rang, so it exists, and what it was set for has come.</summary>
    internal void Rang() => (_isKnown, _at) = (true, DateTimeOffset.MinValue);

    internal void Forget() => _isKnown = false;

    /// <summary>Whether the alarm does not do for what is due next.</summary>
    internal bool IsToBeSet(DateTimeOffset? next) =>
        !_isKnown || (next is null ? _at is not null : _at is null || _at > next);

    internal async Task Set(DateTimeOffset? next, DateTimeOffset now)
    {
        if (next is not { } at)
        {
            await Remove();
            return;
        }

        var rings = at > now ? at - now : TimeSpan.Zero;
        if (IsToBeSet(next) || (_at == DateTimeOffset.MinValue && rings > Period))
        {
            await grain.RegisterOrUpdateReminder(TicketGrain.ReminderName, rings, Period);
            (_isKnown, _at) = (true, at);
        }
    }

    internal async Task Remove()
    {
        if (_isKnown && _at is null)
        {
            return;
        }

        if (await grain.GetReminder(TicketGrain.ReminderName) is { } reminder)
        {
            await grain.UnregisterReminder(reminder);
        }

        (_isKnown, _at) = (true, null);
    }
}
