using System.Text.RegularExpressions;
using HuYing.LoadTest;
using HuYing.LoadTest.Measuring;
using HuYing.LoadTest.Proof;
using HuYing.LoadTest.Report;

namespace HuYing.Tests.LoadTest;

public sealed partial class HtmlPageTests
{
    [Fact]
    public void The_page_needs_nothing_but_itself() => Assert.Empty(References(HtmlPage.Of(Result())));

    [Theory]
    [InlineData("""<script src="https://cdn.example/x.js"></script>""")]
    [InlineData("<img src='x.png'>")]
    [InlineData("""<link rel="stylesheet" href="x.css">""")]
    [InlineData("<style>@import 'x.css';</style>")]
    [InlineData("<style>p { background: url(x.png) }</style>")]
    [InlineData("""<a href="//example.org">x</a>""")]
    public void A_reference_is_caught(string markup) =>
        Assert.NotEmpty(References(HtmlPage.Of(Result()) + markup));

    [Fact]
    public void Every_kind_of_refusal_is_drawn_and_explained()
    {
        var page = HtmlPage.Of(Result());

        Assert.Contains("too_many_requests", page, StringComparison.Ordinal);
        Assert.Contains("RequestsPerSecond", page, StringComparison.Ordinal);
        Assert.Contains("class=\"band solid", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_makes_the_verdict_red_and_is_named()
    {
        var held = HtmlPage.Of(Result());
        var lost = HtmlPage.Of(Result("压测<1>"));

        Assert.Contains("<header class=\"fair\">", held, StringComparison.Ordinal);
        Assert.Contains("<header class=\"bad\">", lost, StringComparison.Ordinal);
        Assert.Contains("压测&lt;1&gt;", lost, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_single_answer_has_a_page_too_and_fails()
    {
        var empty = Result() with { Measured = new Recorder().Read() };

        Assert.Equal(Outcome.Failed, empty.Outcome);
        Assert.Contains("<header class=\"bad\">", HtmlPage.Of(empty), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_seconds_has_a_column_for_every_code()
    {
        var lines = SecondsCsv.Lines(Result()).ToList();

        Assert.Equal("second,arrived,answered,p50_ms,p90_ms,p99_ms,max_ms,too_many_requests", lines[0]);
        Assert.Equal(3, lines.Count);
        Assert.StartsWith("1,1,0,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",1", lines[2], StringComparison.Ordinal);
    }

    private static LoadResult Result(params string[] lost)
    {
        var recorder = new Recorder();
        recorder.Intended(TimeSpan.FromSeconds(0.2));
        recorder.Answered(RequestKind.Call, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.25));
        recorder.Intended(TimeSpan.FromSeconds(1.2));
        recorder.TurnedAway("too_many_requests", TimeSpan.FromSeconds(1), true, TimeSpan.FromSeconds(1.3));
        recorder.GivenUp(RequestKind.Call);
        var options = LoadOptions.Parse(["rainstorm", "--to", "http://10.0.0.1:8080/"])!;
        return new LoadResult(
            options,
            "压测000000",
            DateTimeOffset.UnixEpoch,
            TimeSpan.FromSeconds(2),
            54,
            ["水务局"],
            0,
            recorder.Read(),
            new Verdict(2, 1, 1, lost, [], [], [], [], [], 1, 0, []));
    }

    // The servers' addresses are shown as text, which loads nothing.
    private static IEnumerable<string> References(string page) =>
        Reference().Matches(page).Select(match => match.Value);

    [GeneratedRegex(@"<(?:script|link|img|iframe|object|embed|use|image)\b|\b(?:src|href|srcset)\s*=|@import|url\(",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
