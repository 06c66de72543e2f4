namespace HuYing.Domain.WorkingDays;

/// <summary>
/// One reason to refuse a notice: a stable code, the row of the days or sources that it is about (from 1, null for the
/// whole text) and the offending text, cut short.
/// </summary>
public sealed record HolidayNoticeProblem(string Code, int? Row, string? Found)
{
    public const string TooLarge = "notice.too-large";
    public const string NotReadable = "notice.not-readable";
    public const string UnknownMember = "notice.unknown-member";
    public const string YearImplausible = "notice.year-implausible";
    public const string SourceMissing = "notice.source-missing";
    public const string SourceNotHttp = "notice.source-not-http";
    public const string DaysMissing = "notice.days-missing";
    public const string TooManyDays = "notice.too-many-days";
    public const string DateNotReal = "notice.date-not-real";
    public const string DateOutsideYear = "notice.date-outside-year";
    public const string DateTwice = "notice.date-twice";
    public const string NameMissing = "notice.name-missing";
    public const string NameTooLong = "notice.name-too-long";
    public const string OffMissing = "notice.off-missing";
}

/// <summary>What reading a notice gave: the notice, or everything that is wrong with its text.</summary>
public sealed record HolidayNoticeReading(HolidayNotice? Notice, IReadOnlyList<HolidayNoticeProblem> Problems);
