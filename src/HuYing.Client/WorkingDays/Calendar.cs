namespace HuYing.Client.WorkingDays;

/// <summary>The working calendar between two days, both included.</summary>
/// <param name="MissingYears">Years in the range without a published notice: their days are provisional.</param>
public sealed record Calendar(string Version, IReadOnlyList<CalendarDay> Days, IReadOnlyList<int> MissingYears);

/// <summary>One day of a notice that does not go by its weekday. Dates are yyyy-MM-dd.</summary>
public sealed record NoticeDay(string Date, string Name, bool Off);

/// <summary>The State Council's holiday notice for a year, with the addresses of its documents.</summary>
public sealed record HolidayNotice(int Year, IReadOnlyList<string> Sources, IReadOnlyList<NoticeDay> Days);

/// <summary>A notice in force, and who loaded it when.</summary>
public sealed record LoadedNotice(HolidayNotice Notice, int Revision, string LoadedBy, DateTimeOffset LoadedAt);

/// <summary>The notices in force, one a year.</summary>
public sealed record NoticeList(string CalendarVersion, IReadOnlyList<LoadedNotice> Notices);

/// <summary>What publishing a notice would change.</summary>
/// <param name="StoredRevision">The revision that is in force for the year; null when there is none.</param>
/// <param name="Changes">Days that the new notice lists otherwise than the one in force.</param>
public sealed record NoticePreview(int Year, int? StoredRevision, bool SourcesDiffer, IReadOnlyList<DayChange> Changes);

/// <summary>A day as the notice in force lists it and as the new one does; null where it is not listed.</summary>
public sealed record DayChange(DateOnly Date, NoticeDay? Was, NoticeDay? Becomes);

/// <summary>The revision of the year's notice now in force, and whether it is a new one.</summary>
public sealed record NoticeReply(int Year, int Revision, bool Changed);
