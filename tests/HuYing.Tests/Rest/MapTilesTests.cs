using HuYing.Rest;
using HuYing.Rest.Pages;

namespace HuYing.Tests.Rest;

/// <summary>The ground beneath the district's map.</summary>
public sealed class MapTilesTests
{
    private const string Address = "https://tiles.example:8443/vec_w/{z}/{x}/{y}.png?tk=1";

    private const string Credit = "示范底图 审图号 GS(2026)0001号";

    [Fact]
    public async Task The_page_is_told_of_it_and_may_show_its_pictures_and_no_others()
    {
        var folder = Directory.CreateTempSubdirectory("huying-page-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "<!doctype html>");
        await using var server = await RunningServer.Start(
            new RestOptions { PageFolder = folder, Tiles = MapTiles.Parse(Address, Credit) });

        Assert.Equal(new(Address, Credit), (await (await server.As(Cast.Caller)).GetMe()).Tiles);
        Assert.Contains(
            " img-src 'self' blob: data: https://tiles.example:8443;",
            await PolicyOf(server),
            StringComparison.Ordinal);
        Assert.Null((await (await (await RunningServer.Shared).As(Cast.Caller)).GetMe()).Tiles);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Nobody_has_to_have_one(string? address) => Assert.Null(MapTiles.Parse(address, null));

    [Theory]
    [InlineData("tiles/{z}/{x}/{y}.png")]
    [InlineData("ftp://tiles.example/{z}/{x}/{y}.png")]
    [InlineData("javascript:{z}{x}{y}")]
    [InlineData("https://tiles.example/{z}/{x}.png")]
    [InlineData("https://me:secret@tiles.example/{z}/{x}/{y}.png")]
    [InlineData("https://a b;script-src *;/{z}/{x}/{y}")]
    public void What_is_no_address_of_tiles_is_refused(string address) =>
        Assert.Throws<FormatException>(() => MapTiles.Parse(address, Credit));

    [Fact]
    public void Whose_pictures_they_are_must_be_said() =>
        Assert.Contains(
            "审图号",
            Assert.Throws<FormatException>(() => MapTiles.Parse(Address, " ")).Message,
            StringComparison.Ordinal);

    private static async Task<string> PolicyOf(RunningServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await http.GetAsync(new Uri("tickets", UriKind.Relative));
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }
}
