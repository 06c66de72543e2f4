using HuYing.Client.Audit;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

/// <summary>What people do all day, read back from the audit trail.</summary>
public sealed class AuditedLifeTests
{
    private static readonly string[] Lived =
    [
        "AcceptTicket", "AcknowledgeAssignment", "AddDepartments", "AmendTicket", "ApproveTicket", "ArriveOnScene",
        "AttachFile", "CancelTicket", "CommentOnTicket", "DeclineTicket", "DisableAccount",
        "DispatchTicket", "DraftTicket", "EnableAccount", "EvaluateAssignment", "FileTicket", "LogOut", "NotifyUnits",
        "ReadTicketNotification", "ReportResult", "ResumeTicket", "SelfHandleTicket", "SendBackTicket", "SendToRework",
        "SubmitTicket", "SuspendTicket", "UrgeTicket", "VerifyAssignment", "WithdrawAssignment",
    ];

    [Fact]
    public async Task Everything_that_was_done_is_on_record_as_done_by_whom()
    {
        await using var server = await RunningServer.Start();
        await LiveOneCall(server);
        await LiveOtherCalls(server);
        await LiveAtTheOffice(server);

        var auditor = await server.As(Cast.AuditAdministrator);
        var lines = new List<AuditLine>();
        for (var cursor = (string?)null; ;)
        {
            var page = await auditor.ListAudit(new AuditListing(Result: AuditResult.Done), cursor);
            lines.AddRange(page.Lines);
            if (page.NextCursor is null)
            {
                break;
            }

            cursor = page.NextCursor;
        }

        Assert.Empty(Lived.Except(lines.Select(line => line.Act)));
        Assert.All(lines.Where(line => Lived.Contains(line.Act)), line =>
        {
            Assert.NotEmpty(line.AccountId);
            Assert.NotEmpty(line.UnitId);
            Assert.NotEmpty(line.Session);
            Assert.Equal("127.0.0.1", line.Address);
        });
    }

    private static async Task LiveOneCall(RunningServer server)
    {
        var caller = await server.As(Cast.Caller);
        var leader = await server.As(Cast.Leader);
        var platform = await server.As(Cast.Platform);
        var answerer = await server.As(Cast.Answerer);
        var draft = await server.ADraft();
        var id = draft.TicketId;
        await caller.AmendTicket(id, Samples.Content("澜心路积水，行人无法通过"), draft.Version);
        await caller.SubmitTicket(id);
        await leader.SendBackTicket(id, new Reason("请补充积水的范围"));
        await caller.SubmitTicket(id);
        await leader.ApproveTicket(id, new Approval());
        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        await platform.DispatchTicket(
            id, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, "疏通排水口")]));
        await platform.NotifyUnits(id, new Notification([Cast.SiblingDepartment], "请知悉"));
        await (await server.As(Cast.SiblingAnswerer)).ReadTicketNotification(id);
        await platform.AddDepartments(
            id,
            new MoreDepartments(
                [new Assignee(Cast.SiblingDepartment, AssignmentRole.CoHandler, "协助抽水")], "水量较大，需要协助"));
        await platform.WithdrawAssignment(id, 2, new Reason("水已经退去，不再需要"));
        await platform.SuspendTicket(id, new Suspension("等待上游闸门检修完成", "区长办公会", "纪要第 5 号"));
        await platform.ResumeTicket(id, new Reason("闸门检修已经完成"));
        await platform.UrgeTicket(id, new Urging("请尽快到场", 1));
        await answerer.AcknowledgeAssignment(id, 1, new Acknowledgement("解秉直"));
        var photo = await answerer.AttachFile(id, Samples.Photo, "image/jpeg", "现场.jpg");
        await answerer.ArriveOnScene(id, 1, new Arrival("解秉直", "澜心路 18 号", photo.AttachmentId, 120.1, 30.2));
        await answerer.CommentOnTicket(id, new Remark("正在架泵抽水", []));
        await answerer.ReportResult(id, 1, new Report(
            Outcome.Solved, "积水已经排净，路面恢复通行", "架设水泵抽排", [photo.AttachmentId]));
        await caller.SendToRework(id, 1, new Reason("东侧仍有积水"));
        await answerer.ReportResult(id, 1, new Report(
            Outcome.Solved, "东侧的积水也已经全部排净", "再次架泵抽水", [photo.AttachmentId]));
        await caller.VerifyAssignment(id, 1, new Verification([], "现场已看"));
        await caller.EvaluateAssignment(id, 1, new Evaluation(new Scorecard(19, 18, 19.5m, 18, 19)));
        await platform.FileTicket(id);
    }

    private static async Task LiveOtherCalls(RunningServer server)
    {
        var caller = await server.As(Cast.Caller);
        await caller.CancelTicket((await server.ADraft()).TicketId, new Reason("重复起草，撤回这一件"));
        await (await server.As(Cast.Platform)).DeclineTicket(
            (await server.ARaisedTicket()).TicketId, new Reason("属于街道职责，请街道自行处置"));
        var own = await server.ADraft();
        var photo = await caller.AttachFile(own.TicketId, Samples.Photo, "image/jpeg", "现场.jpg");
        await caller.SelfHandleTicket(
            own.TicketId, new SelfHandling("已由街道环卫人员清理完毕，路面恢复", [photo.AttachmentId]));
    }

    private static async Task LiveAtTheOffice(RunningServer server)
    {
        var admin = await server.As(Cast.SystemAdministrator);
        await admin.DisableAccount(Cast.Neighbour);
        await admin.EnableAccount(Cast.Neighbour);
        using var http = await server.Http(Cast.Supervisor);
        using var answer = await http.DeleteAsync("api/v1/sessions");
        answer.EnsureSuccessStatusCode();
    }
}
