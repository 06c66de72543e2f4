using System.Net;
using HuYing.Rest;

namespace HuYing.Tests.Rest;

/// <summary>Which addresses are the page's: it needs no browser to find out, and no page that was built.</summary>
public sealed class PageAddressTests(PageAddressTests.SmallPage page) : IClassFixture<PageAddressTests.SmallPage>
{
    private const string Document = "<!doctype html><title>呼应</title>";

    [Theory]
    [InlineData("")]
    [InlineData("tickets/HY-20261122-000001")]
    [InlineData("tickets/x.y")]
    [InlineData("accounts/zhang.san")]
    [InlineData("accounts/li@example.cn")]
    [InlineData("responsibilities/3.1.2")]
    [InlineData("accounts/zhang.")]
    [InlineData("v1.2/notes")]
    public async Task An_address_that_a_person_opens_is_the_page_dots_or_not(string path)
    {
        using var answer = await Open(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Document, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("assets/page-0.js")]
    [InlineData("assets/page-0.js.map")]
    [InlineData("assets/nothing")]
    [InlineData("missing.js")]
    [InlineData("icons/missing.png")]
    [InlineData("index.html")]
    [InlineData("api/v1/tickets.y")]
    [InlineData("api/v1/nothing")]
    [InlineData("api/nothing.y")]
    [InlineData("health/x.y")]
    [InlineData("ops/x.y")]
    public async Task A_file_that_is_not_there_and_what_belongs_to_the_facade_is_not(string path)
    {
        using var answer = await Open(path);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Whoever_takes_no_document_gets_none()
    {
        using var answer = await Open("tickets/x.y", "application/json");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var script = await Open("assets/page-1.js", "*/*");
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HttpResponseMessage> Open(string path, string accept = "text/html,*/*")
    {
        using var http = await page.Server.Http();
        http.DefaultRequestHeaders.Add("Accept", accept);
        return await http.GetAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>A document and a script behind a server.</summary>
    public sealed class SmallPage : IAsyncLifetime
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("huying-page-").FullName;

        private RunningServer? _server;

        internal RunningServer Server => _server!;

        public async Task InitializeAsync()
        {
            Directory.CreateDirectory(Path.Combine(_folder, "assets"));
            await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), Document);
            await File.WriteAllTextAsync(Path.Combine(_folder, "assets", "page-1.js"), "export {}");
            _server = await RunningServer.Start(new RestOptions { PageFolder = _folder });
        }

        public async Task DisposeAsync()
        {
            await Server.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
