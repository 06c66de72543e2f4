using System.Security.Cryptography;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Guidance;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets.Attachments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Wire = HuYing.Client.Guidance;

namespace HuYing.Rest.Guidance;

internal static class PolicyEndpoints
{
    private const string Unknown = "no_such_document";

    internal static void MapPolicies(this RouteGroupBuilder guidance)
    {
        var group = guidance.MapGroup("/documents");

        group.MapGet("", List)
            .WithName("ListDocuments")
            .WithSummary("政策文件：按文字和类别查找，最多 200 件")
            .WithDescription("all 只对发布人有效：连同未发布和已撤下的。");

        group.MapGet("/{id}", Find)
            .WithName("GetDocument")
            .WithSummary("一件政策文件及其各个版本");

        group.MapGet("/{id}/versions/{no:int}/file", Download)
            .WithName("DownloadDocument")
            .WithSummary("下载某一版本的 PDF")
            .Produces(200, null, "application/pdf");

        group.MapPost("", (Change<Wire.PolicyText> change, GuidanceDesk desk) => desk.Add(
                change, Check(change.Content), work => Begin(work, change), Unknown))
            .WithName("WriteDocument")
            .WithSummary("起草政策文件，发布前只有发布人可见")
            .Produces<Wire.GuidanceReply>(201)
            .Allow(Publishing.Publishers);

        group.MapPost("/{id}/versions", (Guid id, Change<Wire.PolicyText> change, GuidanceDesk desk) => desk.Add(
                change, Check(change.Content), work => Revise(work, id, change), Unknown))
            .WithName("ReviseDocument")
            .WithSummary("起草政策文件的新版本，旧版本保留")
            .Produces<Wire.GuidanceReply>(201)
            .Allow(Publishing.Publishers);

        group.MapPost("/{id}/file", Attach)
            .WithName("AttachDocumentFile")
            .WithSummary("给未发布的版本上传 PDF，不超过 10 MB")
            .WithMetadata(new BodyLimit(Upload.MostBytes))
            .RequireRateLimiting(AttachmentEndpoints.UploadLimit)
            .Produces<Wire.GuidanceReply>()
            .Allow(Publishing.Publishers);

        group.MapPost("/{id}/publish", (Guid id, Change change, GuidanceDesk desk) => desk.Step(
                change, id, work => work.Policies.Publish(change.By.DistrictId, id, CancellationToken.None)))
            .WithName("PublishDocument")
            .WithSummary("发布最新版本；已撤下的重新上架")
            .Produces<Wire.GuidanceReply>()
            .Allow(Publishing.Publishers);

        group.MapPost("/{id}/withdraw", (Guid id, Change change, GuidanceDesk desk) => desk.Step(
                change, id, work => work.Policies.Withdraw(change.By.DistrictId, id, CancellationToken.None)))
            .WithName("WithdrawDocument")
            .WithSummary("撤下政策文件")
            .Produces<Wire.GuidanceReply>()
            .Allow(Publishing.Publishers);
    }

    private static async Task<Results<Ok<Wire.PolicyList>, Failed>> List(
        string? text, string? category, bool? all, HttpContext http, PolicyStore policies, CancellationToken cancel)
    {
        var actor = http.User.Actor();
        var refused = TextRule.CheckOptional("text", text, 100) ?? TextRule.CheckOptional("category", category, 20);
        if (refused is { } refusal)
        {
            return new Failed(Problems.Of(refusal));
        }

        var found = await policies.Find(
            actor.DistrictId, Word(text), Word(category), all == true && actor.IsPublisher(), cancel);
        return TypedResults.Ok(new Wire.PolicyList([.. found.Select(OnWire)]));
    }

    private static async Task<Results<Ok<Wire.PolicyDocument>, Failed>> Find(
        Guid id, HttpContext http, PolicyStore policies, CancellationToken cancel)
    {
        var actor = http.User.Actor();
        var versions = await policies.Versions(actor.DistrictId, id, actor.IsPublisher(), cancel);
        return versions.Count == 0
            ? new Failed(Problems.Of(Unknown))
            : TypedResults.Ok(new Wire.PolicyDocument(id, [.. versions.Select(OnWire)]));
    }

    private static async Task<Results<FileContentHttpResult, Failed>> Download(
        Guid id, int no, HttpContext http, PolicyStore policies, CancellationToken cancel)
    {
        var actor = http.User.Actor();
        if (await policies.File(actor.DistrictId, id, no, actor.IsPublisher(), cancel) is not { } file)
        {
            return new Failed(Problems.Of(Unknown));
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        return TypedResults.File(file.Content, "application/pdf");
    }

    private static async Task<ChangeAnswer> Attach(
        Guid id, string? name, Change change, Upload file, GuidanceDesk desk)
    {
        if (file.Kind.MediaType != "application/pdf")
        {
            return new ChangeAnswer(Problems.Of("file_not_pdf"));
        }

        if (file.Check() is { } problem)
        {
            return new ChangeAnswer(problem);
        }

        var kept = new PolicyFile(FileName.Clean(name, file.Kind.Extension), file.Content);
        var stamp = change.Stamp with { ContentHash = SHA256.HashData(file.Content) };
        return await desk.Step(
            new Change(change.By, stamp, null, change.OnRecord),
            id,
            work => work.Policies.Attach(change.By.DistrictId, id, kept, CancellationToken.None));
    }

    private static async Task<Wire.GuidanceReply?> Begin(GuidanceWork work, Change<Wire.PolicyText> change) => new(
        await work.Policies.Begin(
            change.By.DistrictId, TextOf(change.Content), change.By.AccountId, CancellationToken.None),
        1);

    private static async Task<Wire.GuidanceReply?> Revise(GuidanceWork work, Guid id, Change<Wire.PolicyText> change) =>
        await work.Policies.Revise(
            change.By.DistrictId, id, TextOf(change.Content), change.By.AccountId, CancellationToken.None)
            is { } version ? new Wire.GuidanceReply(id, version) : null;

    private static PolicyText TextOf(Wire.PolicyText sent) => new(sent.Title.Trim(), sent.Category.Trim(), sent.Body);

    private static Refusal? Check(Wire.PolicyText sent) =>
        GuidanceDesk.Check(sent.Title, sent.Body) ?? TextRule.Check("category", sent.Category, 2, 20);

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Wire.PolicyVersion OnWire(PolicyVersion version) => new(
        version.DocumentId,
        version.Version,
        version.Title,
        version.Category,
        version.Body,
        version.FileName,
        version.WrittenBy,
        version.WrittenAt,
        version.PublishedAt,
        version.IsWithdrawn);
}
