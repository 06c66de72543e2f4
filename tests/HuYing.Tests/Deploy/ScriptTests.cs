using System.Text.RegularExpressions;

namespace HuYing.Tests.Deploy;

/// <summary>A word that no script defines is noticed here, not when an operator's database fails.</summary>
public sealed partial class ScriptTests
{
    [Fact]
    public void Everything_the_scripts_call_is_defined()
    {
        var parts = Sourced().Matches(DeployFiles.Read("huying")).Select(part => part.Groups[1].Value).ToList();

        Assert.True(parts.Count > 10);
        Assert.Empty(Undefined([DeployFiles.Read("huying"), .. parts.Select(DeployFiles.Read)]));
    }

    [Theory]
    [InlineData("start_it")]
    [InlineData("true || start_it now")]
    [InlineData("if ! start_it; then")]
    [InlineData("said=\"$(start_it)\"")]
    [InlineData("    cat log | start_it && true")]
    public void A_call_of_nothing_is_noticed(string line)
    {
        Assert.Equal(["start_it"], Undefined([line]));
        Assert.Empty(Undefined([line, "start_it() {"]));
    }

    [Theory]
    [InlineData("# start_it")]
    [InlineData("    start_it | stop_it) true ;;")]
    [InlineData("say not start_it")]
    [InlineData("start_it=1")]
    public void What_is_no_call_is_left_alone(string line) => Assert.Empty(Undefined([line]));

    private static List<string> Undefined(IReadOnlyList<string> scripts)
    {
        var defined = scripts.SelectMany(text => Definition().Matches(text)).Select(one => one.Groups[1].Value);
        return [.. scripts.SelectMany(text => Call().Matches(Pattern().Replace(text, "")))
            .Select(call => call.Groups[1].Value)
            .Except(defined)];
    }

    [GeneratedRegex(@"^\. (deploy\S+)$", RegexOptions.Multiline)]
    private static partial Regex Sourced();

    [GeneratedRegex(@"^\s*([a-z]+(?:_[a-z]+)*)\(\)", RegexOptions.Multiline)]
    private static partial Regex Definition();

    // A branch of case, or a comment.
    [GeneratedRegex(@"^\s*(#.*|[\w\-* |""]+\))", RegexOptions.Multiline)]
    private static partial Regex Pattern();

    // Our own words are those with an underscore; they stand where a command begins.
    [GeneratedRegex(
        @"(?:^[ \t]*|(?:\|\||&&|[;|!]|(?<!\()\(|\bif|\bthen|\bwhile|\buntil|\bdo|\$\() ?)"
        + @"([a-z]+(?:_[a-z]+)+)(?=$|[ ;)])",
        RegexOptions.Multiline)]
    private static partial Regex Call();
}
