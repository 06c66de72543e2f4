using System.Net;
using System.Text.RegularExpressions;

namespace HuYing.Web.Tests.Pages;

/// <summary>How the page's files are sent.</summary>
public sealed partial class ServingTests
{
    [PageFact]
    public async Task Every_answer_with_the_document_has_its_own_nonce_and_a_policy_without_unsafe_words()
    {
        var (first, second) = (await Get("/"), await Get("/tickets/any"));
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups[1].Value;

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.Contains($"nonce=\"{nonce}\"", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(policy, second.Headers.GetValues("Content-Security-Policy").Single());
    }

    [PageFact]
    public async Task A_hashed_file_is_kept_for_ever_and_sent_compressed()
    {
        var document = await (await Get("/")).Content.ReadAsStringAsync();
        var script = Script().Match(document).Groups[1].Value;

        var answer = await Get(script, encoding: "gzip, br");

        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty((await Get(script, encoding: "br;q=0")).Content.Headers.ContentEncoding);
    }

    [PageFact]
    public async Task The_page_never_stands_in_front_of_the_facade()
    {
        foreach (var address in new[] { "/api/v1/nothing", "/api", "/health/nothing", "/ops/orleans",
            "/assets/gone.js" })
        {
            var answer = await Get(address);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [PageFact]
    public async Task No_address_leads_out_of_the_pages_folder()
    {
        foreach (var address in new[] { "/../package.json", "/..%2fpackage.json",
            "/assets/%2e%2e/%2e%2e/package.json" })
        {
            Assert.NotEqual("application/json", (await Get(address)).Content.Headers.ContentType?.MediaType);
        }
    }

    private static async Task<HttpResponseMessage> Get(string address, string? encoding = null)
    {
        var browser = await Browser.Shared;
        var http = await browser.Server.Http();
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html,*/*");
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        }

        return await http.SendAsync(request);
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("src=\"(/assets/[^\"]+\\.js)\"")]
    private static partial Regex Script();
}
