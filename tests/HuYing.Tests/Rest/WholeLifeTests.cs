using HuYing.Client.Tickets;
using HuYing.Client.WorkingDays;
using HuYing.Tests.Rest.Uploads;

namespace HuYing.Tests.Rest;

public sealed class WholeLifeTests
{
    [Fact]
    public async Task A_call_goes_from_the_street_to_the_archive_through_six_hands()
    {
        var server = await RunningServer.Shared;
        var caller = await server.As(Cast.Caller);
        var platform = await server.As(Cast.Platform);
        var answerer = await server.As(Cast.Answerer);
        var id = (await server.ADraft(TicketKind.Emergency)).TicketId;

        var draft = await caller.GetTicket(id);
        Assert.Equal(
            ["content", "submit", "self-handle", "cancel", "comments", "attachments", "contact"], draft.AllowedActions);
        await caller.AmendTicket(id, Samples.Content("澜心路积水，电线杆漏电", TicketKind.Emergency), draft.Version);
        await caller.SubmitTicket(id);
        await (await server.As(Cast.Leader)).ApproveTicket(id, new Approval("请尽快"));
        await platform.AcceptTicket(id, new Acceptance(Grade.Critical, "先断电"));
        await platform.DispatchTicket(
            id, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, "断电疏通")]));
        await (await server.As(Cast.DistrictLeader)).UrgeTicket(id, new Urging("请立即到场", 1));
        await (await server.As(Cast.Supervisor)).NotifyUnits(id, new Notification([Cast.SiblingDepartment], "请知悉"));
        await (await server.As(Cast.SiblingAnswerer)).ReadTicketNotification(id);

        var photo = await answerer.AttachFile(id, Samples.Photo, "image/jpeg", "现场.jpg");
        await answerer.ArriveOnScene(id, 1, new Arrival("解秉直", "澜心路 18 号", photo.AttachmentId, 120.1, 30.2));
        await answerer.ReportResult(id, 1, new Report(
            Outcome.Solved, "积水已经排净，漏电线路已更换", "断电、架泵抽水、更换线路", [photo.AttachmentId]));
        await caller.SendToRework(id, 1, new Reason("东侧仍有积水"));
        await answerer.ReportResult(id, 1, new Report(
            Outcome.Solved, "东侧的积水也已经全部排净", "再次架泵抽水", [photo.AttachmentId]));
        await caller.VerifyAssignment(id, 1, new Verification([], "现场已看"));
        var scored = await caller.EvaluateAssignment(id, 1, new Evaluation(new Scorecard(19, 18, 19.5m, 18, 19)));
        Assert.Equal(TicketStatus.Evaluated, scored.Status);
        var filed = await platform.FileTicket(id);

        Assert.Equal(TicketStatus.Filed, filed.Status);
        var ticket = await caller.GetTicket(id);
        Assert.Equal(filed.Version, ticket.Version);
        Assert.Equal("澜心路积水，电线杆漏电", ticket.Content.Title);
        Assert.Equal(93.5m, ticket.Assignments.Single().Total);
        Assert.Equal(1, ticket.Assignments.Single().Reworks);
        Assert.True(ticket.Notified.Single().Read);
        Assert.StartsWith("HYJ-", ticket.CaseNumber, StringComparison.Ordinal);
        Assert.Empty(ticket.AllowedActions);
        using var picture = Pictures.Decode(await answerer.DownloadAttachment(id, photo.AttachmentId));
        Assert.Equal(8, picture.Width);

        var timeline = await caller.GetTimeline(id);
        Assert.Equal(Enumerable.Range(1, filed.Version), timeline.Entries.Select(entry => entry.Seq));
        Assert.Equal("drafted", timeline.Entries[0].Kind);
        Assert.Equal("filed", timeline.Entries[^1].Kind);
        Assert.Contains(timeline.Entries, entry => entry.Kind == "arrived" && entry.By.AccountId == Cast.Answerer
            && entry.Payload.GetProperty("person").GetString() == "解秉直");
    }

    [Fact]
    public async Task Clocks_show_how_their_deadline_was_derived()
    {
        var server = await RunningServer.Shared;
        var dispatched = await server.ADispatchedTicket();

        var ticket = await (await server.As(Cast.Answerer)).GetTicket(dispatched.TicketId);

        Assert.Equal(TicketClass.Ordinary, ticket.Class);
        Assert.Equal(["acknowledge", "arrive"], ticket.Assignments.Single().AllowedActions);
        var close = ticket.Assignments.Single().Clocks.Single(clock => clock.Kind == ClockKind.Close);
        Assert.Equal(3, close.Derivation.Limit.Amount);
        Assert.Equal(3, close.Derivation.Days.Count(day =>
            day.Verdict is DayVerdict.Counted or DayVerdict.MakeUpDay));
        Assert.Equal(ClockLight.Green, close.Light);
    }

    [Fact]
    public async Task Lists_and_counts_hold_what_was_just_answered()
    {
        var server = await RunningServer.Shared;
        var caller = await server.As(Cast.Caller);
        var word = $"独一无二{Guid.CreateVersion7():N}";
        var before = await caller.CountTickets();
        var drafted = await caller.DraftTicket(new NewTicket(Samples.Content($"{word} 路面破损")));

        var found = await caller.ListTickets(new TicketListing(Text: word)).ToListAsync();

        Assert.Equal(drafted.TicketId, Assert.Single(found).Id);
        var after = await caller.CountTickets();
        Assert.True(Of(after, TicketStatus.Draft) > Of(before, TicketStatus.Draft));
    }

    [Fact]
    public async Task Boards_show_a_department_what_it_owes()
    {
        var server = await RunningServer.Shared;
        var dispatched = await server.ADispatchedTicket();
        var answerer = await server.As(Cast.Answerer);

        // A board may be some seconds old; the product promises no more.
        HuYing.Client.Departments.DepartmentBoard board;
        do
        {
            board = await answerer.GetDepartmentBoard(Cast.Department);
        }
        while (board.Backlog.All(line => line.TicketId != dispatched.TicketId));

        Assert.Contains(board.Backlog, line => line.TicketId == dispatched.TicketId && line.Light == ClockLight.Green);
        var district = await (await server.As(Cast.Supervisor)).GetDistrictBoard();
        Assert.Contains(district.Departments, load => load.Department.Id == Cast.Department && load.Open > 0);
        var street = await (await server.As(Cast.Leader)).GetStreetBoard(Cast.Street);
        Assert.Equal(Cast.Street, street.Street.Id);
    }

    private static long Of(TicketCounts counts, TicketStatus status) =>
        counts.Statuses.SingleOrDefault(one => one.Status == status)?.Count ?? 0;
}
