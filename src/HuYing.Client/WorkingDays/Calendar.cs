namespace HuYing.Client.WorkingDays;

/// <summary>The working calendar between two days, both included.</summary>
/// <param name="MissingYears">Years in the range without a published notice: their days are provisional.</param>
public sealed record Calendar(string Version, IReadOnlyList<CalendarDay> Days, IReadOnlyList<int> MissingYears);

/// <summary>One day of a notice that does not go by its weekday. Dates are yyyy-MM-dd.</summary>
public sealed record NoticeDay(string Date, string Name, bool Off);

/// <summary>The State Council's holiday notice for a year, with the addresses of its documents.</summary>
public sealed record HolidayNotice(int Year, IReadOnlyList<string> Sources, IReadOnlyList<NoticeDay> Days);

/// <summary>The notices in force.</summary>
public sealed record NoticeList(IReadOnlyList<HolidayNotice> Notices);

/// <summary>What publishing a notice would change.</summary>
/// <param name="Replaces">A notice for the year is loaded already.</param>
public sealed record NoticePreview(int Year, bool Replaces, IReadOnlyList<DayChange> Changes);

/// <summary>A day that would be judged otherwise.</summary>
public sealed record DayChange(DateOnly Date, DayVerdict Was, DayVerdict Becomes, string? Name);

/// <summary>What publishing a notice came to.</summary>
public sealed record NoticeReply(int Year, int Revision);
