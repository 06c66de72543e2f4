using System.Net;
using HuYing.Rest.Audit;
using HuYing.Tests.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest;

/// <summary>What stays on record of an address that nobody knows.</summary>
public sealed class AskedAddressTests
{
    [Theory]
    [InlineData("/api/v1/nothing", "/api/v1/nothing")]
    [InlineData("/api/v2/tickets/HY-20261122-000001/notes", "/api/v2/tickets/HY-20261122-000001/notes")]
    [InlineData("/api/v1/phones/13800138000", "/api/v1/phones/*")]
    [InlineData("/api/v1/phones/138-0013-8000", "/api/v1/phones/*")]
    [InlineData("/api/v1/people/110101199003077758", "/api/v1/people/*")]
    [InlineData("/api/v1/people/张三", "/api/v1/people/*")]
    [InlineData("/api/v1/people/zhang@example.cn", "/api/v1/people/*")]
    [InlineData("/api/v1/tokens/aGVsbG8gd29ybGQgaGVsbG8gd29ybGQgaGVsbG8", "/api/v1/tokens/*")]
    [InlineData("/api/v1/a\r\nb/<x>", "/api/v1/*/*")]
    [InlineData("/api/%2e%2e/x", "/api/*/x")]
    [InlineData("/a/b/c/d/e/f/g/h/i/j", "/a/b/c/d/e/f/g/h/*")]
    [InlineData("", "/")]
    public void Only_what_can_be_a_word_of_an_interface_is_kept(string path, string kept)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Path = new PathString(path);
        http.Request.QueryString = new QueryString("?phone=13800138000");

        Assert.Equal(
            [new("method", "GET"), new("path", kept)], AskedAddress.Of(http.Request).OrderBy(one => one.Key));
    }

    [Fact]
    public void Whatever_is_asked_what_is_kept_is_short()
    {
        var http = new DefaultHttpContext();
        http.Request.Method = new string('x', 4_000);
        http.Request.Path = new PathString(string.Concat(Enumerable.Repeat("/" + new string('a', 32), 1_000)));

        // The audit trail keeps 200 letters of a text: less than this path by itself.
        Assert.All(AskedAddress.Of(http.Request).Values, one => Assert.InRange(one.Length, 1, 280));
    }

    [Fact]
    public async Task The_trail_tells_where_somebody_knocked_and_nothing_that_he_asked_for()
    {
        var database = await LedgerDatabase.CreateDistrict();
        await using var server = await RunningServer.Start(database);
        var (caller, stranger) = (await server.Http(Cast.Caller), await server.Http());
        using var read = await caller.GetAsync(
            new Uri("api/v1/people/13800138000?name=%E5%BC%A0%E4%B8%89&key=sesame", UriKind.Relative));
        await read.Is(HttpStatusCode.NotFound, "not_found");
        await caller.Refused(Raw.Post("nothing?name=sesame", "{}"), HttpStatusCode.NotFound, "not_found");
        using var refused = await stranger.GetAsync(new Uri("api/v1/people/13800138000?key=sesame", UriKind.Relative));
        await refused.Is(HttpStatusCode.Unauthorized, "login_required");
        await caller.Refused(
            Raw.Post("organisation/accounts?name=sesame", "{}"), HttpStatusCode.Forbidden, "role_not_allowed");
        await server.Services.GetRequiredService<RefusalFolds>().Flush(all: true);

        Assert.Equal(
            """
            caller-01 Unknown not_found GET /api/v1/people/*
            caller-01 Unknown not_found POST /api/v1/nothing
            caller-01 CreateAccount role_not_allowed
            Unknown login_required GET /api/v1/people/* 1
            """,
            await database.AsOwner("""
                SELECT string_agg(concat_ws(' ', nullif(account_id, ''), act, code, detail ->> 'method',
                    detail ->> 'path', detail ->> 'count'), E'\n' ORDER BY at)
                FROM audit_entry WHERE result = 'Refused'
                """));
        var everything = (string)(await database.AsOwner("SELECT string_agg(e::text, '') FROM audit_entry e"))!;
        Assert.All(
            new[] { "13800138000", "sesame", "张三" },
            secret => Assert.DoesNotContain(secret, everything, StringComparison.Ordinal));
    }
}
