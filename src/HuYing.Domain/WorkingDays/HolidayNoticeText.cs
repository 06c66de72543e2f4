using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HuYing.Domain.WorkingDays;

/// <summary>Reads a notice from its JSON text, and names everything that is wrong with it.</summary>
public static class HolidayNoticeText
{
    public const int MostBytes = 256 * 1024;
    public const int MostDays = 366;
    public const int LongestName = 40;
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    private const int LongestFound = 80;

    public static HolidayNoticeReading Parse(string json)
    {
        if (Encoding.UTF8.GetByteCount(json) > MostBytes)
        {
            return Refused(new HolidayNoticeProblem(HolidayNoticeProblem.TooLarge, null, null));
        }

        NoticeJson? text;
        try
        {
            // Some editors put a byte order mark first.
            text = JsonSerializer.Deserialize(json.TrimStart('\uFEFF'), NoticeJsonContext.Default.NoticeJson);
        }
        catch (JsonException fault)
        {
            return Refused(new HolidayNoticeProblem(HolidayNoticeProblem.NotReadable, null, Cut(fault.Path)));
        }

        if (text is null)
        {
            return Refused(new HolidayNoticeProblem(HolidayNoticeProblem.NotReadable, null, null));
        }

        var problems = new List<HolidayNoticeProblem>();
        CheckHead(text, problems);
        CheckSources(text.Sources ?? [], problems);
        var days = ReadDays(text, problems);

        if (problems.Count > 0)
        {
            return new HolidayNoticeReading(null, problems);
        }

        var notice = new HolidayNotice(text.Year!.Value, [.. text.Sources!.OfType<string>()], days);
        return new HolidayNoticeReading(notice, []);
    }

    private static void CheckHead(NoticeJson text, List<HolidayNoticeProblem> problems)
    {
        foreach (var member in text.Unknown?.Keys ?? Enumerable.Empty<string>())
        {
            problems.Add(new HolidayNoticeProblem(HolidayNoticeProblem.UnknownMember, null, Cut(member)));
        }

        if (!IsPlausible(text.Year))
        {
            var found = text.Year?.ToString(CultureInfo.InvariantCulture);
            problems.Add(new HolidayNoticeProblem(HolidayNoticeProblem.YearImplausible, null, found));
        }
    }

    private static void CheckSources(IReadOnlyList<string?> sources, List<HolidayNoticeProblem> problems)
    {
        if (sources.Count == 0)
        {
            problems.Add(new HolidayNoticeProblem(HolidayNoticeProblem.SourceMissing, null, null));
        }

        foreach (var (row, source) in sources.Index())
        {
            if (!IsHttp(source))
            {
                problems.Add(new HolidayNoticeProblem(HolidayNoticeProblem.SourceNotHttp, row + 1, Cut(source)));
            }
        }
    }

    private static List<DayOverride> ReadDays(NoticeJson text, List<HolidayNoticeProblem> problems)
    {
        var rows = text.Days ?? [];
        var days = new List<DayOverride>();
        var seen = new HashSet<DateOnly>();

        // An empty notice would quietly take a year's holidays away; an endless one is not worth reading.
        if (rows.Count is 0 or > MostDays)
        {
            var code = rows.Count == 0 ? HolidayNoticeProblem.DaysMissing : HolidayNoticeProblem.TooManyDays;
            problems.Add(new HolidayNoticeProblem(code, null, null));
            return days;
        }

        foreach (var (row, day) in rows.Index())
        {
            var before = problems.Count;
            CheckDay(row + 1, day ?? new DayJson(), text.Year, seen, problems);
            if (problems.Count == before)
            {
                days.Add(new DayOverride(DateOf(day!)!.Value, day!.Name!, day.Off!.Value));
            }
        }

        return days;
    }

    private static void CheckDay(
        int row, DayJson day, int? year, HashSet<DateOnly> seen, List<HolidayNoticeProblem> problems)
    {
        foreach (var member in day.Unknown?.Keys ?? Enumerable.Empty<string>())
        {
            Refuse(HolidayNoticeProblem.UnknownMember, member);
        }

        if (DateOf(day) is not { } date)
        {
            Refuse(HolidayNoticeProblem.DateNotReal, day.Date);
        }
        else
        {
            if (IsPlausible(year) && Math.Abs(date.Year - year!.Value) > 1)
            {
                Refuse(HolidayNoticeProblem.DateOutsideYear, day.Date);
            }

            if (!seen.Add(date))
            {
                Refuse(HolidayNoticeProblem.DateTwice, day.Date);
            }
        }

        if (string.IsNullOrWhiteSpace(day.Name) || day.Name.Any(char.IsControl))
        {
            Refuse(HolidayNoticeProblem.NameMissing, day.Name);
        }
        else if (day.Name.Length > LongestName)
        {
            Refuse(HolidayNoticeProblem.NameTooLong, day.Name);
        }

        if (day.Off is null)
        {
            Refuse(HolidayNoticeProblem.OffMissing, null);
        }

        void Refuse(string code, string? found) => problems.Add(new HolidayNoticeProblem(code, row, Cut(found)));
    }

    private static bool IsPlausible(int? year) => year is >= FirstYear and <= LastYear;

    private static DateOnly? DateOf(DayJson day) =>
        DateOnly.TryParseExact(day.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    // Addresses are shown in a row with spaces between, so none may contain one.
    private static bool IsHttp(string? source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && !source.Any(char.IsWhiteSpace);

    private static string? Cut(string? found) => found?.Length > LongestFound ? found[..LongestFound] : found;

    private static HolidayNoticeReading Refused(HolidayNoticeProblem problem) => new(null, [problem]);
}
