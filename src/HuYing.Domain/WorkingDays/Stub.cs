#pragma warning disable
namespace HuYing.Domain.WorkingDays;
public enum LimitUnit { Minutes, WorkingDays }
public sealed record TimeLimit(LimitUnit Unit, int Amount);
public sealed record Pause(DateTimeOffset From, DateTimeOffset? Until);
public sealed record DayOverride(DateOnly Date, string Name, bool IsOff);
public sealed record HolidayNotice(int Year, IReadOnlyList<string> Sources, IReadOnlyList<DayOverride> Days);
public enum DayVerdict { Counted, MakeUpDay, Weekend, Holiday, LocalOff, Suspended }
public sealed record DayStep(DateOnly Date, DayVerdict Verdict, string? Name, string? Source);
public sealed record Derivation(TimeLimit Limit, DateTimeOffset Start, string CalendarVersion, TimeOnly? EndOfDay, IReadOnlyList<DayStep> Days, IReadOnlyList<Pause> Pauses);
public sealed record Deadline(DateTimeOffset WarnAt, DateTimeOffset Due, bool Provisional, Derivation Derivation);
public sealed record ClockSettings(TimeOnly? EndOfDay, int WarnPercent);
public sealed class WorkCalendar {
  public string Version { get; } = "";
  public Deadline? Derive(TimeLimit limit, DateTimeOffset start, IReadOnlyList<Pause> pauses, ClockSettings settings) => null;
}
