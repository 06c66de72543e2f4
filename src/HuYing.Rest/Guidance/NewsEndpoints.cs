using HuYing.Ledger.Guidance;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Guidance;

namespace HuYing.Rest.Guidance;

internal static class NewsEndpoints
{
    private const int UsualLimit = 20;

    private const int MostLines = 100;

    internal static void MapNews(this RouteGroupBuilder guidance)
    {
        var group = guidance.MapGroup("/news");

        group.MapGet("", List)
            .WithName("ListNews")
            .WithSummary("工作动态，置顶在前，从新到旧");

        group.MapPost("", (Change<Wire.NewNews> change, GuidanceDesk desk) => desk.Add(
                change,
                GuidanceDesk.Check(change.Content.Title, change.Content.Body),
                async work => new Wire.GuidanceReply(
                    await work.News.Publish(
                        change.By.DistrictId,
                        change.Content.Title.Trim(),
                        change.Content.Body,
                        change.Content.Pinned,
                        change.By.AccountId,
                        CancellationToken.None),
                    null),
                "no_such_news"))
            .WithName("PublishNews")
            .WithSummary("发布工作动态")
            .Produces<Wire.GuidanceReply>(201)
            .Allow(Publishing.Publishers);

        group.MapPost("/{id}/read", (Guid id, Change change, GuidanceDesk desk) => desk.Step(
                change,
                id,
                work => work.News.MarkRead(change.By.DistrictId, id, change.By.AccountId, CancellationToken.None)))
            .WithName("ReadNews")
            .WithSummary("记为已读，每个账号计一次")
            .Produces<Wire.GuidanceReply>();

        group.MapPost("/{id}/withdraw", (Guid id, Change change, GuidanceDesk desk) => desk.Step(
                change, id, work => work.News.Withdraw(change.By.DistrictId, id, CancellationToken.None)))
            .WithName("WithdrawNews")
            .WithSummary("撤下工作动态")
            .Produces<Wire.GuidanceReply>()
            .Allow(Publishing.Publishers);
    }

    private static async Task<Results<Ok<Wire.NewsPage>, Failed>> List(
        string? cursor, int? limit, HttpContext http, NewsStore news, CancellationToken cancel)
    {
        var lines = limit is null or (>= 1 and <= MostLines)
            ? limit ?? UsualLimit
            : throw new RequestFault(Problems.Of("query_invalid", "limit", "limit"));
        var actor = http.User.Actor();
        var page = await news.Find(actor.DistrictId, actor.AccountId, cursor, lines, cancel);
        return page.Refusal is { } refusal
            ? new Failed(Problems.Of(refusal))
            : TypedResults.Ok(new Wire.NewsPage([.. page.Lines.Select(OnWire)], page.NextCursor));
    }

    private static Wire.NewsLine OnWire(NewsLine line) => new(
        line.Id,
        line.Title,
        line.Body,
        line.IsPinned,
        line.PublishedBy,
        line.PublishedAt,
        line.Readers,
        line.IsRead);
}
