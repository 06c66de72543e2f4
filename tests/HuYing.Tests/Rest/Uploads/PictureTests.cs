using System.Net;
using HuYing.Client;
using HuYing.Rest;
using SkiaSharp;

namespace HuYing.Tests.Rest.Uploads;

public sealed class PictureTests
{
    // Held in eight ways. Upright, the picture is red where the telephone's left was.
    [Theory]
    [InlineData(1, 60, 40, "left")]
    [InlineData(2, 60, 40, "right")]
    [InlineData(3, 60, 40, "right")]
    [InlineData(4, 60, 40, "left")]
    [InlineData(5, 40, 60, "top")]
    [InlineData(6, 40, 60, "top")]
    [InlineData(7, 40, 60, "bottom")]
    [InlineData(8, 40, 60, "bottom")]
    public async Task A_photo_is_kept_upright_however_it_was_held(byte orientation, int width, int height, string red)
    {
        var sent = Pictures.WithExif(Pictures.Jpeg(60, 40), orientation, []);

        var (content, thumbnail) = await Kept(sent, "image/jpeg");

        using var bitmap = Pictures.Decode(content);
        Assert.Equal((width, height), (bitmap.Width, bitmap.Height));
        var (x, y) = red switch
        {
            "left" => (5, height / 2),
            "right" => (width - 5, height / 2),
            "top" => (width / 2, 5),
            _ => (width / 2, height - 5),
        };
        Assert.True(bitmap.GetPixel(x, y).Red > 200 && bitmap.GetPixel(width - 1 - x, height - 1 - y).Blue > 200);
        using var small = Pictures.Decode(thumbnail);
        Assert.Equal((width, height), (small.Width, small.Height));
    }

    [Fact]
    public async Task A_large_picture_is_kept_smaller_and_its_thumbnail_is_small()
    {
        var (content, thumbnail) = await Kept(Pictures.Jpeg(6_000, 3_000), "image/jpeg");

        using var kept = Pictures.Decode(content);
        using var small = Pictures.Decode(thumbnail);
        Assert.Equal((4_096, 2_048), (kept.Width, kept.Height));
        Assert.Equal((320, 160), (small.Width, small.Height));
    }

    [Fact]
    public async Task Transparency_stays()
    {
        using var bitmap = new SKBitmap(10, 10, SKColorType.Bgra8888, SKAlphaType.Premul);
        bitmap.Erase(new SKColor(0, 0, 255, 128));
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);

        var (content, _) = await Kept(data.ToArray(), "image/png");

        using var kept = Pictures.Decode(content);
        Assert.Equal(128, kept.GetPixel(5, 5).Alpha);
    }

    [Fact]
    public async Task Only_pictures_have_thumbnails_and_only_those_in_scope_see_them()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var caller = await server.As(Cast.Caller);
        var pdf = await caller.AttachFile(draft.TicketId, "%PDF-1.7\n%%EOF"u8.ToArray(), "application/pdf", "文件");
        var photo = await caller.AttachFile(draft.TicketId, Samples.Photo, "image/jpeg", "现场");

        var lines = (await caller.GetTicket(draft.TicketId)).Attachments;

        Assert.Equal([false, true], lines.Select(line => line.HasThumbnail));
        Assert.Equal("no_such_attachment", await Code(caller, draft.TicketId, pdf.AttachmentId));
        Assert.Equal(
            "no_such_attachment", await Code(await server.As(Cast.Neighbour), draft.TicketId, photo.AttachmentId));
    }

    [Theory]
    [InlineData("content", "")]
    [InlineData("thumbnail", "/thumbnail")]
    public async Task A_file_that_was_changed_is_not_handed_out(string column, string part)
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var file = await (await server.As(Cast.Caller)).AttachFile(
            draft.TicketId, Samples.Photo, "image/jpeg", "现场");

        await server.Database.AsOwner($"UPDATE attachment SET {column} = 'x' WHERE id = '{file.AttachmentId}'");

        using var response = await (await server.Http(Cast.Caller)).GetAsync(new Uri(
            $"api/v1/tickets/{draft.TicketId}/attachments/{file.AttachmentId}{part}", UriKind.Relative));
        await response.Is(HttpStatusCode.InternalServerError, "attachment_damaged");
    }

    [Fact]
    public async Task Nobody_fills_the_store()
    {
        await using var server = await RunningServer.Start(new RestOptions { UploadsPerDay = 2 });
        var draft = await server.ADraft();
        var caller = await server.As(Cast.Caller);
        await caller.AttachFile(draft.TicketId, Samples.Photo, "image/jpeg", "一");
        await caller.AttachFile(draft.TicketId, Samples.Photo, "image/jpeg", "二");

        var refused = await Assert.ThrowsAsync<HuYingProblem>(
            () => caller.AttachFile(draft.TicketId, Samples.Photo, "image/jpeg", "三"));

        Assert.Equal("upload_quota", refused.Code);
    }

    [Fact]
    public async Task A_ticket_takes_so_much_and_no_more()
    {
        await using var server = await RunningServer.Start(new RestOptions { BytesPerTicket = 1_000 });
        var draft = await server.ADraft();

        var refused = await Assert.ThrowsAsync<HuYingProblem>(async () => await (await server.As(Cast.Caller))
            .AttachFile(draft.TicketId, Pictures.Jpeg(400, 300), "image/jpeg", "一"));

        Assert.Equal("ticket_full", refused.Code);
    }

    private static async Task<(byte[] Content, byte[] Thumbnail)> Kept(byte[] sent, string mediaType)
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var caller = await server.As(Cast.Caller);
        var file = await caller.AttachFile(draft.TicketId, sent, mediaType, "现场");
        return (
            await caller.DownloadAttachment(draft.TicketId, file.AttachmentId),
            await caller.DownloadThumbnail(draft.TicketId, file.AttachmentId));
    }

    private static async Task<string> Code(HuYingClient client, string ticketId, Guid id) =>
        (await Assert.ThrowsAsync<HuYingProblem>(() => client.DownloadThumbnail(ticketId, id))).Code;
}
