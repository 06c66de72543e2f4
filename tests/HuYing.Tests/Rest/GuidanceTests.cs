using System.Net;
using System.Text;
using HuYing.Client.Guidance;
using HuYing.Client.Organisation;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using GuidanceSeed = HuYing.Ledger.Guidance.GuidanceSeed;

namespace HuYing.Tests.Rest;

public sealed class GuidanceTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    [Fact]
    public async Task A_document_is_seen_when_it_is_published_and_keeps_its_versions()
    {
        var server = await RunningServer.Shared;
        var (platform, reader) = (await server.As(Cast.Platform), await server.As(Cast.Answerer));
        var word = $"独此一份{Guid.CreateVersion7():N}";
        var id = (await platform.WriteDocument(new PolicyText($"{word}办法", "工作办法", "第一条 街道可以呼叫。"))).Id!.Value;
        await platform.AttachDocumentFile(id, Pdf, "../办法.pdf");
        Assert.Empty((await reader.ListDocuments(word)).Documents);
        Assert.Single((await platform.ListDocuments(word, all: true)).Documents);

        await platform.PublishDocument(id);
        var seen = Assert.Single((await reader.ListDocuments(word, "工作办法")).Documents);
        Assert.Equal((1, "办法.pdf"), (seen.Version, seen.FileName));
        Assert.Equal(Pdf, await reader.DownloadDocument(id, 1));

        Assert.Equal(2, (await platform.ReviseDocument(id, new PolicyText($"{word}办法", "工作办法", "第二条 修订。"))).Version);
        Assert.Equal(1, Assert.Single((await reader.ListDocuments(word)).Documents).Version);
        await platform.PublishDocument(id);
        Assert.Equal([2, 1], (await reader.GetDocument(id)).Versions.Select(version => version.Version));

        await platform.WithdrawDocument(id);
        Assert.Empty((await reader.ListDocuments(word)).Documents);
        using var gone = await (await server.Http(Cast.Answerer)).GetAsync(
            new Uri($"api/v1/guidance/documents/{id}", UriKind.Relative));
        await gone.Is(HttpStatusCode.NotFound, "no_such_document");
        Assert.All((await platform.GetDocument(id)).Versions, version => Assert.True(version.Withdrawn));
    }

    [Fact]
    public async Task What_is_published_does_not_change_any_more()
    {
        var server = await RunningServer.Shared;
        var platform = await server.As(Cast.Platform);
        var id = (await platform.WriteDocument(new PolicyText("挂账规定", "工作办法", "第一条 挂账须经批准。"))).Id!.Value;
        await platform.PublishDocument(id);
        var http = await server.Http(Cast.Platform);

        await http.Refused(
            Raw.Post($"guidance/documents/{id}/publish", null), HttpStatusCode.Conflict, "document_published");
        using var file = Raw.Post($"guidance/documents/{id}/file?name=a.pdf", null);
        file.Content = new ByteArrayContent(Pdf) { Headers = { ContentType = new("application/pdf") } };
        await http.Refused(file, HttpStatusCode.Conflict, "document_published");
    }

    [Theory]
    [InlineData("image/jpeg", "file_not_pdf", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/pdf", "file_type_mismatch", HttpStatusCode.UnprocessableEntity)]
    public async Task Only_a_pdf_is_a_documents_file(string mediaType, string code, HttpStatusCode status)
    {
        var server = await RunningServer.Shared;
        var platform = await server.As(Cast.Platform);
        var id = (await platform.WriteDocument(new PolicyText("汛期预案", "应急预案", "第一条 值守。"))).Id!.Value;
        using var file = Raw.Post($"guidance/documents/{id}/file?name=a.pdf", null);
        file.Content = new ByteArrayContent(Samples.Photo) { Headers = { ContentType = new(mediaType) } };

        await (await server.Http(Cast.Platform)).Refused(file, status, code);
    }

    [Fact]
    public async Task News_is_read_once_by_each_and_pinned_news_comes_first()
    {
        var server = await RunningServer.Shared;
        var (supervisor, reader) = (await server.As(Cast.Supervisor), await server.As(Cast.Caller));
        var pinned = (await supervisor.PublishNews(new NewNews("置顶通知", "请查看最新安排。", Pinned: true))).Id!.Value;
        var plain = (await supervisor.PublishNews(new NewNews("普通动态", "今日无重大事项。"))).Id!.Value;
        await reader.ReadNews(plain);
        await reader.ReadNews(plain);

        var all = new List<NewsLine>();
        string? cursor = null;
        do
        {
            var page = await reader.ListNews(cursor, 1);
            all.AddRange(page.Lines);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(all.Count, all.DistinctBy(line => line.Id).Count());
        Assert.True(all.FindIndex(line => line.Id == pinned) < all.FindIndex(line => line.Id == plain));
        Assert.True(all.Single(line => line.Id == plain) is { Readers: 1, Read: true });
        await supervisor.WithdrawNews(plain);
        await (await server.Http(Cast.Caller)).Refused(
            Raw.Post($"guidance/news/{plain}/read", null), HttpStatusCode.NotFound, "no_such_news");
    }

    [Fact]
    public async Task The_duties_of_a_role_have_versions()
    {
        var server = await RunningServer.Shared;
        var platform = await server.As(Cast.Platform);
        var first = (await platform.PublishDuty(new NewDuty(Role.Answerer, "签收、到场、反馈。"))).Version!.Value;
        Assert.Equal(first + 1, (await platform.PublishDuty(new NewDuty(Role.Answerer, "签收、到场、反馈、返工。"))).Version);

        var reader = await server.As(Cast.Answerer);
        var duty = (await reader.ListDuties()).Duties.Single(one => one.Role == Role.Answerer);
        Assert.Equal((first + 1, "签收、到场、反馈、返工。"), (duty.Version, duty.Body));
        Assert.Equal("签收、到场、反馈。", (await reader.ListDutyVersions(Role.Answerer)).Duties[1].Body);
    }

    [Fact]
    public async Task Lessons_are_for_roles_and_the_report_says_how_far_each_unit_is()
    {
        var server = await RunningServer.Shared;
        var platform = await server.As(Cast.Platform);
        var lesson = new NewLesson(1, "签收、到场、反馈", "时限从派单起算。", [Role.Answerer]);
        var id = (await platform.PublishLesson(lesson)).Id!.Value;
        var answerer = await server.As(Cast.Answerer);
        await answerer.CompleteLesson(id);
        await answerer.CompleteLesson(id);

        Assert.NotNull((await answerer.ListLessons()).Lessons.Single(one => one.Id == id).DoneAt);
        Assert.DoesNotContain((await (await server.As(Cast.Caller)).ListLessons()).Lessons, one => one.Id == id);
        await (await server.Http(Cast.Caller)).Refused(
            Raw.Post($"guidance/lessons/{id}/complete", null), HttpStatusCode.NotFound, "no_such_lesson");
        var line = (await platform.GetTrainingReport()).Units.Single(one => one.Unit.Id == Cast.Department);
        Assert.True(line is { People: >= 1, Required: >= 1, Done: >= 1 }, $"{line}");
        await platform.WithdrawLesson(id);
        Assert.DoesNotContain((await answerer.ListLessons()).Lessons, one => one.Id == id);
    }

    [Fact]
    public async Task Only_the_centre_and_the_supervisors_publish()
    {
        var server = await RunningServer.Shared;
        foreach (var login in new[] { Cast.Caller, Cast.Answerer, Cast.DistrictLeader })
        {
            await (await server.Http(login)).Refused(
                Raw.Post("guidance/news", """{"title":"通知","body":"正文正文","pinned":false}"""),
                HttpStatusCode.Forbidden,
                "role_not_allowed");
        }
    }

    [Fact]
    public async Task The_demonstration_districts_guidance_can_be_published()
    {
        await using var server = await RunningServer.Start();
        var seed = GuidanceSeed.Read(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "demo", "guidance.json")));
        await seed.Publish(server.Services.GetRequiredService<NpgsqlDataSource>(), "yunxi", CancellationToken.None);
        var reader = await server.As(Cast.Caller);

        Assert.Equal(seed.Documents.Count, (await reader.ListDocuments()).Documents.Count);
        Assert.Single((await reader.ListDocuments("下穿隧道")).Documents);
        Assert.True((await reader.ListNews()).Lines[0].Pinned);
        Assert.Equal(6, (await reader.ListDuties()).Duties.Count);
        Assert.Equal(2, (await reader.ListLessons()).Lessons.Count);
    }
}
