using System.Globalization;
using HuYing.Domain.WorkingDays;
using HuYing.Rest.Tickets;
using Wire = HuYing.Client.WorkingDays;

namespace HuYing.Rest.WorkingDays;

/// <summary>From the domain to the wire.</summary>
internal static class DaysOnWire
{
    internal static Wire.Derivation OnWire(this Derivation derivation) => new(
        derivation.Limit.OnWire(),
        derivation.Start,
        derivation.CalendarVersion,
        derivation.EndOfDay,
        [.. derivation.Days.Select(day => day.OnWire())],
        [.. derivation.Pauses.Select(pause => pause.OnWire())]);

    internal static Wire.TimeLimit OnWire(this TimeLimit limit) => new(limit.Unit.OnWire(), limit.Amount);

    internal static Wire.CalendarDay OnWire(this DayStep day) =>
        new(day.Date, day.Verdict.OnWire(), day.Name, day.Source);

    internal static Wire.Pause OnWire(this Pause pause) => new(pause.From, pause.Until);

    internal static Wire.HolidayNotice OnWire(this HolidayNotice notice) =>
        new(notice.Year, notice.Sources, [.. notice.Days.Select(day => day.OnWire())]);

    internal static Wire.NoticeDay OnWire(this DayOverride day) =>
        new(day.Date.ToString("O", CultureInfo.InvariantCulture), day.Name, day.IsOff);
}
