using HuYing.Client.Tickets;
using HuYing.Domain.Organisation;
using static HuYing.Tests.Rest.Matrix.MatrixDistrict;

namespace HuYing.Tests.Rest.Matrix;

/// <summary>The tickets that are asked about, brought to their state through the facade.</summary>
internal sealed record MatrixTickets(string Usual, string Sensitive, Guid UsualFile, Guid SensitiveFile)
{
    /// <summary>A word that both hold and no other ticket does.</summary>
    public const string Word = "窨井盖塌陷";

    public static async Task<MatrixTickets> Make(RunningServer server)
    {
        var usual = await Call(server, Sensitivity.Internal);
        var sensitive = await Call(server, Sensitivity.Sensitive);
        return new MatrixTickets(usual.Id, sensitive.Id, usual.File, sensitive.File);
    }

    // Called by the community, answered by one department, taken back from another, with copies for two units.
    private static async Task<(string Id, Guid File)> Call(RunningServer server, Sensitivity label)
    {
        var caller = await server.As(Find(Role.Caller).Login);
        var platform = await server.As(Find(Role.Platform).Login);
        var content = Samples.Content($"幸福路{Word}") with
        {
            Place = new Place(Community, "幸福路 9 号", Grid),
        };
        var id = (await caller.DraftTicket(new NewTicket(content, Submit: true, Sensitivity: label))).TicketId;
        var file = await caller.AttachFile(id, Samples.Photo, "image/jpeg", "a.jpg");
        await (await server.As(Find(Role.StreetLeader).Login)).ApproveTicket(id, new Approval());
        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        await platform.DispatchTicket(id, new Dispatching(
        [
            new Assignee(Department, AssignmentRole.Lead, "更换井盖"),
            new Assignee(FormerDepartment, AssignmentRole.CoHandler, "配合"),
        ]));
        await platform.WithdrawAssignment(id, 2, new Reason("不属职责"));
        await platform.NotifyUnits(id, new Notification([NotifiedDepartment, NotifiedStreet], "请知悉"));
        return (id, file.AttachmentId);
    }
}
