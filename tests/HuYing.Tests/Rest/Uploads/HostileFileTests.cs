using System.Net;
using System.Text;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest.Uploads;

public sealed class HostileFileTests
{
    public static TheoryData<string> Names { get; } = [.. HostileFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_file_is_refused_with_its_code_or_loses_what_is_hostile(string name)
    {
        var file = HostileFiles.All[name];
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        using var response = await (await server.Http(Cast.Caller)).SendAsync(Send(draft, file, "a"));

        if (file.Code is { } code)
        {
            await response.Is(HttpStatusCode.UnprocessableEntity, code);
            Assert.Empty((await (await server.As(Cast.Caller)).GetTicket(draft.TicketId)).Attachments);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            await IsHarmless(server, draft.TicketId, file);
        }
    }

    [Fact]
    public void There_are_sixty_of_them_and_what_is_taken_carries_the_mark()
    {
        Assert.True(HostileFiles.All.Count >= 60, $"{HostileFiles.All.Count}");
        Assert.All(HostileFiles.All.Where(one => one.Value.Code is null && !one.Key.Contains("zeros")), one =>
            Assert.Contains(HostileFiles.Mark, Encoding.Latin1.GetString(one.Value.Content), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("a.jpg.exe")]
    [InlineData("../../../etc/cron.d/x")]
    [InlineData("C:\\Windows\\system32\\con.jpg")]
    [InlineData("a\r\nContent-Type: text/html.jpg")]
    [InlineData("'; DROP TABLE attachment; --.jpg")]
    public async Task A_hostile_name_is_only_a_name_and_ends_as_its_kind_does(string name)
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        using var response = await (await server.Http(Cast.Caller)).SendAsync(
            Send(draft, new HostileFile("image/jpeg", Samples.Photo, null), name));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var kept = (await (await server.As(Cast.Caller)).GetTicket(draft.TicketId)).Attachments.Single().Name;
        Assert.EndsWith(".jpg", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(kept, letter => char.IsControl(letter) || letter is '/' or '\\' or '\u202E');
    }

    [Theory]
    [InlineData("shell.php\0.jpg")]
    [InlineData("\u202Egpj.exe")]
    public async Task A_name_that_hides_something_is_refused(string name)
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        using var response = await (await server.Http(Cast.Caller)).SendAsync(
            Send(draft, new HostileFile("image/jpeg", Samples.Photo, null), name));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await (await server.As(Cast.Caller)).GetTicket(draft.TicketId)).Attachments);
    }

    private static async Task IsHarmless(RunningServer server, string ticketId, HostileFile file)
    {
        var line = (await (await server.As(Cast.Caller)).GetTicket(ticketId)).Attachments.Single();
        using var shown = await (await server.Http(Cast.Caller)).GetAsync(
            new Uri($"api/v1/tickets/{ticketId}/attachments/{line.Id}", UriKind.Relative));
        var content = await shown.Content.ReadAsByteArrayAsync();
        var isPicture = file.MediaType != "application/pdf";
        Assert.Equal(file.MediaType, shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal(isPicture ? "inline" : "attachment", shown.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = shown.Headers.GetValues("Content-Security-Policy").Single();
        Assert.EndsWith("sandbox", policy, StringComparison.Ordinal);
        if (isPicture)
        {
            Assert.DoesNotContain(HostileFiles.Mark, Encoding.Latin1.GetString(content), StringComparison.Ordinal);
            using var bitmap = Pictures.Decode(content);
            Assert.Equal((8, 6), (bitmap.Width, bitmap.Height));
            Assert.True(content.Length < 4_000, $"{content.Length} bytes");
        }
    }

    private static HttpRequestMessage Send(TicketReply draft, HostileFile file, string name)
    {
        var request = Raw.Post($"tickets/{draft.TicketId}/attachments?name={Uri.EscapeDataString(name)}", null);
        request.Content = new ByteArrayContent(file.Content);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", file.MediaType);
        return request;
    }
}
