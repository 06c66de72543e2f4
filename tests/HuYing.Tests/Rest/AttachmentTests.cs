using System.Net;
using HuYing.Rest.Tickets.Attachments;
using HuYing.Tests.Rest.Uploads;

namespace HuYing.Tests.Rest;

public sealed class AttachmentTests
{
    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    [InlineData("image/gif")]
    [InlineData("application/zip")]
    [InlineData("application/octet-stream")]
    [InlineData("")]
    [InlineData("image/jpeg, text/html")]
    public async Task A_kind_of_file_that_is_not_listed_is_refused(string mediaType) =>
        await Refused(Samples.Photo, mediaType, HttpStatusCode.UnsupportedMediaType, "file_type_unsupported");

    [Fact]
    public async Task A_file_over_ten_megabytes_is_refused_and_one_of_ten_is_taken()
    {
        await Refused(
            Padded(Upload.MostBytes + 1), "image/jpeg", HttpStatusCode.RequestEntityTooLarge, "body_too_large");

        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var caller = await server.As(Cast.Caller);
        await caller.AttachFile(draft.TicketId, Padded(Upload.MostBytes), "image/jpeg", "大图.jpg");
        Assert.Single((await caller.GetTicket(draft.TicketId)).Attachments);
    }

    [Fact]
    public async Task A_picture_comes_back_as_a_picture_and_cannot_become_a_page()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var reply = await (await server.As(Cast.Caller)).AttachFile(
            draft.TicketId, Samples.Photo, "image/jpeg", "现场.jpg");
        var pdf = await (await server.As(Cast.Caller)).AttachFile(
            draft.TicketId, "%PDF-1.7 <script>alert(1)</script> %%EOF"u8.ToArray(), "application/pdf", "文件");
        var http = await server.Http(Cast.Caller);

        using var shown = await http.GetAsync(Address(draft.TicketId, reply.AttachmentId));
        using var saved = await http.GetAsync(Address(draft.TicketId, pdf.AttachmentId));

        using var picture = Pictures.Decode(await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal((8, 6), (picture.Width, picture.Height));
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", shown.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("现场.jpg", shown.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
        foreach (var answer in new[] { shown, saved })
        {
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains(
                "sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.Private);
        }
    }

    [Fact]
    public async Task A_repeated_upload_is_one_file_and_another_file_under_its_key_is_refused()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var http = await server.Http(Cast.Caller);
        var key = Raw.NewKey();

        using var first = await http.SendAsync(Send(draft.TicketId, Samples.Photo, "image/jpeg", key));
        using var second = await http.SendAsync(Send(draft.TicketId, Samples.Photo, "image/jpeg", key));

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        await http.Refused(
            Send(draft.TicketId, Pictures.Png(), "image/png", key),
            HttpStatusCode.UnprocessableEntity,
            "idempotency_key_reused");
        Assert.Single((await (await server.As(Cast.Caller)).GetTicket(draft.TicketId)).Attachments);
    }

    [Fact]
    public async Task A_file_of_another_ticket_is_no_evidence()
    {
        var server = await RunningServer.Shared;
        var answerer = await server.As(Cast.Answerer);
        var one = await server.ADispatchedTicket();
        var other = await server.ADispatchedTicket();
        var file = await answerer.AttachFile(other.TicketId, Samples.Photo, "image/jpeg", "a.jpg");

        await (await server.Http(Cast.Answerer)).Refused(
            Raw.Post(
                $"tickets/{one.TicketId}/comments", $$"""{"text":"见附件","attachments":["{{file.AttachmentId}}"]}"""),
            HttpStatusCode.UnprocessableEntity,
            "no_such_attachment");
        using var download = await (await server.Http(Cast.Answerer)).GetAsync(
            Address(one.TicketId, file.AttachmentId));
        await download.Is(HttpStatusCode.NotFound, "no_such_attachment");
    }

    [Theory]
    [InlineData("现场.jpg", "现场.jpg")]
    [InlineData("现场", "现场.jpg")]
    [InlineData("现场.JPG", "现场.jpg")]
    [InlineData("evil.html", "evil.html.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("C:\\Windows\\a.jpg", "a.jpg")]
    [InlineData("a\u202Egpj.exe", "agpj.exe.jpg")]
    [InlineData("a\r\nSet-Cookie: x=1.jpg", "aSet-Cookie x=1.jpg")]
    [InlineData("<img src=x>.jpg", "img src=x.jpg")]
    [InlineData("", "附件.jpg")]
    [InlineData(null, "附件.jpg")]
    [InlineData(" .. ", "附件.jpg")]
    [InlineData(".jpg", "附件.jpg")]
    [InlineData("\ud83d", "附件.jpg")]
    [InlineData("😀", "😀.jpg")]
    public void Names_are_made_safe(string? sent, string kept) => Assert.Equal(kept, FileName.Clean(sent, ".jpg"));

    [Fact]
    public void A_long_name_is_cut_between_letters()
    {
        var name = FileName.Clean(new string('长', 99) + "😀😀", ".jpg");

        Assert.Equal(new string('长', 99) + ".jpg", name);
    }

    private static async Task Refused(byte[] content, string mediaType, HttpStatusCode status, string code)
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        await (await server.Http(Cast.Caller)).Refused(
            Send(draft.TicketId, content, mediaType, Raw.NewKey()), status, code);
    }

    private static HttpRequestMessage Send(string ticketId, byte[] content, string mediaType, string key)
    {
        var request = Raw.Post($"tickets/{ticketId}/attachments?name=a", null, key);
        request.Headers.ExpectContinue = true; // or the refusal is lost in the broken pipe of what is still being sent
        request.Content = new ByteArrayContent(content);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return request;
    }

    private static Uri Address(string ticketId, Guid attachmentId) =>
        new($"api/v1/tickets/{ticketId}/attachments/{attachmentId}", UriKind.Relative);

    private static byte[] Padded(int length)
    {
        var bytes = new byte[length];
        Samples.Photo.CopyTo(bytes, 0);
        return bytes;
    }
}
