using HuYing.Tests.Rest;

namespace HuYing.Tests.Client;

public sealed class ReadmeTests
{
    private static readonly string[] Newline = ["\n"];

    [Fact]
    public async Task The_sample_runs() =>
        await ReadmeSample.Run((await RunningServer.Shared).Address, Cast.Caller, RunningServer.Password);

    [Fact]
    public void The_sample_that_runs_is_the_one_in_the_readme()
    {
        var readme = Read("src", "HuYing.Client", "README.md");
        var sample = Read("tests", "HuYing.Tests", "Client", "ReadmeSample.cs");
        var shown = Between(readme, "```csharp\n", "```");
        var run = Between(sample, "// README begins\n", "        // README ends")
            .Split(Newline, StringSplitOptions.None)
            .Select(line => line.Length > 8 ? line[8..] : "");

        Assert.Equal(shown.TrimEnd(), string.Join('\n', run).TrimEnd());
    }

    private static string Read(params string[] path) =>
        File.ReadAllText(Path.Combine([Repository.Root, .. path])).ReplaceLineEndings("\n");

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
