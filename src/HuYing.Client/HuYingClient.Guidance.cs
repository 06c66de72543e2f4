using HuYing.Client.Guidance;
using HuYing.Client.Organisation;

namespace HuYing.Client;

// What people are told: documents, news, duties, lessons.
public sealed partial class HuYingClient
{
    /// <summary>Policy documents; those who publish may ask for what is unpublished or withdrawn too.</summary>
    public Task<PolicyList> ListDocuments(
        string? text = null, string? category = null, bool all = false, CancellationToken cancel = default) =>
        _sender.Get(
            "guidance/documents" + Query.Of(("text", text), ("category", category), ("all", all ? "true" : null)),
            WireJson.Replies.PolicyList,
            cancel);

    public Task<PolicyDocument> GetDocument(Guid id, CancellationToken cancel = default) =>
        _sender.Get($"guidance/documents/{id}", WireJson.Replies.PolicyDocument, cancel);

    /// <summary>The PDF of a version.</summary>
    public Task<byte[]> DownloadDocument(Guid id, int version, CancellationToken cancel = default) =>
        _sender.GetBytes($"guidance/documents/{id}/versions/{version}/file", cancel);

    /// <summary>Begins a document; nobody else sees it before it is published.</summary>
    public Task<GuidanceReply> WriteDocument(PolicyText text, CancellationToken cancel = default) =>
        _sender.Change("guidance/documents", text, Wire.PolicyText, null, WireJson.Replies.GuidanceReply, cancel);

    public Task<GuidanceReply> ReviseDocument(Guid id, PolicyText text, CancellationToken cancel = default) =>
        _sender.Change(
            $"guidance/documents/{id}/versions", text, Wire.PolicyText, null, WireJson.Replies.GuidanceReply, cancel);

    /// <summary>Gives the latest version its PDF, before it is published; at most 10 MiB.</summary>
    public Task<GuidanceReply> AttachDocumentFile(
        Guid id, byte[] pdf, string name, CancellationToken cancel = default) => _sender.Change(
        HttpMethod.Post,
        $"guidance/documents/{id}/file?name={Escape(name)}",
        () => Sender.Content(pdf, "application/pdf"),
        null,
        WireJson.Replies.GuidanceReply,
        cancel);

    public Task<GuidanceReply> PublishDocument(Guid id, CancellationToken cancel = default) =>
        Guide($"documents/{id}/publish", cancel);

    public Task<GuidanceReply> WithdrawDocument(Guid id, CancellationToken cancel = default) =>
        Guide($"documents/{id}/withdraw", cancel);

    /// <summary>News, pinned first.</summary>
    /// <param name="pageSize">1–100.</param>
    public Task<NewsPage> ListNews(
        string? cursor = null, int pageSize = 20, CancellationToken cancel = default) => _sender.Get(
        "guidance/news" + Query.Of(("cursor", cursor), ("limit", Query.Number(pageSize))),
        WireJson.Replies.NewsPage,
        cancel);

    public Task<GuidanceReply> PublishNews(NewNews news, CancellationToken cancel = default) =>
        _sender.Change("guidance/news", news, Wire.NewNews, null, WireJson.Replies.GuidanceReply, cancel);

    /// <summary>Counts the person among the readers, once.</summary>
    public Task<GuidanceReply> ReadNews(Guid id, CancellationToken cancel = default) =>
        Guide($"news/{id}/read", cancel);

    public Task<GuidanceReply> WithdrawNews(Guid id, CancellationToken cancel = default) =>
        Guide($"news/{id}/withdraw", cancel);

    /// <summary>The duties in force of each role.</summary>
    public Task<DutyList> ListDuties(CancellationToken cancel = default) =>
        _sender.Get("guidance/duties", WireJson.Replies.DutyList, cancel);

    /// <summary>All versions of one role's duties, the latest first.</summary>
    public Task<DutyList> ListDutyVersions(Role role, CancellationToken cancel = default) =>
        _sender.Get($"guidance/duties/{role}", WireJson.Replies.DutyList, cancel);

    public Task<GuidanceReply> PublishDuty(NewDuty duty, CancellationToken cancel = default) =>
        _sender.Change("guidance/duties", duty, Wire.NewDuty, null, WireJson.Replies.GuidanceReply, cancel);

    /// <summary>The lessons for the person's role, with what he has done.</summary>
    public Task<LessonList> ListLessons(CancellationToken cancel = default) =>
        _sender.Get("guidance/lessons", WireJson.Replies.LessonList, cancel);

    public Task<GuidanceReply> PublishLesson(NewLesson lesson, CancellationToken cancel = default) =>
        _sender.Change("guidance/lessons", lesson, Wire.NewLesson, null, WireJson.Replies.GuidanceReply, cancel);

    /// <summary>Records that the person went through a lesson.</summary>
    public Task<GuidanceReply> CompleteLesson(Guid id, CancellationToken cancel = default) =>
        Guide($"lessons/{id}/complete", cancel);

    public Task<GuidanceReply> WithdrawLesson(Guid id, CancellationToken cancel = default) =>
        Guide($"lessons/{id}/withdraw", cancel);

    /// <summary>How far each unit has come.</summary>
    public Task<TrainingReport> GetTrainingReport(CancellationToken cancel = default) =>
        _sender.Get("guidance/lessons/report", WireJson.Replies.TrainingReport, cancel);

    private Task<GuidanceReply> Guide(string act, CancellationToken cancel) => _sender.Change(
        HttpMethod.Post, $"guidance/{act}", () => null, null, WireJson.Replies.GuidanceReply, cancel);
}
