using HuYing.Domain.Tickets;
using HuYing.Silo.Replay;

namespace HuYing.Tests.Replay;

public class DayCsvTests
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["row"] = "T1",
        ["at"] = "08:30:00",
        ["caller"] = "caller-01",
        ["kind"] = "Daily",
        ["grade"] = "Complex",
        ["item"] = "",
        ["community"] = "co-lanxin",
        ["grid"] = "",
        ["address"] = "澜心路 18 号",
        ["lon"] = "100.03",
        ["lat"] = "30.02",
        ["title"] = "路面积水",
        ["description"] = "巡查发现积水约二十厘米,行人无法通过。",
        ["why_not_alone"] = "没有抽排设备",
        ["steps_taken"] = "已设警示牌",
        ["course"] = "normal",
        ["responses"] = "de-shuiwu:lead:12m:25m:5h:rework|de-chengguan:co:1h:-:2d:",
        ["scores"] = "20/18.5/16/19/18|",
        ["note"] = "",
    };

    [Fact]
    public void A_good_row_is_read_as_it_was_meant()
    {
        var row = Assert.Single(Read(Good).Rows);

        Assert.Equal(new TimeOnly(8, 30), row.At);
        Assert.Equal(Grade.Complex, row.Grade);
        Assert.Equal(2, row.Answers.Count);
        Assert.Equal(TimeSpan.FromMinutes(25), row.Answers[0].Arrive);
        Assert.True(row.Answers[0].Rework);
        Assert.Equal(91.5m, row.Answers[0].Score!.Total());
        Assert.Null(row.Answers[1].Arrive);
        Assert.Null(row.Answers[1].Score);
        Assert.Equal(TimeSpan.FromDays(2), row.Answers[1].Report);
    }

    [Theory]
    [InlineData("at", "8点半", "at")]
    [InlineData("at", "", "at")]
    [InlineData("kind", "Strange", "kind")]
    [InlineData("kind", "7", "kind")]
    [InlineData("lon", "east", "lon")]
    [InlineData("title", "", "title")]
    [InlineData("course", "somehow", "course")]
    [InlineData("course", "declined", "note")]
    [InlineData("responses", "", "responses")]
    [InlineData("responses", "de-shuiwu:lead:soon:25m:5h:", "时长")]
    [InlineData("responses", "de-shuiwu:lead:12:25m:5h:", "时长")]
    [InlineData("responses", "de-shuiwu:boss:12m:25m:5h:", "responses")]
    [InlineData("responses", "de-shuiwu:lead:12m", "responses")]
    [InlineData("responses", "de-shuiwu:co:12m:25m:5h:", "lead")]
    [InlineData("responses", "de-shuiwu:lead:12m:25m:5h:sometimes", "标记")]
    [InlineData("scores", "20/18/16|", "scores")]
    [InlineData("scores", "good|", "分数")]
    public void A_bad_field_is_reported_with_line_and_reason_and_the_rest_goes_on(
        string column, string text, string reason)
    {
        var bad = new Dictionary<string, string>(Good) { ["row"] = "BAD", [column] = text };

        var (rows, problems) = Read(Good, bad, new Dictionary<string, string>(Good) { ["row"] = "T2" });

        Assert.Equal(["T1", "T2"], rows.Select(row => row.Key));
        var problem = Assert.Single(problems);
        Assert.Equal(("BAD", 3), (problem.Key, problem.Line));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_used_twice_is_played_once()
    {
        var (rows, problems) = Read(Good, Good);

        Assert.Single(rows);
        Assert.Contains("重复", Assert.Single(problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_the_documented_columns_is_refused_as_a_whole()
    {
        using var text = new StringReader("row,at\nT1,08:00:00\n");

        var refusal = Assert.Throws<InvalidDataException>(() => DayCsv.Read(text));

        Assert.Contains("why_not_alone", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_day_has_no_bad_row()
    {
        using var text = new StreamReader(Path.Combine(Repository.Root, "deploy", "demo", "day.csv"));

        var (rows, problems) = DayCsv.Read(text);

        Assert.Empty(problems);
        Assert.True(rows.Count >= 400);
    }

    internal static string Text(params IReadOnlyDictionary<string, string>[] rows) => string.Join('\n', rows
        .Select(row => string.Join(',', DayCsv.Columns.Select(column => $"\"{row[column]}\"")))
        .Prepend(string.Join(',', DayCsv.Columns)));

    private static (IReadOnlyList<DayRow> Rows, IReadOnlyList<BadRow> Bad) Read(
        params IReadOnlyDictionary<string, string>[] rows)
    {
        using var text = new StringReader(Text(rows));
        return DayCsv.Read(text);
    }
}
