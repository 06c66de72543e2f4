using HuYing.Actors;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Guidance;
using HuYing.Rest.Organisation;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Guidance;

namespace HuYing.Rest.Guidance;

internal static class LessonEndpoints
{
    private const int MostRoles = 10;

    internal static void MapLessons(this RouteGroupBuilder guidance)
    {
        var group = guidance.MapGroup("/lessons");

        group.MapGet("", List)
            .WithName("ListLessons")
            .WithSummary("本岗位的培训课程和完成情况；发布人看全部");

        group.MapGet("/report", Report)
            .WithName("GetTrainingReport")
            .WithSummary("各单位的培训完成情况")
            .Allow(Publishing.Publishers);

        group.MapPost("", (Change<Wire.NewLesson> change, GuidanceDesk desk) => desk.Add(
                change,
                Check(change.Content),
                async work => new Wire.GuidanceReply(
                    await work.Lessons.Publish(
                        change.By.DistrictId, TextOf(change.Content), change.By.AccountId, CancellationToken.None),
                    null),
                "no_such_lesson"))
            .WithName("PublishLesson")
            .WithSummary("发布培训课程")
            .Produces<Wire.GuidanceReply>(201)
            .Allow(Publishing.Publishers);

        group.MapPost("/{id}/complete", (Guid id, Change change, GuidanceDesk desk) => desk.Step(
                change, id, work => work.Lessons.Complete(change.By.DistrictId, id, change.By, CancellationToken.None)))
            .WithName("CompleteLesson")
            .WithSummary("记为本人已学完")
            .Produces<Wire.GuidanceReply>();

        group.MapPost("/{id}/withdraw", (Guid id, Change change, GuidanceDesk desk) => desk.Step(
                change, id, work => work.Lessons.Withdraw(change.By.DistrictId, id, CancellationToken.None)))
            .WithName("WithdrawLesson")
            .WithSummary("撤下培训课程，完成记录保留")
            .Produces<Wire.GuidanceReply>()
            .Allow(Publishing.Publishers);
    }

    private static async Task<Ok<Wire.LessonList>> List(
        HttpContext http, LessonStore lessons, CancellationToken cancel)
    {
        var actor = http.User.Actor();
        var found = await lessons.Find(
            actor.DistrictId, actor.IsPublisher() ? null : actor.Role, actor.AccountId, cancel);
        return TypedResults.Ok(new Wire.LessonList([.. found.Select(lesson => new Wire.Lesson(
            lesson.Id,
            lesson.No,
            lesson.Title,
            lesson.Body,
            [.. lesson.Roles.Select(role => role.OnWire())],
            lesson.DoneAt))]));
    }

    private static async Task<Ok<Wire.TrainingReport>> Report(
        HttpContext http, LessonStore lessons, IRulesBook rules, CancellationToken cancel)
    {
        var district = http.User.Actor().DistrictId;
        var units = rules.Of(district).Organisation;
        var report = await lessons.Report(district, cancel);
        return TypedResults.Ok(new Wire.TrainingReport([.. report
            .Where(line => units.Find(line.UnitId) is not null)
            .Select(line => new Wire.TrainingLine(
                units.Find(line.UnitId)!.OnWire(), line.People, line.Required, line.Done))]));
    }

    private static Refusal? Check(Wire.NewLesson sent) =>
        GuidanceDesk.Check(sent.Title, sent.Body)
        ?? (sent.No is < 1 or > 999 ? new Refusal("limit_out_of_range", RefusalKind.Invalid, "no")
            : sent.Roles.Count is 0 or > MostRoles || sent.Roles.Distinct().Count() != sent.Roles.Count
                ? new Refusal("named_twice", RefusalKind.Invalid, "roles")
            : null);

    private static LessonText TextOf(Wire.NewLesson sent) =>
        new(sent.No, sent.Title.Trim(), sent.Body, [.. sent.Roles.Select(role => role.FromWire())]);
}
