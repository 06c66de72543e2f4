using HuYing.Domain.Tickets;
using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>
/// Everything that can be done to a ticket, one line each. Who may do it and when is the ticket's to say.
/// </summary>
internal static class TicketActs
{
    private static readonly (string Path, string Name, string Summary, TicketCommand Command)[] Bare =
    [
        ("/submit", "SubmitTicket", "提交给街道分管领导", new Submit()),
        ("/file", "FileTicket", "结案备案、立卷归档", new FileCase()),
        ("/read", "ReadTicketNotification", "知会单位签阅", new ReadNotification()),
    ];

    internal static void MapTicketActs(this RouteGroupBuilder tickets)
    {
        foreach (var (path, name, summary, command) in Bare)
        {
            tickets.MapPost(
                $"/{{id}}{path}", (string id, Change change, TicketDesk desk) => desk.Do(id, change, command))
                .WithName(name).WithSummary(summary).Produces<Wire.TicketReply>();
        }

        tickets.Act<Wire.Reason>("/send-back", "SendBackTicket", "退回呼叫员修改", sent => new SendBack(sent.Text));
        tickets.Act<Wire.Approval>("/approve", "ApproveTicket", "分管领导批准发出呼叫", sent => new Approve(sent.Note));
        tickets.Act<Wire.SelfHandling>(
            "/self-handle", "SelfHandleTicket", "自行处置，不派单", sent => new SelfHandle(sent.Result, sent.Evidence));
        tickets.Act<Wire.Acceptance>(
            "/accept", "AcceptTicket", "平台受理并定级", sent => new Accept(sent.Grade.FromWire(), sent.Note));
        tickets.Act<Wire.Reason>("/decline", "DeclineTicket", "平台不予受理", sent => new Decline(sent.Text));
        tickets.Act<Wire.Dispatching>(
            "/dispatch", "DispatchTicket", "派单", sent => new Dispatch(sent.Assignees.FromWire()));
        tickets.Act<Wire.MoreDepartments>(
            "/departments",
            "AddDepartments",
            "增派部门",
            sent => new AddDepartments(sent.Assignees.FromWire(), sent.Reason));
        tickets.Act<Wire.Reason>("/cancel", "CancelTicket", "撤销呼叫", sent => new Cancel(sent.Text));
        tickets.Act<Wire.Suspension>(
            "/suspend", "SuspendTicket", "挂账", sent => new Suspend(sent.Reason, sent.ApprovedBy, sent.Document));
        tickets.Act<Wire.Reason>("/resume", "ResumeTicket", "恢复计时", sent => new Resume(sent.Text));
        tickets.Act<Wire.Relabelling>(
            "/sensitivity",
            "RelabelTicket",
            "调整敏感级别",
            sent => new Relabel(sent.Sensitivity.FromWire(), sent.Reason));
        tickets.Act<Wire.Urging>("/urge", "UrgeTicket", "催办", sent => new Urge(sent.No, sent.Message));
        tickets.Act<Wire.Notification>(
            "/notify", "NotifyUnits", "知会", sent => new Notify(sent.UnitIds.Whole("unitIds"), sent.Message));
        tickets.Act<Wire.Remark>(
            "/comments", "CommentOnTicket", "留言", sent => new Comment(sent.Text, sent.Attachments));
        tickets.Act<Wire.ContactHold>(
            "/contact/hold", "HoldContact", "封存或解封来电人联系方式", sent => new HoldContact(sent.Held, sent.Reason));
        tickets.Act<Wire.Reason>(
            "/contact/erase", "EraseContact", "删除来电人联系方式", sent => new EraseContact(sent.Text));

        tickets.Share<Wire.Reason>(
            "/withdraw", "WithdrawAssignment", "撤回派单", (no, sent) => new WithdrawAssignment(no, sent.Text));
        tickets.Share<Wire.Acknowledgement>(
            "/acknowledge", "AcknowledgeAssignment", "签收", (no, sent) => new Acknowledge(no, sent.Person));
        tickets.Share<Wire.Arrival>("/arrive", "ArriveOnScene", "现场报到", (no, sent) => new Arrive(
            no, sent.Person, sent.Place, sent.Longitude, sent.Latitude, sent.Photo));
        tickets.Share<Wire.Report>("/report", "ReportResult", "反馈处置结果", (no, sent) => new Report(
            no, sent.Outcome.FromWire(), sent.Result, sent.Measures, sent.Evidence));
        tickets.Share<Wire.Reason>(
            "/rework", "SendToRework", "核查不通过，退回重新处置", (no, sent) => new SendToRework(no, sent.Text));
        tickets.Share<Wire.Verification>(
            "/verify", "VerifyAssignment", "核查通过", (no, sent) => new Verify(no, sent.Note, sent.Evidence));
        tickets.Share<Wire.Evaluation>("/evaluate", "EvaluateAssignment", "一事一评", (no, sent) => new Evaluate(
            no, sent.Scorecard.FromWire(), sent.Comment));
    }

    private static void Act<T>(
        this RouteGroupBuilder tickets, string path, string name, string summary, Func<T, TicketCommand> command)
        where T : class =>
        tickets.MapPost(
                $"/{{id}}{path}",
                (string id, Change<T> change, TicketDesk desk) => desk.Do(id, change, command(change.Content)))
            .WithName(name).WithSummary(summary).Produces<Wire.TicketReply>();

    private static void Share<T>(
        this RouteGroupBuilder tickets, string path, string name, string summary, Func<int, T, TicketCommand> command)
        where T : class =>
        tickets.MapPost(
                $"/{{id}}/assignments/{{no:int}}{path}",
                (string id, int no, Change<T> change, TicketDesk desk) =>
                    desk.Do(id, change, command(no, change.Content)))
            .WithName(name).WithSummary(summary).Produces<Wire.TicketReply>();
}
