namespace HuYing.Domain.WorkingDays;

/// <summary>
/// One day that does not go by its weekday: off, or a working day by order. The name is for display only.
/// </summary>
public sealed record DayOverride(DateOnly Date, string Name, bool IsOff);

/// <summary>
/// The State Council's holiday notice for a year, with its corrections. The year is that of the notice: some of its
/// days may lie in the December before. Sources are the addresses of the documents, the original first.
/// </summary>
public sealed record HolidayNotice(int Year, IReadOnlyList<string> Sources, IReadOnlyList<DayOverride> Days);
