using System.Globalization;
using System.Runtime.CompilerServices;
using HuYing.Domain.WorkingDays;

namespace HuYing.Tests.WorkingDays;

/// <summary>The calendar of the notices in deploy/calendar, for a district that has no days of its own.</summary>
internal static class ShippedCalendar
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static readonly ClockSettings UntilMidnight = new(EndOfDay: null, WarnPercent: 75);

    public static readonly IReadOnlyList<HolidayNotice> Notices = [.. Files().Select(Read)];

    public static readonly WorkCalendar Calendar = WorkCalendar.Create("2026-1", Notices, [], Zone);

    public static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder(), "*.json").Order();

    public static WorkCalendar WithLocal(params DayOverride[] days) =>
        WorkCalendar.Create("local", Notices, days, Zone);

    public static WorkCalendar WithoutNotice(int year) =>
        WorkCalendar.Create($"without {year}", Notices.Where(notice => notice.Year != year), [], Zone);

    public static DateTimeOffset Local(string text) =>
        new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    /// <summary>The due date of a limit of whole local days.</summary>
    public static DateOnly DueDay(WorkCalendar calendar, DateTimeOffset start, int days, params Pause[] pauses)
    {
        var deadline = calendar.Derive(new TimeLimit(LimitUnit.WorkingDays, days), start, pauses, UntilMidnight);
        return calendar.DateOf(deadline!.Due.AddMicroseconds(-1));
    }

    private static HolidayNotice Read(string file)
    {
        var reading = HolidayNoticeText.Parse(File.ReadAllText(file));
        Assert.Empty(reading.Problems);
        return reading.Notice!;
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "deploy", "calendar");
}
