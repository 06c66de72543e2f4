using System.Globalization;
using System.Net;
using System.Text;
using HuYing.Client.Tickets;
using HuYing.Rest;
using Sylvan.Data.Csv;

namespace HuYing.Tests.Rest.Exports;

public sealed class TicketExportTests
{
    [Fact]
    public async Task An_export_is_the_list_in_the_words_of_the_page()
    {
        // Of its own: elsewhere others draft between the file and the list.
        await using var server = await RunningServer.Start();
        var draft = await server.ADraft();
        var caller = await server.As(Cast.Caller);
        var listing = new TicketListing(Statuses: [TicketStatus.Draft], PageSize: 200);

        var rows = Read(await caller.ExportTickets(listing));

        var listed = await caller.ListTickets(listing).ToListAsync();
        Assert.Equal(listed.Select(line => line.Id), rows.Select(row => row["工单编号"]));
        var row = rows.Single(one => one["工单编号"] == draft.TicketId);
        Assert.Equal("草稿", row["状态"]);
        Assert.Equal("日常哨", row["类型"]);
        Assert.Equal("澜桥街道", row["街道"]);
        Assert.True(DateTime.TryParseExact(
            row["起草时间"], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }

    [Fact]
    public async Task Everybody_exports_his_own_scope_only()
    {
        var server = await RunningServer.Shared;
        var dispatched = await server.ADispatchedTicket();

        Assert.Contains(dispatched.TicketId, await Ids(server, Cast.Answerer));
        Assert.Contains(dispatched.TicketId, await Ids(server, Cast.Platform));
        Assert.DoesNotContain(dispatched.TicketId, await Ids(server, Cast.SiblingAnswerer));
        Assert.DoesNotContain(dispatched.TicketId, await Ids(server, Cast.Neighbour));
    }

    [Fact]
    public async Task A_title_that_is_a_formula_leaves_as_a_text()
    {
        var server = await RunningServer.Shared;
        var caller = await server.As(Cast.Caller);
        var draft = await caller.DraftTicket(new NewTicket(Samples.Content("=HYPERLINK(\"http://127.0.0.1\")")));

        var rows = Read(await caller.ExportTickets(new TicketListing(Text: draft.TicketId)));

        Assert.Equal("'=HYPERLINK(\"http://127.0.0.1\")", Assert.Single(rows)["标题"]);
    }

    [Fact]
    public async Task A_file_says_what_it_is_and_is_never_shown_as_a_page()
    {
        var http = await (await RunningServer.Shared).Http(Cast.Platform);

        using var csv = await http.GetAsync(new Uri("api/v1/tickets/export", UriKind.Relative));
        using var xlsx = await http.GetAsync(new Uri("api/v1/tickets/export?format=Xlsx", UriKind.Relative));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [csv.StatusCode, xlsx.StatusCode]);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("工单.csv", csv.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("工单.xlsx", xlsx.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("PK"u8.ToArray(), (await xlsx.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Theory]
    [InlineData("format=html", HttpStatusCode.BadRequest, "query_invalid")]
    [InlineData("format=7", HttpStatusCode.BadRequest, "query_invalid")]
    [InlineData("from=2026-02-02&to=2026-01-01", HttpStatusCode.UnprocessableEntity, "range_reversed")]
    public async Task A_wrong_question_is_refused(string query, HttpStatusCode status, string code)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Platform);
        using var response = await http.GetAsync(new Uri($"api/v1/tickets/export?{query}", UriKind.Relative));
        await response.Is(status, code);
    }

    [Fact]
    public async Task More_rows_than_the_limit_are_refused_with_the_limit()
    {
        await using var server = await RunningServer.Start(new RestOptions { ExportRows = 2 });
        for (var i = 0; i < 3; i++)
        {
            await server.ADraft();
        }

        using var response = await (await server.Http(Cast.Caller)).GetAsync(
            new Uri("api/v1/tickets/export", UriKind.Relative));

        var problem = await response.Is(HttpStatusCode.UnprocessableEntity, "export_too_large");
        Assert.Contains("2 行", problem.Detail, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> Ids(RunningServer server, string login) =>
        Read(await (await server.As(login)).ExportTickets(new TicketListing())).Select(row => row["工单编号"]);

    private static List<Dictionary<string, string>> Read(byte[] file)
    {
        using var reader = CsvDataReader.Create(new StreamReader(new MemoryStream(file), Encoding.UTF8));
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString));
        }

        return rows;
    }
}
