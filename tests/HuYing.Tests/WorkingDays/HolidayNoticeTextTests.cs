using System.Text;
using HuYing.Domain.WorkingDays;
using static HuYing.Domain.WorkingDays.HolidayNoticeProblem;

namespace HuYing.Tests.WorkingDays;

public sealed class HolidayNoticeTextTests
{
    private const string Good = """{ "date": "2027-01-01", "name": "元旦", "off": true }""";

    [Fact]
    public void A_good_notice_is_read_as_written()
    {
        const string makeUp = """{ "date": "2026-12-27", "name": "元旦", "off": false }""";

        var reading = HolidayNoticeText.Parse(Notice("2027", Good + "," + makeUp));

        Assert.Empty(reading.Problems);
        Assert.Equal(2027, reading.Notice!.Year);
        Assert.Equal(["https://www.gov.cn/a.htm"], reading.Notice.Sources);
        Assert.Equal(
            [new DayOverride(new DateOnly(2027, 1, 1), "元旦", true),
                new DayOverride(new DateOnly(2026, 12, 27), "元旦", false)],
            reading.Notice.Days);
    }

    [Fact]
    public void A_byte_order_mark_is_ignored()
    {
        Assert.NotNull(HolidayNoticeText.Parse('\uFEFF' + Notice("2027", Good)).Notice);
    }

    [Theory]
    [InlineData("""{ "date": "2027-02-29", "name": "春节", "off": true }""", DateNotReal, "2027-02-29")]
    [InlineData("""{ "date": "2027-2-9", "name": "春节", "off": true }""", DateNotReal, "2027-2-9")]
    [InlineData("""{ "name": "春节", "off": true }""", DateNotReal, null)]
    [InlineData("null, " + Good, DateNotReal, null)]
    [InlineData("""{ "date": "2025-12-31", "name": "元旦", "off": true }""", DateOutsideYear, "2025-12-31")]
    [InlineData("""{ "date": "2029-01-01", "name": "元旦", "off": true }""", DateOutsideYear, "2029-01-01")]
    [InlineData("""{ "date": "2027-02-06", "name": " ", "off": true }""", NameMissing, " ")]
    [InlineData("""{ "date": "2027-02-06", "name": "春\n节", "off": true }""", NameMissing, "春\n节")]
    [InlineData("""{ "date": "2027-02-06", "off": true }""", NameMissing, null)]
    [InlineData("""{ "date": "2027-02-06", "name": "春节" }""", OffMissing, null)]
    [InlineData("""{ "date": "2027-02-06", "name": "春节", "off": true, "note": 1 }""", UnknownMember, "note")]
    [InlineData("""{ "date": "2027-02-06", "name": "春节", "off": true, "Off": 1 }""", UnknownMember, "Off")]
    public void A_bad_day_is_refused_with_its_row(string day, string code, string? found)
    {
        var reading = HolidayNoticeText.Parse(Notice("2027", day));

        Assert.Null(reading.Notice);
        Assert.Contains(new HolidayNoticeProblem(code, 1, found), reading.Problems);
    }

    [Fact]
    public void A_date_given_twice_is_refused()
    {
        AssertRefused(Notice("2027", Good + "," + Good), DateTwice, row: 2);
    }

    [Fact]
    public void A_name_may_have_forty_characters_and_no_more()
    {
        Assert.NotNull(HolidayNoticeText.Parse(Notice("2027", Named(40))).Notice);
        AssertRefused(Notice("2027", Named(41)), NameTooLong, row: 1);

        static string Named(int length) => Good.Replace("元旦", new string('节', length));
    }

    [Theory]
    [InlineData("1999")]
    [InlineData("2101")]
    [InlineData("-1")]
    [InlineData("null")]
    public void An_implausible_year_is_refused(string year)
    {
        AssertRefused(Notice(year, Good), YearImplausible);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"ftp://www.gov.cn/a\"")]
    [InlineData("\"www.gov.cn/a\"")]
    [InlineData("\"/a.htm\"")]
    [InlineData("\"javascript:alert(1)\"")]
    [InlineData("\"https://www.gov.cn/a b\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void A_notice_without_a_web_address_is_refused(string source)
    {
        var isMissing = source.Length == 0;

        AssertRefused(
            Notice("2027", Good, source),
            isMissing ? SourceMissing : SourceNotHttp,
            isMissing ? null : 1);
    }

    [Fact]
    public void An_empty_notice_is_refused()
    {
        AssertRefused(Notice("2027", ""), DaysMissing);
    }

    [Fact]
    public void A_notice_may_have_366_rows_and_no_more()
    {
        Assert.NotNull(HolidayNoticeText.Parse(Notice("2027", Rows(366))).Notice);
        AssertRefused(Notice("2027", Rows(367)), TooManyDays);

        static string Rows(int count) => string.Join(',', Enumerable.Range(0, count)
            .Select(i => Good.Replace("2027-01-01", $"{new DateOnly(2026, 6, 1).AddDays(i):O}")));
    }

    [Fact]
    public void An_unknown_member_of_the_notice_is_refused()
    {
        AssertRefused(Notice("2027", Good).Replace("\"year\"", "\"papers\": [], \"year\""), UnknownMember);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "year": "2027" }""")]
    [InlineData("""{ "year": 2027.5 }""")]
    [InlineData("""{ "year": 2026, "year": 2027 }""")]
    [InlineData("""{ "year": 2027, "days": [ { "off": 1 } ] }""")]
    [InlineData("""{ "year": 2027 } trailing""")]
    public void What_is_not_a_notice_at_all_is_refused(string json)
    {
        AssertRefused(json, NotReadable);
    }

    [Fact]
    public void The_size_is_counted_in_bytes()
    {
        var notice = Notice("2027", Good);
        var room = HolidayNoticeText.MostBytes - Encoding.UTF8.GetByteCount(notice);

        Assert.NotNull(HolidayNoticeText.Parse(notice + new string(' ', room)).Notice);
        AssertRefused(notice + new string(' ', room + 1), TooLarge);
        AssertRefused(new string('节', HolidayNoticeText.MostBytes / 3 + 1), TooLarge);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var reading = HolidayNoticeText.Parse("""{ "days": [ { "date": "x", "name": "", "off": true }, { } ] }""");

        Assert.Equal(
            [
                YearImplausible, SourceMissing,
                DateNotReal, NameMissing,
                DateNotReal, NameMissing, OffMissing,
            ],
            reading.Problems.Select(problem => problem.Code));
    }

    private static void AssertRefused(string json, string code, int? row = null)
    {
        var reading = HolidayNoticeText.Parse(json);

        Assert.Null(reading.Notice);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((code, row), (problem.Code, problem.Row));
    }

    private static string Notice(string year, string days, string sources = "\"https://www.gov.cn/a.htm\"") =>
        $$"""{ "year": {{year}}, "sources": [{{sources}}], "days": [{{days}}] }""";
}
