using HuYing.LoadTest;

namespace HuYing.Tests.LoadTest;

public sealed class LoadOptionsTests
{
    [Fact]
    public void Several_servers_are_used_in_turn()
    {
        var options = LoadOptions.Parse(["rainstorm", "--to", "http://a:1/", "--rate", "2.5", "--to", "http://b:2/"])!;

        Assert.Equal(["http://a:1/", "http://b:2/"], options.Nodes.Select(node => node.ToString()));
        Assert.Equal(2.5, options.Rate);
        Assert.Equal(2_000, options.MostInFlight);
        Assert.Equal(options.Profile.Speed, options.Speed);
    }

    [Theory]
    [InlineData()]
    [InlineData("sunshine")]
    [InlineData("rainstorm", "--rate")]
    [InlineData("rainstorm", "--rate", "0")]
    [InlineData("rainstorm", "--speed", "-1")]
    [InlineData("rainstorm", "--to", "localhost")]
    [InlineData("rainstorm", "--to", "ftp://a/")]
    [InlineData("rainstorm", "--haste", "3")]
    public void What_is_not_understood_is_not_guessed(params string[] words) => Assert.Null(LoadOptions.Parse(words));
}
