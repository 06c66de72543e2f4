using System.Text.Json.Serialization.Metadata;
using HuYing.Client.Tickets;

namespace HuYing.Client;

// Everything that can be done to a ticket. With ifVersion it is done only if the ticket still is at that version;
// otherwise it throws version_conflict.
public sealed partial class HuYingClient
{
    private static readonly WireJson Wire = WireJson.Strict;

    /// <summary>Hands a draft to the street's leader.</summary>
    public Task<TicketReply> SubmitTicket(string id, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "submit", ifVersion, cancel);

    /// <summary>退回: the leader sends a submitted call back to its author.</summary>
    public Task<TicketReply> SendBackTicket(
        string id, Reason reason, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "send-back", reason, Wire.Reason, ifVersion, cancel);

    /// <summary>The street's leader, never the author, sends the call.</summary>
    public Task<TicketReply> ApproveTicket(
        string id, Approval approval, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "approve", approval, Wire.Approval, ifVersion, cancel);

    /// <summary>自行处置: solved without dispatch.</summary>
    public Task<TicketReply> SelfHandleTicket(
        string id, SelfHandling handling, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "self-handle", handling, Wire.SelfHandling, ifVersion, cancel);

    /// <summary>受理: the platform takes the call in.</summary>
    public Task<TicketReply> AcceptTicket(
        string id, Acceptance acceptance, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "accept", acceptance, Wire.Acceptance, ifVersion, cancel);

    /// <summary>不予受理: the platform refuses the call.</summary>
    public Task<TicketReply> DeclineTicket(
        string id, Reason reason, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "decline", reason, Wire.Reason, ifVersion, cancel);

    /// <summary>派单: the departments' clocks start.</summary>
    public Task<TicketReply> DispatchTicket(
        string id, Dispatching dispatching, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "dispatch", dispatching, Wire.Dispatching, ifVersion, cancel);

    /// <summary>Adds departments to a dispatched ticket; its class, and with it the limits, may change.</summary>
    public Task<TicketReply> AddDepartments(
        string id, MoreDepartments more, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "departments", more, Wire.MoreDepartments, ifVersion, cancel);

    /// <summary>Ends a ticket that was raised by mistake.</summary>
    public Task<TicketReply> CancelTicket(
        string id, Reason reason, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "cancel", reason, Wire.Reason, ifVersion, cancel);

    /// <summary>挂账: pauses the close clocks, with an approval.</summary>
    public Task<TicketReply> SuspendTicket(
        string id, Suspension suspension, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "suspend", suspension, Wire.Suspension, ifVersion, cancel);

    /// <summary>Lets the close clocks run again; their deadlines are derived anew.</summary>
    public Task<TicketReply> ResumeTicket(
        string id, Reason reason, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "resume", reason, Wire.Reason, ifVersion, cancel);

    /// <summary>Raises or lowers the sensitivity label, with a reason.</summary>
    public Task<TicketReply> RelabelTicket(
        string id, Relabelling relabelling, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "sensitivity", relabelling, Wire.Relabelling, ifVersion, cancel);

    /// <summary>催办: recorded and counted.</summary>
    public Task<TicketReply> UrgeTicket(
        string id, Urging urging, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "urge", urging, Wire.Urging, ifVersion, cancel);

    /// <summary>知会: gives units a copy.</summary>
    public Task<TicketReply> NotifyUnits(
        string id, Notification notification, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "notify", notification, Wire.Notification, ifVersion, cancel);

    /// <summary>The read receipt of a notified unit; again is no fault.</summary>
    public Task<TicketReply> ReadTicketNotification(string id, CancellationToken cancel = default) =>
        Act(id, "read", null, cancel);

    /// <summary>A remark on the ticket.</summary>
    public Task<TicketReply> CommentOnTicket(
        string id, Remark remark, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "comments", remark, Wire.Remark, ifVersion, cancel);

    /// <summary>结案备案、立卷归档.</summary>
    public Task<TicketReply> FileTicket(string id, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "file", ifVersion, cancel);

    /// <summary>Takes a department's share back before it has reported.</summary>
    public Task<TicketReply> WithdrawAssignment(
        string id, int no, Reason reason, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, $"assignments/{no}/withdraw", reason, Wire.Reason, ifVersion, cancel);

    /// <summary>签收.</summary>
    public Task<TicketReply> AcknowledgeAssignment(
        string id, int no, Acknowledgement receipt, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, $"assignments/{no}/acknowledge", receipt, Wire.Acknowledgement, ifVersion, cancel);

    /// <summary>现场报到, with a photo that was attached before.</summary>
    public Task<TicketReply> ArriveOnScene(
        string id, int no, Arrival arrival, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, $"assignments/{no}/arrive", arrival, Wire.Arrival, ifVersion, cancel);

    /// <summary>反馈: the result, with evidence that was attached before.</summary>
    public Task<TicketReply> ReportResult(
        string id, int no, Report report, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, $"assignments/{no}/report", report, Wire.Report, ifVersion, cancel);

    /// <summary>返工: the street looked and it is not solved.</summary>
    public Task<TicketReply> SendToRework(
        string id, int no, Reason reason, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, $"assignments/{no}/rework", reason, Wire.Reason, ifVersion, cancel);

    /// <summary>核查通过.</summary>
    public Task<TicketReply> VerifyAssignment(
        string id, int no, Verification verification, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, $"assignments/{no}/verify", verification, Wire.Verification, ifVersion, cancel);

    /// <summary>一事一评.</summary>
    public Task<TicketReply> EvaluateAssignment(
        string id, int no, Evaluation evaluation, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, $"assignments/{no}/evaluate", evaluation, Wire.Evaluation, ifVersion, cancel);

    private Task<TicketReply> Act(string id, string act, int? ifVersion, CancellationToken cancel) => _sender.Change(
        HttpMethod.Post, $"tickets/{Escape(id)}/{act}", () => null, ifVersion, WireJson.Replies.TicketReply, cancel);

    private Task<TicketReply> Act<T>(
        string id, string act, T body, JsonTypeInfo<T> type, int? ifVersion, CancellationToken cancel) =>
        _sender.Change($"tickets/{Escape(id)}/{act}", body, type, ifVersion, WireJson.Replies.TicketReply, cancel);
}
